import { spawnSync } from 'node:child_process'

/** Everything that must hold, in order; stops at the first step that does not. */
const steps: readonly (readonly [title: string, command: string, args: readonly string[]])[] = [
  ['Types of the pure layers', 'tsc', ['-p', 'tsconfig.pure.json']],
  ['Tests', 'vitest', ['run']]
]

for (const [title, command, args] of steps) {
  process.stdout.write(`\n== ${title}\n`)
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}
