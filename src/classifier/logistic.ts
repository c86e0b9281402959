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
}

/** Below this the dual has nothing to gain from a row. */
const LIGHTEST = 1e-3
const START = -2
const NEWTON_STEPS = 4

/**
 * Logistic regression with a quadratic penalty, min ½|w|² + C Σ weight · log(1 + exp(-y w·x)), by coordinate descent on its dual
 * (Yu, Huang and Lin 2011). Each row holds one dual variable, C·weight·σ(u), that is moved to its best place by
 * Newton's method on u, where the equation is monotone. Sparse throughout: a round costs two passes over the rows. Yields after each round.
 */
export function* fitLogistic(examples: readonly Example[], { c, rounds }: { c: number; rounds: number }): Generator<void, Linear, void> {
  const weights = new Float32Array(PLACES)
  const used = examples.filter(example => example.weight >= LIGHTEST)
  const norms = Float64Array.from(used, ({ row }) => 1 + row.weights.reduce((sum, weight) => sum + weight * weight, 0))
  const duals = new Float64Array(used.length).fill(START)
  let bias = 0
  const move = ({ row, professional }: Example, by: number): void => {
    const signed = professional ? by : -by
    addRow(row, signed, weights)
    bias += signed
  }
  for (const example of used) move(example, c * example.weight * sigmoid(START))
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < used.length; i++) {
      const example = used[i]!
      const margin = dot(example.row, weights) + bias
      const most = c * example.weight
      const better = bestDual({ most, norm: norms[i]!, margin: example.professional ? margin : -margin }, duals[i]!)
      move(example, most * (sigmoid(better) - sigmoid(duals[i]!)))
      duals[i] = better
    }
    yield
  }
  return { weights, bias }
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
