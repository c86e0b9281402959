import { resolve } from 'node:path'
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
  usage: 'PATH… [--network N] [--account NAME]',
  summary: 'reads archives: a zip, an unzipped folder or a single file of one',
  options: { network: TEXT, account: TEXT },
  read(asked) {
    const paths = asked.positionals
    if (paths.length === 0) throw new UsageError('The path of an archive is missing.')
    const hints = given({ network: maybe(text(asked, 'network'), name => oneOf(NETWORKS, name, 'a network')), account: text(asked, 'account') })
    return async context => {
      const imports: Result[] = []
      for (const path of paths) imports.push(await importOne(context, path, hints))
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

/** One path never stops the others: what went wrong with it becomes its result. */
async function importOne({ client }: Context, path: string, hints: object): Promise<Result> {
  try {
    const { ids } = await client.call('imports.start', { paths: [resolve(path)], ...hints })
    const [id = 0] = ids
    return printable(await client.call('imports.wait', { id }, PATIENTLY), path)
  } catch (thrown) {
    return printable({ ...EMPTY, path, fault: toFault(thrown) }, path)
  }
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
