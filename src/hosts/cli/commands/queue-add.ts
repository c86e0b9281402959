import type { OutputOf, Taken } from '../../../contract/index.ts'
import { DATE_ORDERS } from '../../../contract/index.ts'
import { Failure } from '../../../domain/failure.ts'
import { looksLikeFeed } from '../../../domain/feed.ts'
import { NETWORKS } from '../../../domain/post.ts'
import type { Network } from '../../../domain/post.ts'
import { resolve } from 'node:path'
import { PATIENTLY, text } from '../command.ts'
import type { Context, Given, Work } from '../command.ts'
import { given, list, maybe, oneOf, only, UsageError } from '../usage.ts'

/** The options of queue add alone. */
export const ADD_OPTIONS = ['networks', 'dates', 'feed', 'link', 'yes'] as const

type Where = { readonly networks?: Network[] }

/**
 * A link is queued as it is and never followed. What is called a feed, or looks like one, is asked once; an address on the person's own
 * network or with an odd port only with --yes. Anything else is a file.
 */
export function addToQueue(asked: Given): Work {
  const from = only(asked.positionals, 'What to add: a file, a link, a feed or - for standard input')
  const networks = maybe(text(asked, 'networks'), names => list(names).map(name => oneOf(NETWORKS, name, 'a network')))
  const order = maybe(text(asked, 'dates'), name => oneOf(DATE_ORDERS, name, 'an order of dates'))
  const [isFeed, isLink, yes] = [asked.values['feed'] === true, asked.values['link'] === true, asked.values['yes'] === true]
  if (isFeed && isLink) throw new UsageError('An address is either a --feed or a --link.')
  const where = given({ networks })
  const isAddress = /^(?:https?|feed):/iu.test(from)
  if ((isFeed || isLink) && !isAddress) throw new UsageError(`“${from}” is not a web address.`)
  return async context => {
    const taken = !isAddress ? await addFile(context, from, { ...where, ...given({ order }) })
      : isFeed || !isLink && looksLikeFeed(from) ? await addFeed(context, from, { ...where, yes })
        : await context.client.call('queue.add', { content: from, ...where })
    await tell(context, taken)
  }
}

async function tell({ out, json }: Context, { added, duplicates, rejected, ids }: Taken): Promise<void> {
  if (json) return out.line(JSON.stringify({ added, duplicates, rejected, ids }))
  await out.line(`${added} added, ${duplicates} already there, ${rejected.length} rejected.`)
  for (const { line, reason } of rejected) out.note(`Line ${line}: ${reason}`)
}

async function addFile({ client, stdin }: Context, from: string, how: Where & { readonly order?: (typeof DATE_ORDERS)[number] }): Promise<Taken> {
  const source = from === '-' ? { name: '-', base64: (await stdin()).toString('base64') } : { name: from, path: resolve(from) }
  const taken: OutputOf<'queue.addFile'> = await client.call('queue.addFile', { ...source, ...how }, PATIENTLY)
  if (taken.question) {
    const { line, example } = taken.question
    throw new Failure('bad-input', `“${example}” on line ${line} of “${from}” can be read in two ways, and nothing was added.`,
      `Say --dates ${DATE_ORDERS.join(' or --dates ')}.`)
  }
  return taken
}

/** Asks a feed once and follows it no further. One that did not work out is not kept. */
async function addFeed({ client }: Context, address: string, { yes, ...where }: Where & { readonly yes: boolean }): Promise<Taken> {
  const first = await client.call('feeds.add', { address, everyHours: null, ...where }, PATIENTLY)
  const waits = first.feed.state === 'needs-confirming'
  const { feed, taken } = waits && yes ? await client.call('feeds.confirm', { id: first.feed.id }, PATIENTLY) : first
  if (feed.state === 'ok') return taken
  if (!first.known) await client.call('feeds.remove', { id: feed.id })
  const hint = feed.state === 'needs-confirming' ? 'Add --yes if you mean this very address.' : feed.hint ?? undefined
  throw new Failure('bad-input', `${address}: ${feed.say}`, hint)
}
