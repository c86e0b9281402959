import { basename, resolve } from 'node:path'
import { toFailure, toFault } from '../../../contract/fault.ts'
import type { Fault } from '../../../contract/fault.ts'
import type { Import } from '../../../contract/index.ts'
import { NETWORKS } from '../../../domain/post.ts'
import { PATIENTLY, settleScores, TEXT, text } from '../command.ts'
import type { Command, Context } from '../command.ts'
import { iso } from '../instants.ts'
import { given, maybe, oneOf, UsageError } from '../usage.ts'

type Result = ReturnType<typeof printable>

const EMPTY: Omit<Import, 'path' | 'fault'> = {
  id: 1, network: null, account: null, state: 'failed', startedAt: 0, finishedAt: null, found: 0, added: 0, updated: 0, unchanged: 0, skipped: [],
  kinds: { post: 0, thread: 0, reply: 0, repost: 0 }, first: null, last: null, expected: null, generatedAt: null, damage: []
}

export const importArchives: Command = {
  name: 'import',
  usage: 'PATH… [--network N] [--account NAME] [--dates dmy|mdy] [--followers]',
  summary: 'reads archives of every network, and tables: a zip, an unzipped folder or a single file',
  options: { network: TEXT, account: TEXT, dates: TEXT, followers: { type: 'boolean' } },
  read(asked) {
    const paths = asked.positionals
    if (paths.length === 0) throw new UsageError('The path of an archive is missing.')
    const hints = given({
      network: maybe(text(asked, 'network'), name => oneOf(NETWORKS, name, 'a network')), account: text(asked, 'account'),
      dates: maybe(text(asked, 'dates'), order => oneOf(['dmy', 'mdy'] as const, order, 'an order of day and month')),
      followers: asked.values['followers'] === true ? true : undefined
    })
    return async context => {
      const imports = await importAll(context, paths, hints)
      const faults = imports.flatMap(({ error }) => error ?? [])
      const [first] = faults
      if (faults.length < imports.length) await settleScores(context)
      if (context.json) await context.out.line(JSON.stringify({ imports }))
      else for (const result of imports) if (!result.error) await context.out.line(sentence(result))
      if (first && faults.length === imports.length && imports.length === 1) throw toFailure(first)
      for (const { path, error } of imports) if (error) context.out.note(`${path}: ${error.say}${error.hint ? ` ${error.hint}` : ''}`)
      if (first && faults.length === imports.length) throw toFailure(first)
    }
  }
}

/** All that the paths hold: the zips of one export are one import, and a zip with the posts of two networks is two. */
async function importAll({ client }: Context, paths: readonly string[], hints: object): Promise<Result[]> {
  const wait = async (id: number, path?: string): Promise<Result> => {
    const result = await client.call('imports.wait', { id }, PATIENTLY)
    return printable(result, path ?? paths.find(given => basename(given) === result.path) ?? result.path)
  }
  try {
    const { ids } = await client.call('imports.start', { paths: paths.map(path => resolve(path)), ...hints })
    const results: Result[] = []
    for (const [at, id] of ids.entries()) results.push(await wait(id, ids.length === paths.length ? paths[at] : undefined))
    for (const id of await begunBeside(ids, client)) results.push(await wait(id))
    return results
  } catch (thrown) {
    return paths.map(path => printable({ ...EMPTY, path, fault: toFault(thrown) }, path))
  }
}

/** Imports that came of the same paths, for further networks and accounts that were found in them. */
async function begunBeside(ids: readonly number[], client: Context['client']): Promise<number[]> {
  const first = Math.min(...ids)
  const begun = await client.call('imports.list', {})
  return begun.filter(({ id }) => id > first && !ids.includes(id)).map(({ id }) => id).sort((a, b) => a - b)
}

function printable(result: Import, path: string) {
  const { network, account, found, added, updated, unchanged, skipped, kinds, first, last, expected, generatedAt, state, damage, fault } = result
  const error: Fault | null = fault
  return {
    path, network, account, found, added, updated, unchanged, skipped, kinds,
    first: iso(first), last: iso(last), expected, generatedAt: iso(generatedAt), state, damage, ...(error ? { error } : {})
  }
}

function sentence({ path, account, network, found, added, updated, unchanged, skipped, first, last, expected }: Result): string {
  const dates = first && last ? `, ${first.slice(0, 10)} to ${last.slice(0, 10)}` : ''
  const own = expected === null ? '' : ` The archive itself counts ${expected}.`
  const left = skipped.map(({ reason, count }) => `${count} ${reason}`).join(', ')
  return `${path}: ${found} posts of ${account ?? '?'} on ${network ?? '?'}${dates}: ` +
    `${added} new, ${updated} changed, ${unchanged} as they were.${own}${left ? ` Skipped: ${left}.` : ''}`
}
