import { FEATURES, featuresOf, witnessFor } from './features.ts'
import type { Feature, Scorable, ScoringProfile } from './features.ts'
import { BIAS, WEIGHTS } from './weights.ts'

/** Beyond this many log-odds no layer may claim to know: probabilities stay strictly inside 0 and 1. */
const SUREST = 12

export function logOdds(features: Readonly<Record<Feature, number>>): number {
  let sum = BIAS
  for (const feature of FEATURES) sum += WEIGHTS[feature] * features[feature]
  return Math.max(-SUREST, Math.min(SUREST, sum))
}

/** P(professional) of a post before the person has answered anything: strictly between 0 and 1. */
export function scorerFor(profile: ScoringProfile): (post: Scorable) => number {
  const witness = witnessFor(profile)
  return post => 1 / (1 + Math.exp(-logOdds(featuresOf(post, witness(post)))))
}
