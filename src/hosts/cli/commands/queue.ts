import type { Item } from '../../../contract/index.ts'
import { TEXT } from '../command.ts'
import type { Command, Given, Work } from '../command.ts'
import { iso } from '../instants.ts'
import { none, only, rowId, UsageError } from '../usage.ts'
import { ADD_OPTIONS, addToQueue } from './queue-add.ts'

export const queue: Command = {
  name: 'queue',
  usage: 'add FILE|URL|- [--networks N,…] [--dates day-first|month-first] [--feed|--link] [--yes], list, or drop ID',
  summary: 'company content that waits for room',
  options: { networks: TEXT, dates: TEXT, feed: { type: 'boolean' }, link: { type: 'boolean' }, yes: { type: 'boolean' } },
  read(asked) {
    const [what = '', ...positionals] = asked.positionals
    const rest = { positionals, values: asked.values }
    if (what === 'add') return addToQueue(rest)
    const stray = ADD_OPTIONS.find(name => asked.values[name] !== undefined)
    if (stray) throw new UsageError(`--${stray} belongs to queue add.`)
    if (what === 'list') return show(rest)
    if (what === 'drop') return drop(rest)
    throw new UsageError('queue needs add, list or drop.')
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
  const { release, expires, addedAt, decisions, merged } = item
  return {
    ...item, release: iso(release), expires: iso(expires), addedAt: iso(addedAt),
    merged: merged.map(note => ({ ...note, at: iso(note.at) })),
    decisions: decisions.map(decision => ({ ...decision, at: iso(decision.at), until: iso(decision.until) }))
  }
}

function sentence({ id, text, link, expires, priority }: Item): string {
  const until = expires === null ? '' : `, until ${iso(expires).slice(0, 10)}`
  return `${id}  priority ${priority}${until}  ${(text || link || '').replace(/\s+/g, ' ').slice(0, 100)}`
}
