/** Sums of probabilities are not exact; a whole number must not be missed by a rounding error. */
export const TINY = 1e-9

/**
 * How many company posts the band alone admits: the largest whole k with (A + k) / (B + k) <= high, below 0 when own posts
 * are over the band already. A and B are expected professional and counted posts in the period. Infinity when high is 1 or more.
 */
export function mixOf(A: number, B: number, high: number): number {
  if (high >= 1) return Infinity
  return Math.floor((high * B - A) / (1 - high) + TINY)
}

/**
 * How many personal posts have to come before one more company post fits: the smallest whole m >= 0 with
 * (P + 1) / (n + m + 1) <= high. Infinity when high is 0.
 */
export function personalFirst(P: number, n: number, high: number): number {
  return Math.max(0, Math.ceil((P + 1) / high - n - 1 - TINY))
}
