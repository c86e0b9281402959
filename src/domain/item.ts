import { MS_PER_DAY } from './day.ts'
import type { Instant, Network } from './post.ts'

/** An item for which nobody gave an expiry date is stale news after this many days. */
export const DEFAULT_EXPIRY_DAYS = 14

/** A piece of company content that waits for its turn. */
export interface QueueItem {
  readonly id: number
  readonly addedAt: Instant
  readonly text: string
  readonly link: string | null
  readonly campaign: string | null
  /** Not before this instant. */
  readonly release: Instant | null
  /** From this instant on it is too late. */
  readonly expires: Instant
  /** 1 to 3, 3 highest. */
  readonly priority: number
  /** Empty means every network of the person's. */
  readonly networks: readonly Network[]
  /** `canonicalLink` of the link. */
  readonly linkKey: string | null
  /** `textKey` of the text; '' when it says nothing. */
  readonly textKey: string
}

/** When an item is too late: as given, else two weeks after it came, or after its release if that is later. */
export function expiryOf(item: { readonly addedAt: Instant, readonly release: Instant | null, readonly expires: Instant | null }): Instant {
  return item.expires ?? Math.max(item.addedAt, item.release ?? item.addedAt) + DEFAULT_EXPIRY_DAYS * MS_PER_DAY
}

/** What an item is called in a list: the beginning of its text, else its link. */
export function titleOf({ text, link }: Pick<QueueItem, 'text' | 'link'>, most = 60): string {
  return (text || link || '').replace(/\s+/gu, ' ').slice(0, most)
}
