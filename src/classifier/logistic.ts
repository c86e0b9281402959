import { addRow, dot } from './rows.ts'
import type { Row } from './rows.ts'
import { PLACES } from './terms.ts'

/** A row with the side it is taken for and how much it counts. */
export interface Example {
  readonly row: Row
  readonly professional: boolean
  readonly weight: number
}

export interface Linear {
  readonly weights: Float32Array
  readonly bias: number
  /** The dual variable of each example, from which a fit of nearly the same examples may start. */
  readonly duals: Float64Array
}

export interface LogisticOptions {
  /** How much the examples weigh against the penalty. */
  readonly c: number
  readonly rounds: number
  /** Duals of the first examples, from an earlier fit. */
  readonly start?: Float64Array
}

const START = -2
const NEWTON_STEPS = 4

/**
 * Logistic regression with a quadratic penalty, min ½|w|² + C Σ weight · log(1 + exp(-y w·x)), by coordinate descent on its dual
 * (Yu, Huang and Lin 2011). Each row holds one dual variable, C·weight·σ(u), that is moved to its best place by
 * Newton's method on u, where the equation is monotone. Sparse throughout: a round costs two passes over the rows. Yields before each round.
 */
export function* fitLogistic(examples: readonly Example[], { c, rounds, start }: LogisticOptions): Generator<void, Linear, void> {
  const weights = new Float32Array(PLACES)
  const norms = Float64Array.from(examples, ({ row }) => 1 + row.weights.reduce((sum, weight) => sum + weight * weight, 0))
  const duals = Float64Array.from(examples, (_, i) => start?.[i] ?? START)
  let bias = 0
  const move = ({ row, professional }: Example, by: number): void => {
    const signed = professional ? by : -by
    addRow(row, signed, weights)
    bias += signed
  }
  for (const [i, example] of examples.entries()) move(example, c * example.weight * sigmoid(duals[i]!))
  for (let round = 0; round < rounds; round++) {
    yield
    for (const [i, example] of examples.entries()) {
      const margin = dot(example.row, weights) + bias
      const most = c * example.weight
      const better = bestDual({ most, norm: norms[i]!, margin: example.professional ? margin : -margin }, duals[i]!)
      move(example, most * (sigmoid(better) - sigmoid(duals[i]!)))
      duals[i] = better
    }
  }
  return { weights, bias, duals }
}

/** Solves norm · (most σ(u) - most σ(u₀)) + margin + u = 0 for u; its slope is never under 1. */
function bestDual({ most, norm, margin }: { most: number; norm: number; margin: number }, start: number): number {
  const before = most * sigmoid(start)
  let u = start
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const s = sigmoid(u)
    u -= (norm * (most * s - before) + margin + u) / (norm * most * s * (1 - s) + 1)
  }
  return u
}

export function sigmoid(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}
