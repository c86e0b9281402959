import { Failure } from './failure.ts'
import type { Instant } from './post.ts'

/** A picture that goes out with a post. */
export interface Picture {
  /** What it shows, in words, for whoever cannot see it. */
  readonly alt: string
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif'
  readonly base64: string
}

/** The card under a post that links somewhere. Its words come from the item or the person: no page is asked for them. */
export interface LinkCard {
  readonly url: string
  readonly title: string
  readonly description: string
}

export const VISIBILITIES = ['public', 'unlisted'] as const
export type Visibility = (typeof VISIBILITIES)[number]

/** Everything that a post says, as the person sees it before they say yes. */
export interface PostContent {
  readonly text: string
  /** BCP 47, such as "en" or "nl-BE". */
  readonly language: string | null
  readonly card: LinkCard | null
  readonly pictures: readonly Picture[]
  /** Words before a post that is folded away (Mastodon); null for none. */
  readonly warning: string | null
  /** Who finds it (Mastodon). */
  readonly visibility: Visibility
}

/**
 * What a yes is for, as one text of which a hash is taken (SHA-256 of its UTF-8, in lower-case hexadecimal): every word and picture, and
 * the account. Two contents that differ anywhere give two texts.
 */
export function wordsOfYes(connection: number, content: PostContent): string {
  const { text, language, card, pictures, warning, visibility } = content
  return JSON.stringify([
    connection, text, language, card && [card.url, card.title, card.description], pictures.map(({ alt, type, base64 }) => [alt, type, base64]),
    warning, visibility
  ])
}

/** `prepared` and stored, `sent` with an answer to come, `unknown` when none came; the rest are ends. */
export const PUBLICATION_STATES = ['prepared', 'sent', 'unknown', 'confirmed', 'refused', 'absent', 'dropped', 'deleted'] as const
export type PublicationState = (typeof PUBLICATION_STATES)[number]

/**
 * What can happen to a publication: it is sent (stored before the request leaves), confirmed, refused by the network, its answer is lost, it is
 * looked for and not there, dropped by the person before it was sent, or deleted at the network.
 */
export const PUBLICATION_EVENTS = ['send', 'confirm', 'refuse', 'lose', 'miss', 'drop', 'delete'] as const
export type PublicationEvent = (typeof PUBLICATION_EVENTS)[number]

const STEPS: Readonly<Record<PublicationState, Partial<Record<PublicationEvent, PublicationState>>>> = {
  prepared: { send: 'sent', drop: 'dropped', refuse: 'refused' },
  sent: { confirm: 'confirmed', refuse: 'refused', lose: 'unknown' },
  // Sent again under the same key, by which the network knows it for the same post.
  unknown: { send: 'sent', confirm: 'confirmed', miss: 'absent', lose: 'unknown' },
  confirmed: { delete: 'deleted' },
  refused: {},
  absent: {},
  dropped: {},
  deleted: {}
}

/** The state after an event. Throws `conflict` for one that cannot happen there. */
export function nextState(state: PublicationState, event: PublicationEvent): PublicationState {
  const next = STEPS[state][event]
  if (!next) throw new Failure('conflict', `A post that is ${state} cannot ${event}.`)
  return next
}

export function isOver(state: PublicationState): boolean {
  return state !== 'prepared' && state !== 'sent' && state !== 'unknown'
}

/**
 * How long a yes stands, in milliseconds. It is under the hour for which Mastodon remembers an idempotency key, so that within it a post may be
 * sent again and after it is only looked for: nobody's post goes out a day late because a laptop was closed.
 */
export const YES_STANDS = 50 * 60_000

export type Move = { readonly move: 'send-again' } | { readonly move: 'give-up' } | { readonly move: 'wait'; readonly until: Instant }

/**
 * What to do about a lost answer after the network was asked and has no such post. `settles`: for how many milliseconds a request may still be worked on, so that
 * it is too early to say that its post is not there.
 */
export function afterLooking(given: { readonly yesAt: Instant; readonly sentAt: Instant; readonly now: Instant; readonly settles: number }): Move {
  const { yesAt, sentAt, now, settles } = given
  if (now < sentAt + settles) return { move: 'wait', until: sentAt + settles }
  return now < yesAt + YES_STANDS ? { move: 'send-again' } : { move: 'give-up' }
}
