import { NewItem } from '../contract/index.ts'
import type { Feed } from '../contract/index.ts'
import { MS_PER_DAY } from '../domain/day.ts'
import { EXCEPTIONS } from '../domain/feed.ts'
import type { Exception } from '../domain/feed.ts'
import { DEFAULT_EXPIRY_DAYS } from '../domain/item.ts'
import type { Instant, Network } from '../domain/post.ts'
import { sayFeed } from '../domain/say-feed.ts'
import type { Entry } from '../feeds/index.ts'
import type { StoredFeed } from '../store/index.ts'
import type { Answers, Context, WriteContext } from './context.ts'
import { takeItems } from './intake.ts'
import type { Place } from './intake.ts'
import { profileOf } from './profile.ts'
import type { ReadItems, Rejected } from './queue-text.ts'

const HOUR = 3_600_000

export function feedQueries(context: Context): Answers<'feeds.list' | 'requests.list'> {
  const { db, store } = context
  return {
    'feeds.list': () => store.listFeeds(db).map(feed => feedFor(context, feed)),
    'requests.list': ({ before, limit }) => {
      const rows = store.listRequests(db, before, limit)
      return { rows, next: rows.length < limit ? null : rows.at(-1)!.id }
    }
  }
}

/** A feed as it is shown, in the person's language. */
export function feedFor(context: Context, { etag: _etag, modified: _modified, granted: _granted, detail, ...feed }: StoredFeed): Feed {
  const { say, free } = sayFeed(feed.state, detail, profileOf(context).language)
  return { ...feed, networks: [...feed.networks], say, hint: free, needs: feed.state === 'needs-confirming' ? needsIn(detail) : [] }
}

function needsIn(detail: string | null): Exception[] {
  return EXCEPTIONS.filter(exception => detail?.split(' ').includes(exception))
}

export function feedWrites(context: WriteContext): Answers<'feeds.change' | 'feeds.remove'> {
  const { db, store, now } = context
  return {
    'feeds.change': ({ id, everyHours, networks }) => store.transact(db, () => {
      const { askedAt, state } = store.feedById(db, id)
      const still = state === 'needs-confirming' || state === 'gone'
      const nextAt = everyHours === undefined ? {} : { nextAt: everyHours === null || still ? null : Math.max(now(), (askedAt ?? now()) + everyHours * HOUR) }
      return feedFor(context, store.changeFeed(db, id, { ...nextAt, ...(everyHours === undefined ? {} : { everyHours }), ...(networks ? { networks } : {}) }))
    }),
    'feeds.remove': ({ id }) => {
      store.removeFeed(db, id)
      return {}
    }
  }
}

/** Items in the entries of a feed. One that is older than an item keeps yields to news. */
export function itemsOfEntries(entries: readonly Entry[], given: { source: string | null; networks: readonly Network[]; now: Instant }):
ReadItems & { readonly keys: readonly string[] } {
  const items: NewItem[] = []
  const keys: string[] = []
  const rejected: Rejected[] = []
  for (const { key, place, text, link, image, alt, type, at } of entries) {
    const old = at !== null && at < given.now - DEFAULT_EXPIRY_DAYS * MS_PER_DAY
    const item = NewItem.safeParse({
      text, link, image, alt, type, campaign: null, release: null, expires: null, priority: old ? 1 : 2, networks: given.networks, source: given.source
    })
    if (item.success) {
      items.push(item.data)
      keys.push(key)
    } else rejected.push({ line: place, reason: text === '' && link === null ? 'an entry needs text or a link' : item.error.issues[0]?.message ?? 'not an item' })
  }
  return { items, keys, rejected }
}

/** Takes the entries of a feed that were never seen. Seen ones are duplicates, whatever the person did with their items. */
export function takeEntries(context: WriteContext, feed: number, entries: readonly { readonly key: string; readonly item: NewItem }[]): Place[] {
  const { db, store } = context
  return store.transact(db, () => {
    store.feedById(db, feed)
    const seen = store.seenEntries(db, feed, entries.map(({ key }) => key))
    const fresh = entries.filter(({ key }) => !seen.has(key))
    const places = takeItems(context, fresh.map(({ item }) => item))
    fresh.forEach(({ key }, at) => store.markEntry(db, feed, key, places[at]!.item))
    return places
  })
}
