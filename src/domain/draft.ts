import type { Instant, Network } from './post.ts'

/** Where a draft belongs. */
export interface DraftPlace {
  readonly item: number
  /** Null for the start that all networks share. */
  readonly network: Network | null
  /** As the person named it: customers, colleagues, friends; empty for everyone. */
  readonly audience: string
}

/** A wording of a draft, as it was left. */
export interface Wording {
  readonly at: Instant
  readonly text: string
}

/** A stretch of writing that undo takes back at once, in milliseconds. */
export const STRETCH_MS = 10_000
/** When this many characters go at once, what stood there stays a step of its own. */
export const LOSS = 40

/** Does a newer text belong to the same stretch of writing as the one that stands? Then it takes its place, else it is a new step for undo. */
export function goesOn(standing: Wording, newer: Wording): boolean {
  return newer.at >= standing.at && newer.at - standing.at < STRETCH_MS && newer.text.length > standing.text.length - LOSS
}

/**
 * The draft that goes out on a network, out of all drafts of one item: of the chosen audience the network's own, else the shared start;
 * else what was written for everyone, in the same order. A blank one was not begun.
 */
export function draftFor<T extends DraftPlace & Pick<Wording, 'text'>>(drafts: readonly T[], network: Network, audience: string): T | null {
  const begun = drafts.filter(({ text }) => text.trim() !== '')
  for (const wanted of new Set([audience, ''])) {
    for (const place of [network, null]) {
      const found = begun.find(one => one.audience === wanted && one.network === place)
      if (found) return found
    }
  }
  return null
}
