import { z } from 'zod'
import { Feed } from '../contract/feeds.ts'
import { NewItem } from '../contract/queue.ts'
import { Instant, NetworkName, Nothing, RowId } from '../contract/words.ts'
import { EXCEPTIONS, FEED_STATES, REQUEST_REASONS } from '../domain/feed.ts'

const Id = z.object({ id: RowId })
const Counts = z.object({ added: z.number().int(), duplicates: z.number().int(), ids: z.array(RowId) })

/** Entries or items in one write: a small write waits for one of these at most. */
export const MOST_AT_ONCE = 1000

/** What the thread that talks to the outside asks of the writer. */
export const networkSteps = {
  /** Before a request goes out, so that none can be missing from the log. */
  'request.begin': { input: z.object({ address: z.string(), reason: z.enum(REQUEST_REASONS), subject: z.string() }), output: Id },
  'request.end': {
    input: Id.extend({ outcome: z.string(), status: z.number().int().nullable(), bytes: z.number().int().nullable() }), output: Nothing
  },
  'feed.create': {
    input: z.object({ address: z.string(), everyHours: z.number().int().nullable(), networks: z.array(NetworkName), needs: z.array(z.enum(EXCEPTIONS)) }),
    output: Id
  },
  'feed.grant': { input: Id.extend({ granted: z.array(z.enum(EXCEPTIONS)) }), output: Nothing },
  /** Entries that were never seen become items; `duplicates` counts what was merged and what was seen. */
  'feed.take': { input: Id.extend({ entries: z.array(z.object({ key: z.string(), item: NewItem })).max(MOST_AT_ONCE) }), output: Counts },
  'feed.polled': {
    input: Id.extend({
      state: z.enum(FEED_STATES), detail: z.string().nullable(), failures: z.number().int(), nextAt: Instant.nullable(),
      title: z.string().optional(), etag: z.string().nullable().optional(), modified: z.string().nullable().optional()
    }),
    output: Feed
  },
  'queue.take': { input: z.object({ items: z.array(NewItem).max(MOST_AT_ONCE) }), output: Counts }
} as const
