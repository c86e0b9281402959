#!/usr/bin/env node
import { keepCompiled } from '../compiled.ts'

/* `twothirds COMMAND`. */

keepCompiled()
const { command } = await import('./run.ts')

process.exitCode = await command(process.argv.slice(2))
