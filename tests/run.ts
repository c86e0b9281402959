import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runSteps } from './run/run-steps.ts'
import { steps } from './run/steps.ts'
import { lastLine } from './run/tally.ts'

/* `npm test`: everything that must hold, one last line with the counts, and exit status 1 when anything failed. */

const reports = mkdtempSync(join(tmpdir(), 'twothirds-tests-'))
const say = (line: string): void => void process.stdout.write(`${line}\n`)

try {
  const tally = runSteps(steps({ root: resolve(import.meta.dirname, '..'), reports, colours: process.stdout.isTTY }), say)
  say(`\n${lastLine(tally)}`)
  process.exitCode = tally.failed > 0 ? 1 : 0
} finally {
  rmSync(reports, { recursive: true, force: true })
}
