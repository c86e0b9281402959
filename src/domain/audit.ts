import type { Interval } from './draws.ts'

/*
 * Two intervals that rest on random labels alone, beside the model's. They ask only that the labels of the period were
 * asked at random; labels of any other source must stay out.
 */

export interface RandomSample {
  /** Units labelled at random, and how many of them are professional (parts of a thread count with their mean). */
  readonly asked: number
  readonly professional: number
  /** All counted units of the period. */
  readonly units: number
}

/** Half of 95 % of a normal distribution, in standard deviations. */
const Z = 1.959964

/**
 * Wilson's interval for the share, with the sample weighing as more the larger a part of the period it is (finite-population
 * correction): n / (1 - (n - 1) / (N - 1)) answers. Null without answers; the point itself once all are given.
 */
export function wilson({ asked, professional, units }: RandomSample): Interval | null {
  if (asked === 0) return null
  const part = professional / asked
  if (asked >= units) return { low: part, high: part }
  const n = asked / (1 - (asked - 1) / (units - 1))
  const middle = (part + Z * Z / (2 * n)) / (1 + Z * Z / n)
  const reach = Z / (1 + Z * Z / n) * Math.sqrt(part * (1 - part) / n + Z * Z / (4 * n * n))
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) }
}

/** A unit labelled at random: 1 professional, 0 personal, and the probability that the model gave it without that label. */
export interface Checked {
  readonly truth: number
  readonly withheld: number
}

export interface PpiResult extends Interval {
  readonly share: number
}

/** The variance counts as if so many answers more had been exactly as uncertain as their probabilities say. */
const PRIOR_ANSWERS = 5
const FEWEST = 3

/**
 * Prediction-powered inference (Angelopoulos and others 2023): the mean probability of all units, put right by the mean error at
 * the random labels, with a t quantile, a finite-population correction and a variance shrunk towards what the probabilities
 * themselves promise. Null under three labels.
 */
export function predictionPowered(probabilities: readonly number[], checked: readonly Checked[]): PpiResult | null {
  const n = checked.length
  const units = probabilities.length
  if (n < FEWEST) return null
  const errors = checked.map(({ truth, withheld }) => truth - withheld)
  const share = mean(probabilities) + mean(errors)
  const squares = errors.reduce((sum, error) => sum + (error - mean(errors)) ** 2, 0)
  const promised = mean(probabilities.map(p => p * (1 - p)))
  const freedom = n - 1 + PRIOR_ANSWERS
  const variance = (squares + PRIOR_ANSWERS * promised) / freedom
  const reach = tQuantile(freedom) * Math.sqrt(variance / n * Math.max(0, 1 - n / units))
  return { share: bounded(share), low: bounded(share - reach), high: bounded(share + reach) }
}

/** Student's t at 97.5 %, by the expansion of Cornish and Fisher (Abramowitz and Stegun 26.7.5); to 0.01 from three degrees of freedom on. */
export function tQuantile(freedom: number): number {
  const [z, z3, z5, z7] = [Z, Z ** 3, Z ** 5, Z ** 7]
  return z + (z3 + z) / (4 * freedom) + (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom ** 2)
    + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * freedom ** 3)
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
}

function bounded(share: number): number {
  return Math.min(1, Math.max(0, share))
}
