import { spawnSync } from 'node:child_process'
import { ROOT } from './host.ts'

/** Runs a command of the command line beside the app, on the same data, and answers what it said as JSON. */
export function command(data: string, ...args: readonly string[]): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/hosts/cli/main.ts', ...args, '--data', data, '--json'], { cwd: ROOT, encoding: 'utf8' })
  if (status !== 0) throw new Error(`twothirds ${args.join(' ')} ended with ${status}: ${stderr}`)
  return JSON.parse(stdout)
}
