import type { QueueItem } from './item.ts'
import type { Instant } from './post.ts'
import type { Reason } from './reason.ts'
import { gistOf, gistsNearlySame } from './same-text.ts'

/** Nearly the same text within this many days makes one ask whether it was this item. */
export const ECHO_DAYS = 45

export interface Choice {
  readonly item: number
  readonly what: 'accept' | 'hold' | 'skip' | 'posted'
  readonly at: Instant
  readonly until: Instant | null
}

/** What decides on an item before room is asked about. */
export interface Circumstances {
  readonly now: Instant
  /** The newest decision on each item that has one. */
  readonly choices: ReadonlyMap<number, Choice>
  /** The post of an item: same link, same words, or known to be it. */
  readonly posted: ReadonlyMap<number, { readonly id: number | null; readonly at: Instant }>
  /** Own posts of the last weeks. */
  readonly recent: readonly { readonly id: number; readonly at: Instant; readonly text: string }[]
  readonly blocked: readonly string[]
  readonly paused: { readonly until: Instant; readonly reason: string } | null
}

export interface Barred {
  readonly verdict: 'skip' | 'hold'
  readonly until: Instant | null
  readonly reason: Reason
}

const skip = (reason: Reason): Barred => ({ verdict: 'skip', until: null, reason })
const hold = (reason: Reason, until: Instant | null): Barred => ({ verdict: 'hold', until, reason })

/** The first rule that keeps an item out of the plan, null if it may be planned. */
export function barred(item: QueueItem, around: Circumstances): Barred | null {
  return over(item, around) ?? notNow(item, around) ?? byWord(item, around.blocked)
}

function over(item: QueueItem, { now, choices, posted, recent }: Circumstances): Barred | null {
  const choice = choices.get(item.id)
  const post = posted.get(item.id)
  if (post) return skip({ code: 'posted', at: post.at, post: post.id })
  if (item.expires <= now) return skip({ code: 'expired', expires: item.expires })
  if (choice?.what === 'skip') return skip({ code: 'skipped', at: choice.at })
  if (choice?.what === 'accept') return null
  const gist = gistOf(item.text)
  const echo = recent.find(one => gistsNearlySame(gist, gistOf(one.text)))
  return echo ? hold({ code: 'maybe-posted', at: echo.at, post: echo.id, text: echo.text.slice(0, 140) }, null) : null
}

function notNow(item: QueueItem, { now, choices, paused }: Circumstances): Barred | null {
  const choice = choices.get(item.id)
  if (item.release !== null && item.release > now) return hold({ code: 'not-released', until: item.release }, item.release)
  if (paused) return hold({ code: 'paused', until: paused.until, why: paused.reason }, paused.until)
  if (choice?.what === 'hold' && (choice.until === null || choice.until > now)) return hold({ code: 'held', until: choice.until }, choice.until)
  return null
}

function byWord({ text }: QueueItem, blocked: readonly string[]): Barred | null {
  const word = blocked.find(one => mentions(text, one))
  return word === undefined ? null : hold({ code: 'blocked-word', word }, null)
}

/** Does a text have a word or phrase as a whole, in whatever case? */
function mentions(text: string, phrase: string): boolean {
  const [words, sought] = [text, phrase].map(one => ` ${one.normalize('NFKC').toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean).join(' ')} `)
  return sought!.trim() !== '' && words!.includes(sought!)
}
