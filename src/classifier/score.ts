import { FEATURES, featuresOf, witnessFor } from './features.ts'
import type { Feature, Scorable, ScoringProfile } from './features.ts'
import { WEIGHTS } from './weights.ts'
import type { Weights } from './weights.ts'

/** Beyond this many log-odds no layer may claim to know: probabilities stay strictly inside 0 and 1. */
const SUREST = 12

export function bounded(odds: number): number {
  return Math.max(-SUREST, Math.min(SUREST, odds))
}

/** What the first layer says, before anything was learnt. */
export function logOdds(features: Readonly<Record<Feature, number>>, { bias, of }: Weights = WEIGHTS): number {
  let sum = bias
  for (const feature of FEATURES) sum += of[feature] * features[feature]
  return bounded(sum)
}

/** P(professional) of a post before the person has answered anything: strictly between 0 and 1. */
export function scorerFor(profile: ScoringProfile): (post: Scorable) => number {
  const witness = witnessFor(profile)
  return post => 1 / (1 + Math.exp(-logOdds(featuresOf(post, witness(post)))))
}
