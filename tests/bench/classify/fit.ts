import { cholesky, solveLower, solveUpper } from '../../../src/classifier/cholesky.ts'
import { FEATURES, featuresOf, witnessFor } from '../../../src/classifier/features.ts'
import type { Feature } from '../../../src/classifier/features.ts'
import { sigmoid } from '../../../src/classifier/logistic.ts'
import type { Weights } from '../../../src/classifier/weights.ts'
import type { Author } from './read.ts'

/** A labelled post as numbers: 1 for the bias, then the features. */
interface Case { readonly x: Float64Array; readonly professional: boolean; readonly weight: number }

/** The standard deviation of a prior around 0 that keeps weights of rare features small. */
const LEEWAY = 1
const STEPS = 25

/** The labelled posts of one author as cases; every author weighs the same. */
export function casesOf({ profile, told }: Author): Case[] {
  const witness = witnessFor(profile)
  return told.map(({ post, professional }) => {
    const features = featuresOf(post, witness(post))
    return { x: Float64Array.of(1, ...FEATURES.map(name => features[name])), professional, weight: 100 / told.length }
  })
}

/** Fits the first layer's weights by Newton's method. */
export function fitWeights(cases: readonly Case[]): Weights {
  const size = FEATURES.length + 1
  const weights = new Float64Array(size)
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map(weight => -weight / LEEWAY ** 2)
    const hessian = new Float64Array(size * size)
    for (let i = 0; i < size; i++) hessian[i * size + i] = 1 / LEEWAY ** 2
    for (const one of cases) addCase(one, weights, gradient, hessian)
    const move = solveUpper(...both(hessian, gradient))
    for (let i = 0; i < size; i++) weights[i]! += move[i]!
  }
  return { bias: weights[0]!, of: Object.fromEntries(FEATURES.map((name, at) => [name, weights[at + 1]!])) as Record<Feature, number> }
}

function both(hessian: Float64Array, gradient: Float64Array): Parameters<typeof solveUpper> {
  const triangle = cholesky(hessian, gradient.length)
  return [triangle, solveLower(triangle, gradient)]
}

function addCase({ x, professional, weight }: Case, weights: Float64Array, gradient: Float64Array, hessian: Float64Array): void {
  const p = sigmoid(x.reduce((sum, value, i) => sum + value * weights[i]!, 0))
  const size = x.length
  for (let i = 0; i < size; i++) {
    if (x[i] === 0) continue
    gradient[i]! += weight * ((professional ? 1 : 0) - p) * x[i]!
    for (let j = 0; j <= i; j++) hessian[i * size + j]! += weight * p * (1 - p) * x[i]! * x[j]!
  }
}
