import { addRow, dot } from './rows.ts'
import type { Row } from './rows.ts'
import type { Portrait } from './study.ts'
import { PLACES } from './terms.ts'

/** A post as the kernel compares it. */
export interface Comparable {
  readonly row: Row
  readonly features: Float64Array
  readonly period: string | null
}

export function comparable({ row, features }: Portrait, period: string | null): Comparable {
  return { row, features, period }
}

/**
 * How much of the doubt posts share, in squared log-odds, by what they have in common. Chosen with the bench; the period's is
 * as large as coverage under a forced shift of the share asks for.
 */
export const SHARED = { text: 4, features: 1, all: 0.5, period: 0.9 }

function rest(a: Comparable, b: Comparable): number {
  let features = 0
  for (let i = 0; i < a.features.length; i++) features += a.features[i]! * b.features[i]!
  const samePeriod = a.period !== null && a.period === b.period
  return SHARED.features * features / a.features.length + SHARED.all + (samePeriod ? SHARED.period : 0)
}

/** Spreads one row over a dense vector at a time, so that its products with many others are cheap. */
export class Scatter {
  readonly #dense = new Float32Array(PLACES)

  /** The kernel between one post and each of the others. */
  against(one: Comparable, others: readonly Comparable[]): Float64Array {
    const similar = this.similarities(one, others)
    return similar.map((value, i) => SHARED.text * value + rest(one, others[i]!))
  }

  /** Mean cosine of words and of n-grams, 0 (no term in common) to 1 (the same terms): both blocks of a row have length 1. */
  similarities(one: Comparable, others: readonly Comparable[]): Float64Array {
    addRow(one.row, 1, this.#dense)
    const similar = Float64Array.from(others, other => dot(other.row, this.#dense) / 2)
    for (const place of one.row.places) this.#dense[place] = 0
    return similar
  }
}

/** All kernel values between posts, n × n row by row. */
export function kernelOf(posts: readonly Comparable[], scatter: Scatter): Float64Array {
  const n = posts.length
  const kernel = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    const row = scatter.against(posts[i]!, posts.slice(0, i + 1))
    for (let j = 0; j <= i; j++) kernel[i * n + j] = kernel[j * n + i] = row[j]!
  }
  return kernel
}
