import { cholesky, solveLower, solveUpper } from './cholesky.ts'
import type { Triangle } from './cholesky.ts'
import { sigmoid } from './logistic.ts'

/** Labels of a Gaussian process: n prior means, n sides (1 professional, 0 personal), n × n kernel values row by row. */
export interface Observed {
  readonly means: Float64Array
  readonly sides: Uint8Array
  readonly kernel: Float64Array
}

/** The posterior at its mode. */
export interface Mode {
  /** Log-odds at the labels. */
  readonly odds: Float64Array
  /** What each label pulls with: the mode anywhere is the prior mean plus the kernel to the labels times this. */
  readonly pulls: Float64Array
  /** Square roots of the likelihood's curvature at the mode. */
  readonly roots: Float64Array
  /** Of B = I + W^½ K W^½. */
  readonly triangle: Triangle
}

const MOST_STEPS = 30
const CLOSE = 1e-8

/**
 * Gaussian-process classification with a logistic likelihood and Laplace's approximation: Newton's method to the mode, as
 * algorithm 3.1 of Rasmussen and Williams (2006) with a prior mean; a step that overshoots, as from a sure prior that a label
 * contradicts, is halved until it climbs. n³/3 multiplications a step.
 */
export function fitMode(observed: Observed): Mode {
  const { means, sides, kernel } = observed
  let pulls = new Float64Array(means.length)
  let state = at(observed, pulls)
  for (let step = 0; step < MOST_STEPS; step++) {
    const roots = rootsAt(state.odds)
    const target = state.odds.map((f, i) => roots[i]! ** 2 * (f - means[i]!) + sides[i]! - sigmoid(f))
    const goal = solved(kernel, roots, curvature(kernel, roots), target)
    const better = climb(observed, state, { pulls, goal })
    const gained = better.state.height - state.height
    pulls = better.pulls
    state = better.state
    if (gained < CLOSE) break
  }
  const roots = rootsAt(state.odds)
  return { odds: state.odds, pulls, roots, triangle: curvature(kernel, roots) }
}

interface State {
  readonly odds: Float64Array
  /** Log posterior, up to a constant. */
  readonly height: number
}

function at({ means, sides, kernel }: Observed, pulls: Float64Array): State {
  const rise = times(kernel, pulls)
  const odds = rise.map((value, i) => value + means[i]!)
  let height = 0
  for (let i = 0; i < odds.length; i++) {
    const right = sides[i] === 1 ? odds[i]! : -odds[i]!
    height -= rise[i]! * pulls[i]! / 2 + Math.max(0, -right) + Math.log1p(Math.exp(-Math.abs(right)))
  }
  return { odds, height }
}

/** Goes towards the goal, half as far each time, until that is no lower. */
function climb(observed: Observed, from: State, { pulls, goal }: { pulls: Float64Array; goal: Float64Array }): { pulls: Float64Array<ArrayBuffer>; state: State } {
  for (let part = 1; part > 1e-4; part /= 2) {
    const next = Float64Array.from(goal, (value, i) => pulls[i]! + part * (value - pulls[i]!))
    const state = at(observed, next)
    if (state.height >= from.height) return { pulls: next, state }
  }
  return { pulls: Float64Array.from(pulls), state: from }
}

function rootsAt(odds: Float64Array): Float64Array {
  return odds.map(f => Math.sqrt(Math.max(1e-10, sigmoid(f) * sigmoid(-f))))
}

/** Cholesky of I + W^½ K W^½. */
function curvature(kernel: Float64Array, roots: Float64Array): Triangle {
  const n = roots.length
  const b = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) b[i * n + j] = roots[i]! * kernel[i * n + j]! * roots[j]! + (i === j ? 1 : 0)
  }
  return cholesky(b, n)
}

/** target - W^½ B⁻¹ W^½ K target. */
function solved(kernel: Float64Array, roots: Float64Array, triangle: Triangle, target: Float64Array): Float64Array<ArrayBuffer> {
  const inner = times(kernel, target).map((value, i) => value * roots[i]!)
  solveUpper(triangle, solveLower(triangle, inner))
  return Float64Array.from(target, (value, i) => value - roots[i]! * inner[i]!)
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array<ArrayBuffer> {
  const n = vector.length
  const product = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let j = 0; j < n; j++) sum += matrix[i * n + j]! * vector[j]!
    product[i] = sum
  }
  return product
}

/**
 * Log-odds at each label had it not been given: with Laplace's approximation the labels act like noisy measurements
 * of the odds, for which leaving one out has a closed form, mean = target - pull / (C⁻¹)ᵢᵢ with C = K + W⁻¹ (Rasmussen and Williams 5.12).
 */
export function withheldOdds({ odds, pulls, roots, triangle }: Mode, sides: Uint8Array): Float64Array {
  const n = odds.length
  return odds.map((f, i) => {
    const unit = new Float64Array(n)
    unit[i] = 1
    solveLower(triangle, unit)
    const inverse = roots[i]! ** 2 * unit.reduce((sum, value) => sum + value * value, 0)
    const target = f + (sides[i]! - sigmoid(f)) / roots[i]! ** 2
    return target - pulls[i]! / inverse
  })
}
