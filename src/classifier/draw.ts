import { normals, sample, seeded } from './chance.ts'
import type { Chance } from './chance.ts'
import { cholesky, solveLower } from './cholesky.ts'
import type { Triangle } from './cholesky.ts'
import { comparable, kernelOf, Scatter } from './kernel.ts'
import type { Comparable } from './kernel.ts'
import type { Knowledge, Learnt } from './learnt.ts'
import { sigmoid } from './logistic.ts'
import type { DrawnPart, DrawOptions } from './model.ts'
import { portray } from './study.ts'

/** So many posts are drawn together; the rest of a large period behaves like them. */
export const MOST_DRAWN = 400
/** Added to variances so that posts with the same text leave the matrix positive definite. */
const JITTER = 1e-6

/** A post that the model has to say something of, and how much of a unit it is. */
interface Open {
  readonly part: DrawnPart
  readonly weight: number
}

/** Draws of the professional sum; see `Model.draws`. */
export function drawSums(learnt: Learnt, known: Knowledge, units: readonly (readonly DrawnPart[])[], { count, seed }: DrawOptions): Float64Array {
  const fixed = units.reduce((sum, parts) => sum + parts.reduce((own, part) => own + (part.fixed ?? 0), 0) / (parts.length || 1), 0)
  const open = units.flatMap(parts => parts.filter(part => part.fixed === null).map((part): Open => ({ part, weight: 1 / parts.length })))
  if (open.length === 0) return new Float64Array(count).fill(fixed)
  const chance = seeded(seed, open.length)
  const portraits = open.map(({ part }) => portray(known.studied, part.post))
  const periods = open.map(({ part }) => known.periodOf(part.post))
  const odds = Float64Array.from(portraits, (portrait, i) => learnt.odds(portrait, periods[i]!))
  const drawn = Array.from(open.length > MOST_DRAWN ? sample(open.length, MOST_DRAWN, chance) : open.keys())
  const spread = posteriorSpread(known, drawn.map(i => comparable(portraits[i]!, periods[i]!)))
  const weights = open.map(one => one.weight)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return drawFrom({ odds, weights, drawn, spread, scale: total / drawn.reduce((sum, i) => sum + weights[i]!, 0) }, { count, chance })
    .map(sum => fixed + Math.max(0, Math.min(total, sum)))
}

/** Cholesky factor of the posterior covariance K** - VᵀV, V = L⁻¹ W^½ K*. */
function posteriorSpread({ posts: labels, mode }: Knowledge, posts: readonly Comparable[]): Triangle {
  const n = posts.length
  const scatter = new Scatter()
  const covariance = kernelOf(posts, scatter)
  const known = posts.map(post => solveLower(mode.triangle, scatter.against(post, labels).map((value, i) => value * mode.roots[i]!)))
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) covariance[i * n + j]! -= product(known[i]!, known[j]!)
    covariance[i * n + i]! += JITTER
  }
  return cholesky(covariance, n)
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

interface Drawing {
  /** Of every open post, and how much of a unit each is. */
  readonly odds: Float64Array
  readonly weights: readonly number[]
  /** Places of those drawn together, and the factor of their covariance. */
  readonly drawn: readonly number[]
  readonly spread: Triangle
  /** Weight of all by weight of the drawn. */
  readonly scale: number
}

/** Part of the way from the average's doubt to the mode's certainty; chosen with the bench, so that intervals cover what they claim. */
const STRETCH = 0.35

/**
 * Averaged over their spread, probabilities draw nearer to a half than those of the mode, which hold better on new posts. The mean
 * odds are stretched towards where the average is the mode's probability again, by MacKay's approximation (1992) turned round.
 */
function stretched(odds: number, spread: Triangle, row: number): number {
  let variance = 0
  for (let k = 0; k <= row; k++) variance += spread.entries[row * spread.size + k]! ** 2
  return odds * Math.sqrt(1 + STRETCH * Math.PI / 8 * variance)
}

/**
 * Odds are drawn together, then each post's side by its own. Of a sample the drift of the odds is scaled up whole, and the
 * chance of single posts, which evens out over many, by the root.
 */
function drawFrom({ odds, weights, drawn, spread, scale }: Drawing, { count, chance }: { count: number; chance: Chance }): Float64Array {
  const normal = normals(chance)
  const expected = drawn.reduce((sum, i) => sum + weights[i]! * sigmoid(odds[i]!), 0)
  const rest = odds.reduce((sum, f, i) => sum + weights[i]! * sigmoid(f), 0) - scale * expected
  const means = drawn.map((i, row) => stretched(odds[i]!, spread, row))
  const noise = new Float64Array(drawn.length)
  return Float64Array.from({ length: count }, () => {
    for (let i = 0; i < noise.length; i++) noise[i] = normal()
    let believed = 0
    let luck = 0
    for (let i = 0; i < drawn.length; i++) {
      const probability = sigmoid(means[i]! + rowTimes(spread, i, noise))
      const weight = weights[drawn[i]!]!
      believed += weight * probability
      luck += weight * ((chance() < probability ? 1 : 0) - probability)
    }
    return rest + scale * believed + Math.sqrt(scale) * luck
  })
}

function rowTimes({ size, entries }: Triangle, row: number, vector: Float64Array): number {
  let sum = 0
  for (let k = 0; k <= row; k++) sum += entries[row * size + k]! * vector[k]!
  return sum
}
