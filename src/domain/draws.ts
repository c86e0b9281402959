import { FEW_POSTS, positionOf, shareOf } from './share.ts'
import type { Position, ShareState, Target } from './share.ts'
import type { Sums } from './unit.ts'

/** Random draws of how many of a period's units are professional, as the model believes them possible. */
export interface Drawn {
  readonly professional: ArrayLike<number>
  /** How many units the period counts. */
  readonly units: number
}

export interface Interval {
  readonly low: number
  readonly high: number
}

/** A position is told once so much of the posterior stands behind it. */
export const CERTAIN = 0.8

/** The middle `level` of the draws, as shares from 0 to 1; null without units. Quantiles are interpolated between neighbours. */
export function intervalOf({ professional, units }: Drawn, level = 0.95): Interval | null {
  if (units === 0 || professional.length === 0) return null
  const sorted = Float64Array.from(professional).sort()
  return { low: quantile(sorted, (1 - level) / 2) / units, high: quantile(sorted, (1 + level) / 2) / units }
}

function quantile(sorted: Float64Array, part: number): number {
  const place = part * (sorted.length - 1)
  const below = Math.floor(place)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low + (place - below) * (high - low)
}

/** Which part of the draws lies over, within and under the band. */
export function positionsOf({ professional, units }: Drawn, target: Target): Readonly<Record<Position, number>> {
  const tally = { over: 0, within: 0, under: 0 }
  for (let i = 0; i < professional.length; i++) tally[positionOf(professional[i]! / units, target)] += 1 / professional.length
  return tally
}

export interface Estimate {
  /** Professional part of the counted units; null when none count or some are not scored yet. */
  readonly share: number | null
  readonly low: number | null
  readonly high: number | null
  readonly state: ShareState
  /** The position with most of the posterior; null without a target or a share. */
  readonly likeliest: Position | null
  /** About how many more random labels in the period would make the state certain; null when it is, or cannot be told. */
  readonly toSettle: number | null
}

export interface EstimateOptions {
  readonly stale: boolean
  /** Null for all networks together, which have no target. */
  readonly target: Target | null
}

/**
 * The share, its 95 % interval and what it means for the target. The point is the probabilistic count (labels as 0 or 1, other
 * posts by their probability); the interval is the middle of the draws, widened to the point where that lies outside.
 */
export function estimateOf(sums: Sums, drawn: Drawn | null, { stale, target }: EstimateOptions): Estimate {
  const share = shareOf(sums)
  const middle = drawn === null || share === null ? null : intervalOf(drawn)
  const low = middle && Math.min(middle.low, share!)
  const high = middle && Math.max(middle.high, share!)
  const shown = { share, low, high }
  if (sums.counted < FEW_POSTS) return { ...shown, state: 'few', likeliest: null, toSettle: null }
  if (stale) return { ...shown, state: 'stale', likeliest: null, toSettle: null }
  if (target === null || share === null) return { ...shown, state: 'unsure', likeliest: null, toSettle: null }
  if (drawn === null || middle === null) return { ...shown, state: 'unsure', likeliest: positionOf(share, target), toSettle: null }
  const { likeliest, probability } = mostLikely(positionsOf(drawn, target))
  if (probability >= CERTAIN) return { ...shown, state: likeliest, likeliest, toSettle: null }
  return { ...shown, state: 'unsure', likeliest, toSettle: labelsToSettle(sums, drawn, target) }
}

function mostLikely(positions: Readonly<Record<Position, number>>): { likeliest: Position; probability: number } {
  const [likeliest, probability] = (Object.entries(positions) as [Position, number][]).reduce((best, one) => one[1] > best[1] ? one : best)
  return { likeliest, probability }
}

/**
 * How many more random labels would put `CERTAIN` of the posterior on one side, if the share stays where it is. The spread is
 * taken apart into a shift that all unlabelled units share, which labels measure, and the chance of each single one, which
 * only shrinks as fewer are left: with m more of U labelled, spread² = (U - m) v + ((U - m)² / (1 / c + m / v)), where v is the
 * chance variance of one unit and c that of the shift of all. An approximation: labels near the edge of the band settle nothing, so it
 * is at most U.
 */
export function labelsToSettle(sums: Sums, drawn: Drawn, target: Target): number {
  const { mean, variance } = momentsOf(drawn.professional)
  const open = Math.max(1, sums.counted - sums.labelled)
  const share = mean / drawn.units
  const chance = Math.max(1e-6, Math.min(share * (1 - share), variance / open))
  const shift = Math.max(0, variance - open * chance) / (open * open)
  for (let more = 1; more < open; more++) {
    const left = open - more
    const spread = Math.sqrt(left * chance + left * left / (1 / shift + more / chance)) / drawn.units
    const over = above(share, target.high, spread)
    const under = above(target.low, share, spread)
    if (Math.max(over, under, 1 - over - under) >= CERTAIN) return more
  }
  return open
}

function momentsOf(numbers: ArrayLike<number>): { mean: number; variance: number } {
  let sum = 0
  let squares = 0
  for (let i = 0; i < numbers.length; i++) sum += numbers[i]!
  const mean = sum / numbers.length
  for (let i = 0; i < numbers.length; i++) squares += (numbers[i]! - mean) ** 2
  return { mean, variance: squares / Math.max(1, numbers.length - 1) }
}

/** P(a normal number around `mean` lies above `edge`); the logistic approximation to the normal distribution, to 0.01. */
function above(mean: number, edge: number, spread: number): number {
  return 1 / (1 + Math.exp(-1.702 * (mean - edge) / spread))
}
