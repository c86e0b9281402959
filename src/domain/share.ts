import type { Network } from './post.ts'
import { MILLION } from './unit.ts'
import type { Sums } from './unit.ts'

export interface Target {
  readonly share: number
  readonly low: number
  readonly high: number
}

export const DEFAULT_TARGET: Target = { share: 2 / 3, low: 0.6, high: 0.73 }

/** On LinkedIn almost everything is work, so the default there is what the person does already, within these bounds. */
const LINKEDIN_MOST = 0.95
const LINKEDIN_BAND = 0.06

/** Fewer counted posts than this say too little. */
export const FEW_POSTS = 10

export type Position = 'over' | 'within' | 'under'
export type ShareState = 'few' | 'stale' | 'unsure' | Position

/** Professional part of the counted posts, 0 to 1; null when none count or some are not scored yet. */
export function shareOf(sums: Pick<Sums, 'counted' | 'professional' | 'unscored'>): number | null {
  if (sums.counted === 0 || sums.unscored > 0) return null
  return sums.professional / (sums.counted * MILLION)
}

/** The target of a network for which the person chose none. */
export function defaultTarget(network: Network, lastYear: number | null): Target {
  if (network !== 'linkedin' || lastYear === null) return DEFAULT_TARGET
  return keepingTarget(lastYear)
}

/** A year above the usual band is worth asking about once: keep it as it is, or move towards two thirds? */
export function isWorthAsking(lastYear: number | null, counted: number): lastYear is number {
  return lastYear !== null && counted >= FEW_POSTS && lastYear > DEFAULT_TARGET.high
}

/** The target that keeps what a person does already. */
export function keepingTarget(lastYear: number): Target {
  const share = Math.min(LINKEDIN_MOST, lastYear)
  return { share, low: Math.max(0, share - LINKEDIN_BAND), high: Math.min(1, share + LINKEDIN_BAND) }
}

export function positionOf(share: number, { low, high }: Target): Position {
  return share > high ? 'over' : share < low ? 'under' : 'within'
}

/**
 * State of a share without an interval: a point alone never makes `over`, `within` or `under` certain, so it is
 * `unsure` with the likeliest of them. No target, as for all networks together, leaves the likeliest open.
 */
export function stateOf(sums: Sums, stale: boolean, target: Target | null): { state: ShareState; likeliest: Position | null } {
  if (sums.counted < FEW_POSTS) return { state: 'few', likeliest: null }
  if (stale) return { state: 'stale', likeliest: null }
  const share = shareOf(sums)
  return { state: 'unsure', likeliest: share === null || target === null ? null : positionOf(share, target) }
}
