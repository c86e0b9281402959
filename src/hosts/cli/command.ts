import type { ParseArgsConfig } from 'node:util'
import type { Events, Methods } from '../../contract/index.ts'
import type { Client } from '../../wire/connect.ts'
import type { Output } from './output.ts'

export interface Context {
  readonly client: Client<Methods, Events>
  readonly json: boolean
  readonly out: Output
  /** Everything on standard input. */
  stdin(): Promise<Buffer>
}

export interface Given {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | undefined>>
}

/** The work that well-formed arguments ask for. Answers the exit status where it is not 0. */
export type Work = (context: Context) => Promise<number | void>

export interface Command {
  readonly name: string
  /** Arguments, as in the help. */
  readonly usage: string
  readonly summary: string
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** Reads the arguments before anything is opened. Throws UsageError. */
  read(given: Given): Work
}

export const TEXT = { type: 'string' } as const

/** An option's text; options are declared without defaults and only once each. */
export function text({ values }: Given, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** Jobs take as long as they take. */
export const PATIENTLY = { deadline: 0 } as const

export async function settleScores({ client }: Context): Promise<void> {
  await client.call('scores.settle', {}, PATIENTLY)
}
