import type { Feed, LoggedRequest } from '../../../contract/index.ts'
import { EVERY_HOURS } from '../../../domain/feed.ts'
import { PATIENTLY, TEXT, text } from '../command.ts'
import type { Command, Given, Work } from '../command.ts'
import { iso } from '../instants.ts'
import { given, maybe, none, only, rowId, UsageError } from '../usage.ts'

export const feeds: Command = {
  name: 'feeds',
  usage: 'add URL [--every HOURS] [--yes], list, poll ID, remove ID, or log',
  summary: 'feeds of company content that are asked on a schedule, and every request that ever went out',
  options: { every: TEXT, yes: { type: 'boolean' } },
  read(asked) {
    const [what = '', ...positionals] = asked.positionals
    const rest = { positionals, values: asked.values }
    if (what === 'add') return add(rest)
    if (what === 'list') return list(rest)
    if (what === 'poll') return poll(rest)
    if (what === 'remove') return remove(rest)
    if (what === 'log') return log(rest)
    throw new UsageError('feeds needs add, list, poll, remove or log.')
  }
}

function add(asked: Given): Work {
  const address = only(asked.positionals, 'The address of a feed')
  const everyHours = maybe(text(asked, 'every'), hours)
  const yes = asked.values['yes'] === true
  return async ({ client, out, json }) => {
    const first = await client.call('feeds.add', { address, ...given({ everyHours }) }, PATIENTLY)
    const waits = yes && first.feed.state === 'needs-confirming'
    const { feed, taken } = waits ? await client.call('feeds.confirm', { id: first.feed.id }, PATIENTLY) : first
    await out.line(json ? JSON.stringify({ feed: printable(feed), ...taken }) : `${sentence(feed)} ${taken.added} items added.`)
  }
}

function hours(said: string): number {
  const value = Number(said)
  if (!Number.isInteger(value) || value < EVERY_HOURS.least || value > EVERY_HOURS.most) {
    throw new UsageError(`“${said}” is not a number of hours from ${EVERY_HOURS.least} to ${EVERY_HOURS.most}.`)
  }
  return value
}

function list(asked: Given): Work {
  none(asked.positionals)
  return async ({ client, out, json }) => {
    const all = await client.call('feeds.list', {})
    await out.line(json ? JSON.stringify(all.map(printable)) : all.map(sentence).join('\n') || 'No feeds are followed.')
  }
}

function poll(asked: Given): Work {
  const id = rowId(only(asked.positionals, 'The id of a feed'))
  return async ({ client, out, json }) => {
    const { feed, taken } = await client.call('feeds.pollNow', { id }, PATIENTLY)
    await out.line(json ? JSON.stringify({ feed: printable(feed), ...taken }) : `${sentence(feed)} ${taken.added} items added.`)
  }
}

function remove(asked: Given): Work {
  const id = rowId(only(asked.positionals, 'The id of a feed'))
  return async ({ client, out, json }) => {
    await client.call('feeds.remove', { id })
    await out.line(json ? JSON.stringify({ removed: id }) : `Removed feed ${id}. Its items stay.`)
  }
}

/** Requests a page brings. */
const PAGE = 500

function log(asked: Given): Work {
  none(asked.positionals)
  return async ({ client, out, json }) => {
    for (let before: number | null = null, more = true; more;) {
      const page: { rows: LoggedRequest[]; next: number | null } = await client.call('requests.list', { before, limit: PAGE })
      for (const request of page.rows) await out.line(json ? JSON.stringify({ ...request, at: iso(request.at), endedAt: iso(request.endedAt) }) : told(request))
      before = page.next
      more = before !== null
    }
  }
}

function told({ at, address, reason, outcome, status }: LoggedRequest): string {
  return `${iso(at)}  ${reason}  ${address}  ${outcome ?? 'not ended'}${status === null ? '' : ` (${status})`}`
}

function printable(feed: Feed) {
  return { ...feed, addedAt: iso(feed.addedAt), askedAt: iso(feed.askedAt), nextAt: iso(feed.nextAt) }
}

function sentence({ id, address, title, say, hint, nextAt }: Feed): string {
  const next = nextAt === null ? '' : ` Asked next at ${iso(nextAt)}.`
  return `${id}  ${title || address}: ${say}${hint === null ? '' : ` ${hint}`}${next}`
}
