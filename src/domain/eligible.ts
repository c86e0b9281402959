import type { QueueItem } from './item.ts'
import type { Instant } from './post.ts'
import type { Reason } from './reason.ts'
import type { FindEcho } from './echo.ts'

export interface Choice {
  readonly item: number
  readonly what: 'accept' | 'hold' | 'rewrite' | 'snooze' | 'skip' | 'posted'
  readonly at: Instant
  readonly until: Instant | null
  /** What the advice was at that moment. */
  readonly verdict?: string | null
}

/** Did the person post, or mean to post, what they were advised to leave? Leaving something needs no defence. */
export function overrules({ what, verdict }: Pick<Choice, 'what' | 'verdict'>): boolean {
  return (what === 'accept' || what === 'posted') && verdict !== null && verdict !== undefined && verdict !== 'suggest'
}

/** The person's own wording of an item. */
export interface Draft {
  readonly text: string
  /** The part that is not copied from the company's text, 0 to 1; null for a text too short to tell. */
  readonly ownWords: number | null
  readonly copied: readonly { readonly start: number; readonly end: number; readonly text: string }[]
}

/** What decides on an item before room is asked about. */
export interface Circumstances {
  readonly now: Instant
  /** The newest decision on each item that has one. */
  readonly choices: ReadonlyMap<number, Choice>
  /** The post of an item: same link, same words, or known to be it. */
  readonly posted: ReadonlyMap<number, { readonly id: number | null; readonly at: Instant }>
  /** Finds an own post of the last weeks that says nearly the same. */
  readonly echo: FindEcho
  /** Drafts that were begun. */
  readonly drafts: ReadonlyMap<number, Draft>
  /** How much an item is like the person's own posts, as a percentile of those, 0 to 1; an item that is not judged has none. */
  readonly fits: ReadonlyMap<number, number>
  /** Under this percentile an item is not for the person. */
  readonly fitFloor: number
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
  return over(item, around) ?? notNow(item, around) ?? byWord(item, around) ?? unlikeYou(item, around)
}

function over(item: QueueItem, { now, choices, posted, echo: find }: Circumstances): Barred | null {
  const choice = choices.get(item.id)
  const post = posted.get(item.id)
  if (post) return skip({ code: 'posted', at: post.at, post: post.id })
  if (item.expires <= now) return skip({ code: 'expired', expires: item.expires })
  if (choice?.what === 'skip') return skip({ code: 'skipped', at: choice.at })
  if (choice?.what === 'accept') return null
  const echo = find(item.text)
  return echo ? hold({ code: 'maybe-posted', at: echo.at, post: echo.id, text: echo.text.slice(0, 140) }, null) : null
}

function notNow(item: QueueItem, { now, choices, paused }: Circumstances): Barred | null {
  const choice = choices.get(item.id)
  if (item.release !== null && item.release > now) return hold({ code: 'not-released', until: item.release }, item.release)
  if (paused) return hold({ code: 'paused', until: paused.until, why: paused.reason }, paused.until)
  if (choice?.what === 'hold' && (choice.until === null || choice.until > now)) return hold({ code: 'held', until: choice.until }, choice.until)
  if (choice?.what === 'snooze' && choice.until !== null && choice.until > now) return hold({ code: 'snoozed', until: choice.until }, choice.until)
  return null
}

/** What will be read decides: the draft where there is one. */
function byWord({ id, text }: QueueItem, { blocked, drafts }: Circumstances): Barred | null {
  const word = blocked.find(one => mentions(drafts.get(id)?.text ?? text, one))
  return word === undefined ? null : hold({ code: 'blocked-word', word }, null)
}

/** Accepting something that is unlike oneself is overruling, and stands. */
function unlikeYou({ id }: QueueItem, { fits, fitFloor, choices }: Circumstances): Barred | null {
  const fit = fits.get(id)
  if (fit === undefined || fit >= fitFloor || choices.get(id)?.what === 'accept') return null
  return skip({ code: 'unlike-you', fit, floor: fitFloor })
}

/** Does a text have a word or phrase as a whole, in whatever case? */
function mentions(text: string, phrase: string): boolean {
  const [words, sought] = [text, phrase].map(one => ` ${one.normalize('NFKC').toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean).join(' ')} `)
  return sought!.trim() !== '' && words!.includes(sought!)
}
