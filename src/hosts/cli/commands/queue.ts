import type { Item } from '../../../contract/index.ts'
import { NETWORKS } from '../../../domain/post.ts'
import { TEXT, text } from '../command.ts'
import type { Command, Given, Work } from '../command.ts'
import { textOf } from '../files.ts'
import { iso } from '../instants.ts'
import { given, list, maybe, none, oneOf, only, rowId, UsageError } from '../usage.ts'

export const queue: Command = {
  name: 'queue',
  usage: 'add FILE|URL|- [--networks N,…], list, or drop ID',
  summary: 'company content that waits for room',
  options: { networks: TEXT },
  read(asked) {
    const [what = '', ...positionals] = asked.positionals
    const rest = { positionals, values: asked.values }
    if (what === 'add') return add(rest)
    if (text(asked, 'networks') !== undefined) throw new UsageError('--networks belongs to queue add.')
    if (what === 'list') return show(rest)
    if (what === 'drop') return drop(rest)
    throw new UsageError('queue needs add, list or drop.')
  }
}

/** A link is queued as it is; anything else is a file of items or of one item's text. */
function add(asked: Given): Work {
  const from = only(asked.positionals, 'What to add: a file, a link or - for standard input')
  const networks = maybe(text(asked, 'networks'), names => list(names).map(name => oneOf(NETWORKS, name, 'a network')))
  const isLink = /^https?:\/\//i.test(from)
  return async context => {
    const content = isLink ? from : await textOf(from, context)
    const source = isLink || from === '-' ? undefined : from.slice(-200)
    const { added, duplicates, rejected, ids } = await context.client.call('queue.add', { content, ...given({ source, networks }) })
    if (context.json) return context.out.line(JSON.stringify({ added, duplicates, rejected, ids }))
    await context.out.line(`${added} added, ${duplicates} already there, ${rejected.length} rejected.`)
    for (const { line, reason } of rejected) context.out.note(`Line ${line}: ${reason}`)
  }
}

function show(asked: Given): Work {
  none(asked.positionals)
  return async ({ client, out, json }) => {
    const items = await client.call('queue.list', {})
    if (json) return out.line(JSON.stringify(items.map(printable)))
    await out.line(items.map(sentence).join('\n') || 'The queue is empty.')
  }
}

function drop(asked: Given): Work {
  const id = rowId(only(asked.positionals, 'The id of an item'))
  return async ({ client, out, json }) => {
    await client.call('queue.drop', { id })
    await out.line(json ? JSON.stringify({ dropped: id }) : `Dropped item ${id}.`)
  }
}

function printable(item: Item) {
  const { release, expires, addedAt, decisions } = item
  return {
    ...item, release: iso(release), expires: iso(expires), addedAt: iso(addedAt),
    decisions: decisions.map(decision => ({ ...decision, at: iso(decision.at), until: iso(decision.until) }))
  }
}

function sentence({ id, text, link, expires, priority }: Item): string {
  const until = expires === null ? '' : `, until ${iso(expires).slice(0, 10)}`
  return `${id}  priority ${priority}${until}  ${(text || link || '').replace(/\s+/g, ' ').slice(0, 100)}`
}
