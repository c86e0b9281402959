import { z } from 'zod'
import { EVERY_HOURS, EXCEPTIONS, FEED_STATES, REQUEST_REASONS } from '../domain/feed.ts'
import { Taken } from './queue.ts'
import { Instant, NetworkName, Nothing, RowId } from './words.ts'

const Hours = z.number().int().min(EVERY_HOURS.least).max(EVERY_HOURS.most)

export const Feed = z.object({
  id: RowId,
  address: z.string(),
  /** As the feed calls itself; '' until it was read. */
  title: z.string(),
  /** For which networks its items are; empty means every one. */
  networks: z.array(NetworkName),
  /** How often it is asked by itself; null: only when the person asks. */
  everyHours: Hours.nullable(),
  state: z.enum(FEED_STATES),
  /** The state in one sentence of the person's language, and what they can do; null where nothing is to be done. */
  say: z.string(),
  hint: z.string().nullable(),
  /** What the person would have to confirm, for a feed that waits for it. */
  needs: z.array(z.enum(EXCEPTIONS)),
  /** Polls that failed since the last that did not. */
  failures: z.number().int(),
  /** Entries that came so far. */
  entries: z.number().int(),
  addedAt: Instant, askedAt: Instant.nullable(), nextAt: Instant.nullable()
})
export type Feed = z.infer<typeof Feed>

export const LoggedRequest = z.object({
  id: RowId, at: Instant, address: z.string(), reason: z.enum(REQUEST_REASONS),
  /** What it was for, by name. */
  subject: z.string(),
  /** Null while it runs, and when the app ended before it did. */
  outcome: z.string().nullable(),
  status: z.number().int().nullable(), bytes: z.number().int().nullable(), endedAt: Instant.nullable()
})
export type LoggedRequest = z.infer<typeof LoggedRequest>

const Polled = z.object({ feed: Feed, taken: Taken })
const Address = z.string().min(1).max(2000)

/** How a file writes a date with the year last. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const

export const feedMethods = {
  'feeds.list': { thread: 'query', input: Nothing, output: z.array(Feed) },
  /**
   * Follows a feed and asks it at once; one that is followed already is asked anew. An address on the person's own network or with an odd port
   * is not asked: the feed then stands in the state `needs-confirming`.
   */
  'feeds.add': {
    thread: 'network',
    input: z.object({ address: Address, everyHours: Hours.nullable().optional(), networks: z.array(NetworkName).optional() }),
    output: Polled.extend({ known: z.boolean() })
  },
  /** The person means that very address; it is asked at once. */
  'feeds.confirm': { thread: 'network', input: z.object({ id: RowId }), output: Polled },
  'feeds.pollNow': { thread: 'network', input: z.object({ id: RowId }), output: Polled },
  'feeds.change': {
    thread: 'writer', input: z.object({ id: RowId, everyHours: Hours.nullable().optional(), networks: z.array(NetworkName).optional() }), output: Feed
  },
  /** The items that it brought stay. */
  'feeds.remove': { thread: 'writer', input: z.object({ id: RowId }), output: Nothing },
  /**
   * A file of items (CSV, JSON, the bulk files of planning tools), a feed in a file, or a text: from a path, or as bytes where there is none.
   * With a `question` nothing was added yet: dates can be read in two ways, and the same call with an `order` answers it.
   */
  'queue.addFile': {
    thread: 'network',
    input: z.object({
      name: z.string().max(4096), path: z.string().max(4096).optional(), base64: z.string().max(7_100_000).optional(),
      networks: z.array(NetworkName).optional(), order: z.enum(DATE_ORDERS).optional()
    }).refine(({ path, base64 }) => (path === undefined) !== (base64 === undefined), 'either a path or bytes'),
    output: Taken.extend({
      /** What it was taken for: `feed`, `text`, `json`, `table`, or the tool whose bulk file it is. */
      format: z.string(),
      question: z.object({ line: z.number().int(), example: z.string() }).nullable()
    })
  },
  /** Every request that ever left this machine, newest first. */
  'requests.list': {
    thread: 'query', input: z.object({ before: RowId.nullable(), limit: z.number().int().min(1).max(500) }),
    output: z.object({ rows: z.array(LoggedRequest), next: RowId.nullable() })
  }
} as const
