import type { Feed, Taken } from '../contract/index.ts'
import type { FeedState } from '../domain/feed.ts'
import type { Instant } from '../domain/post.ts'
import { guardedFetch, nextPoll, outside, readFeed } from '../feeds/index.ts'
import type { Feed as FeedContent, Fetched } from '../feeds/index.ts'
import { itemsOfEntries } from '../services/index.ts'
import type { StoredFeed } from '../store/index.ts'
import { MOST_AT_ONCE } from './network-steps.ts'
import { requestLog } from './request-log.ts'
import type { WriterLink } from './writer-link.ts'

export interface Poll {
  readonly now: () => Instant
  readonly signal: AbortSignal
  /** True when the person wants what is there, whether or not it changed since. */
  readonly anew: boolean
}

const NOTHING: Taken = { added: 0, duplicates: 0, rejected: [], ids: [] }
const WRITE = { deadline: 60_000 }

/** Asks a feed once, takes what is new, and writes how that ended and when it is asked again. Every end has a named state. */
export async function pollFeed(writer: WriterLink, feed: StoredFeed, poll: Poll): Promise<{ feed: Feed; taken: Taken }> {
  const { address, granted } = feed
  const validators = poll.anew ? { etag: null, modified: null } : { etag: feed.etag, modified: feed.modified }
  const log = requestLog(writer, 'feed', feed.title || address)
  const fetched = await guardedFetch({ address, granted, ...validators, signal: poll.signal }, { ...outside, log, now: poll.now })
  const read = fetched.state === 'ok' ? readFeed(fetched) : null
  const content = read && 'feed' in read ? read.feed : null
  const taken = content ? await takeAll(writer, feed, content, poll.now()) : NOTHING
  const { state, detail } = ended(fetched, read && 'state' in read ? read.state : null)
  const failures = state === 'ok' ? 0 : feed.failures + 1
  const retryAt = 'retryAt' in fetched ? fetched.retryAt : null
  // Asking again changes nothing until the person does.
  const waits = state === 'needs-confirming' || state === 'gone'
  const nextAt = waits ? null : nextPoll({ now: poll.now(), everyHours: feed.everyHours, failures, retryAt })
  const validated = content && fetched.state === 'ok' ? { title: content.title, etag: fetched.etag, modified: fetched.modified } : {}
  return { feed: await writer.call('feed.polled', { id: feed.id, state, detail, failures, nextAt, ...validated }, WRITE), taken }
}

function ended(fetched: Fetched, unread: 'not-a-feed' | 'unsafe' | null): { state: FeedState; detail: string | null } {
  if (unread) return { state: unread, detail: null }
  switch (fetched.state) {
    case 'ok':
    case 'unchanged': return { state: 'ok', detail: null }
    case 'refused': {
      // What was typed may be confirmed; where it leads may not.
      const askable = fetched.hop === 0 && (fetched.why === 'local' || fetched.why === 'port')
      return { state: askable ? 'needs-confirming' : 'refused', detail: fetched.why }
    }
    case 'unreachable':
    case 'garbled': return { state: fetched.state, detail: fetched.why }
    case 'busy':
    case 'broken':
    case 'missing':
    case 'gone': return { state: fetched.state, detail: String(fetched.status) }
    case 'too-large':
    case 'too-slow': return { state: fetched.state, detail: null }
  }
}

async function takeAll(writer: WriterLink, feed: StoredFeed, content: FeedContent, now: Instant): Promise<Taken> {
  const source = (content.title || new URL(feed.address).hostname).slice(0, 200)
  const { items, keys, rejected } = itemsOfEntries(content.entries, { source, networks: feed.networks, now })
  const taken = { added: 0, duplicates: 0, rejected: [...rejected], ids: [] as number[] }
  for (let at = 0; at < items.length; at += MOST_AT_ONCE) {
    const entries = items.slice(at, at + MOST_AT_ONCE).map((item, index) => ({ key: keys[at + index]!, item }))
    const { added, duplicates, ids } = await writer.call('feed.take', { id: feed.id, entries }, WRITE)
    taken.added += added
    taken.duplicates += duplicates
    taken.ids.push(...ids)
  }
  return taken
}
