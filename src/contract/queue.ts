import { z } from 'zod'
import { Fraction, Instant, NetworkName, Nothing, RowId } from './words.ts'
import { Post } from './posts.ts'

export const ITEM_TYPES = ['news', 'vacancy', 'event', 'photo', 'video'] as const

/** A piece of company content as a file, a feed or the person gives it. Dates are instants by now. */
export const NewItem = z.object({
  text: z.string().max(30_000),
  link: z.url({ protocol: /^https?$/ }).nullable(),
  campaign: z.string().max(200).nullable(),
  release: Instant.nullable(),
  /** 14 days after it was added if none is given. */
  expires: Instant.nullable(),
  priority: z.number().int().min(1).max(3),
  /** Empty means every network of the person's. */
  networks: z.array(NetworkName),
  type: z.enum(ITEM_TYPES).nullable(),
  image: z.string().max(2000).nullable(),
  alt: z.string().max(2000).nullable(),
  source: z.string().max(200).nullable()
}).refine(item => item.text.trim() !== '' || item.link !== null, 'an item needs text or a link')
export type NewItem = z.infer<typeof NewItem>

/** `rewrite` waits for the person's own words; `snooze` puts it out of sight until a moment. */
export const DECISIONS = ['accept', 'hold', 'rewrite', 'snooze', 'skip', 'posted'] as const

export const Decision = z.object({
  id: RowId, item: RowId, network: NetworkName, what: z.enum(DECISIONS), at: Instant,
  /** For `hold` and `snooze`: until when the person wants it kept back. */
  until: Instant.nullable(),
  /** For `posted`: the row that counts. */
  post: RowId.nullable(),
  note: z.string().nullable(),
  /** The verdict at that moment: a decision that differs from it overrules the advice. */
  verdict: z.enum(['suggest', 'hold', 'rewrite', 'skip']).nullable()
})
export type Decision = z.infer<typeof Decision>

/** The same content came again: it was merged into the item, and this is how it was told. */
export const Merged = z.object({ at: Instant, source: z.string().nullable(), text: z.string(), link: z.string().nullable() })

/** A decision as the log keeps it, taken back or not. */
export const LoggedDecision = Decision.extend({ undoneAt: Instant.nullable(), title: z.string(), overruled: z.boolean() })
export type LoggedDecision = z.infer<typeof LoggedDecision>

export const Item = NewItem.safeExtend({ id: RowId, addedAt: Instant, decisions: z.array(Decision), merged: z.array(Merged) })
export type Item = z.infer<typeof Item>

export const REASON_CODES = [
  'expired', 'posted', 'maybe-posted', 'skipped', 'not-released', 'paused', 'held', 'snoozed', 'blocked-word', 'unlike-you',
  'mix', 'spacing', 'between', 'cap', 'better-items', 'campaign', 'closed-day', 'no-day-before-expiry', 'beyond-horizon', 'pinned',
  'own-words', 'to-rewrite', 'stale', 'fits', 'accepted'
] as const

export const Reason = z.object({
  code: z.enum(REASON_CODES),
  /** One sentence in the person's language. */
  say: z.string(),
  /** What would free it, in one sentence; null where nothing does. */
  free: z.string().nullable()
}).catchall(z.union([z.number(), z.string(), z.boolean(), z.null()]))
export type Reason = z.infer<typeof Reason>

/** How much an item is like what the person posts themselves. */
export const Fit = z.object({
  /** The part of the person's own posts that are less like the others than this is, 0 to 1. */
  percentile: Fraction,
  /** The own posts that are most like it. */
  nearest: z.array(z.object({ post: RowId, likeness: Fraction, text: z.string() }))
})
export type Fit = z.infer<typeof Fit>

export const Advice = z.object({
  item: RowId,
  network: NetworkName,
  verdict: z.enum(['suggest', 'hold', 'rewrite', 'skip']),
  /** When a hold ends by itself, if that can be told. */
  until: Instant.nullable(),
  reasons: z.array(Reason).min(1),
  shareNow: Fraction.nullable(),
  shareAfter: Fraction.nullable(),
  /** Null while there are too few own posts to judge by, or it is not judged yet. */
  fit: Fit.nullable(),
  /** For `rewrite`: the passages of the draft that are the company's. Offsets count UTF-16 units. */
  copied: z.array(z.object({ start: z.number().int(), end: z.number().int(), text: z.string() }))
})
export type Advice = z.infer<typeof Advice>

/** What became of content that was offered to the queue. A duplicate was merged into the item that it repeats. */
export const Taken = z.object({
  added: z.number().int(), duplicates: z.number().int(),
  rejected: z.array(z.object({ line: z.number().int(), reason: z.string() })),
  /** Of the added ones. */
  ids: z.array(RowId)
})
export type Taken = z.infer<typeof Taken>

export const queueMethods = {
  /** Pasted text or link, or the text of a JSON file (an array, one object, or JSON Lines) of items. */
  'queue.add': {
    thread: 'writer',
    input: z.object({ content: z.string().max(5_000_000), source: z.string().max(200).optional(), networks: z.array(NetworkName).optional() }),
    output: Taken
  },
  'queue.list': { thread: 'query', input: Nothing, output: z.array(Item) },
  /** A dropped item is out of the inbox and can be brought back. */
  'queue.drop': { thread: 'writer', input: z.object({ id: RowId }), output: Nothing },
  'queue.undrop': { thread: 'writer', input: z.object({ id: RowId }), output: Nothing },
  /** Says what is on an item's image, for those who do not see it; null takes the words away. */
  'queue.describe': { thread: 'writer', input: z.object({ id: RowId, alt: z.string().max(2000).nullable() }), output: Nothing },
  'queue.decide': {
    thread: 'writer',
    input: z.object({
      item: RowId, network: NetworkName, what: z.enum(['accept', 'hold', 'rewrite', 'snooze', 'skip']),
      until: Instant.nullable().optional(), note: z.string().max(2000).nullable().optional()
    }),
    output: Decision
  },
  /** "Yes, I posted it": counts once as a company post. */
  'queue.posted': {
    thread: 'writer',
    input: z.object({ item: RowId, network: NetworkName, text: z.string().max(30_000).optional(), url: z.url().nullable().optional() }),
    output: z.object({ decision: Decision, post: Post })
  },
  /** Takes the newest decision on an item and network back, with the post that it counted. */
  'queue.undo': { thread: 'writer', input: z.object({ item: RowId, network: NetworkName }), output: Nothing },
  /** Every decision, newest first, those that were taken back too. `before` is the id at which the page before ended. */
  'queue.log': {
    thread: 'query',
    input: z.object({
      item: RowId.optional(), network: NetworkName.optional(), before: RowId.optional(), limit: z.number().int().min(1).max(500).default(100)
    }),
    output: z.array(LoggedDecision)
  },
  /** Nothing is suggested until then. What was accepted before lays itself on days anew afterwards. */
  'queue.pause': { thread: 'writer', input: z.object({ until: Instant, reason: z.string().max(500) }), output: Nothing },
  'queue.resume': { thread: 'writer', input: Nothing, output: Nothing },
  'advice.list': { thread: 'query', input: z.object({ network: NetworkName.optional() }), output: z.array(Advice) }
} as const
