import type { Command } from './command.ts'

const COMMON = `Every command takes
  --json      results as JSON on standard output; a fault as the last line of standard error
  --data DIR  where your data lives (else TWOTHIRDS_DATA, else your platform's data folder)
  --at ISO    an instant to take for now
  --help      this text

Exit status: 0 done, 1 it failed, 2 the arguments are wrong.`

export function overview(commands: readonly Command[]): string {
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(9)} ${summary}`)
  return `twothirds COMMAND\n\n${lines.join('\n')}\n\n${COMMON}`
}

export function helpFor({ name, usage, summary }: Command): string {
  return `twothirds ${name} ${usage}\n  ${summary}\n\n${COMMON}`
}
