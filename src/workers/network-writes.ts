import type { Topic } from '../contract/index.ts'
import { countsOf, feedFor, takeEntries, takeItems } from '../services/index.ts'
import type { WriteContext } from '../services/index.ts'
import type { Handlers } from '../wire/serve.ts'
import type { networkSteps } from './network-steps.ts'

/** What the thread that talks to the outside has written for it. */
export function networkWrites(context: WriteContext): Handlers<typeof networkSteps> {
  const { db, store, now } = context
  return {
    'request.begin': given => ({ id: store.beginRequest(db, { ...given, at: now() }) }),
    'request.end': given => {
      store.endRequest(db, { ...given, endedAt: now() })
      return {}
    },
    'feed.create': ({ address, everyHours, networks, needs }) => store.transact(db, () => {
      const state = needs.length > 0 ? 'needs-confirming' : 'new'
      const id = store.addFeed(db, { address, everyHours, networks, state }, now())
      store.changeFeed(db, id, { detail: needs.join(' ') || null })
      return { id }
    }),
    'feed.grant': ({ id, granted }) => {
      store.changeFeed(db, id, { granted })
      return {}
    },
    'feed.take': ({ id, entries }) => {
      const { added, ids } = countsOf(takeEntries(context, id, entries))
      return { added, ids, duplicates: entries.length - added }
    },
    'feed.polled': ({ id, state, detail, failures, nextAt, title, etag, modified }) => {
      const read = { ...(title === undefined ? {} : { title }), ...(etag === undefined ? {} : { etag }), ...(modified === undefined ? {} : { modified }) }
      return feedFor(context, store.changeFeed(db, id, { state, detail, failures, nextAt, askedAt: now(), ...read }))
    },
    'queue.take': ({ items }) => countsOf(takeItems(context, items))
  }
}

export const NETWORK_CHANGES: Readonly<Record<keyof typeof networkSteps, readonly Topic[]>> = {
  'request.begin': ['feeds'],
  'request.end': ['feeds'],
  'feed.create': ['feeds'],
  'feed.grant': ['feeds'],
  'feed.take': ['queue', 'posts'],
  'feed.polled': ['feeds'],
  'queue.take': ['queue', 'posts']
}
