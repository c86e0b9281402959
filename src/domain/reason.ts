import type { Day } from './day.ts'
import type { Instant } from './post.ts'

/** Why an item is suggested, held or skipped. Each code has its numbers; instants are of the moment at which a hold ends. */
export type Reason =
  | { readonly code: 'expired'; readonly expires: Instant }
  | { readonly code: 'posted'; readonly at: Instant; readonly post: number | null }
  | { readonly code: 'maybe-posted'; readonly at: Instant; readonly post: number; readonly text: string }
  | { readonly code: 'skipped'; readonly at: Instant }
  | { readonly code: 'not-released'; readonly until: Instant }
  | { readonly code: 'paused'; readonly until: Instant; readonly why: string }
  | { readonly code: 'held'; readonly until: Instant | null }
  | { readonly code: 'snoozed'; readonly until: Instant }
  | { readonly code: 'blocked-word'; readonly word: string }
  | { readonly code: 'unlike-you'; readonly fit: number; readonly floor: number }
  | { readonly code: 'mix'; readonly share: number | null; readonly after: number | null; readonly high: number; readonly personalFirst: number | null; readonly day: Day | null }
  | { readonly code: 'spacing'; readonly days: number; readonly gap: number; readonly day: Day | null }
  | { readonly code: 'between'; readonly own: number; readonly between: number; readonly missing: number; readonly day: Day | null }
  | { readonly code: 'cap'; readonly cap: number; readonly day: Day | null }
  | { readonly code: 'better-items'; readonly item: number | null; readonly title: string; readonly day: Day | null }
  | { readonly code: 'campaign'; readonly campaign: string; readonly days: number; readonly day: Day | null }
  | { readonly code: 'closed-day'; readonly day: Day | null }
  | { readonly code: 'no-day-before-expiry'; readonly expires: Instant }
  | { readonly code: 'beyond-horizon'; readonly days: number }
  | { readonly code: 'pinned'; readonly day: Day }
  | { readonly code: 'own-words'; readonly ownWords: number; readonly least: number }
  | { readonly code: 'to-rewrite'; readonly at: Instant }
  | { readonly code: 'stale'; readonly until: Instant | null }
  | { readonly code: 'fits'; readonly share: number | null; readonly after: number | null; readonly high: number; readonly few: boolean; readonly draft: boolean }
  | { readonly code: 'accepted'; readonly at: Instant }

export type ReasonCode = Reason['code']
