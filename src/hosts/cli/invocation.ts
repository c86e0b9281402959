import { parseArgs } from 'node:util'
import type { Instant } from '../../domain/post.ts'
import type { Command, Work } from './command.ts'
import { helpFor, overview } from './help.ts'
import { parseInstant } from './instants.ts'
import { maybe, UsageError } from './usage.ts'

export type Invocation =
  | { readonly help: string }
  | { readonly work: Work; readonly json: boolean; readonly data: string | undefined; readonly at: Instant | undefined }

const COMMON = {
  json: { type: 'boolean' }, data: { type: 'string' }, at: { type: 'string' }, help: { type: 'boolean', short: 'h' }
} as const

/** What the arguments ask for. Throws UsageError before anything is opened. */
export function read(args: readonly string[], commands: readonly Command[]): Invocation {
  const [name, ...rest] = args
  if (name === '--help' || name === '-h' || name === 'help') return { help: overview(commands) }
  if (name === undefined) throw new UsageError('A command is missing.')
  const command = commands.find(one => one.name === name)
  if (!command) throw new UsageError(`There is no command “${name}”.`)
  const { positionals, values } = parsed(command, rest)
  if (values['help'] === true) return { help: helpFor(command) }
  const { json, data, at } = values
  return {
    work: command.read({ positionals, values }),
    json: json === true,
    data: typeof data === 'string' ? data : undefined,
    at: maybe(typeof at === 'string' ? at : undefined, parseInstant)
  }
}

function parsed(command: Command, args: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options: { ...command.options, ...COMMON }, allowPositionals: true })
    return { positionals, values: values as Readonly<Record<string, string | boolean | undefined>> }
  } catch (thrown) {
    throw new UsageError((thrown as Error).message, { cause: thrown })
  }
}
