import { sample, seeded } from './chance.ts'
import { FEATURES, featuresOf, witnessFor } from './features.ts'
import type { Evidence, Scorable, ScoringProfile } from './features.ts'
import { fitLogistic, sigmoid } from './logistic.ts'
import type { Example, Linear } from './logistic.ts'
import { dot, Weighing } from './rows.ts'
import type { Row } from './rows.ts'
import { logOdds } from './score.ts'
import type { Steps } from './steps.ts'
import { tokensOf } from './terms.ts'
import { WEIGHTS } from './weights.ts'
import type { Weights } from './weights.ts'

/** A person teaches as much with so many posts as with all of them; more would only take time. */
export const ENOUGH_ARCHIVE = 4000
/** Posts looked at in one step. */
const STEP = 250

/** A feature that hardly varies would shout when it once does. */
const NARROWEST = 0.1

/** The second layer's voice in the log-odds, beside the first's; found by leaving one author out. */
export const TUNE = { first: 0.8, second: 0.5, c: 1, rounds: 10 }

/** A post as the layers above see it. */
export interface Portrait {
  readonly row: Row
  /** The first layer's features, centred and in units of their spread over the archive. */
  readonly features: Float64Array
  /** The first layer's log-odds. */
  readonly first: number
}

/** Mean and spread of each feature over the archive. */
export interface Scales {
  readonly means: Float64Array
  readonly spreads: Float64Array
}

export interface Studied {
  readonly profile: ScoringProfile
  readonly weights: Weights
  /** Collects the evidence of a post. */
  readonly witness: (post: Scorable) => Evidence
  readonly weighing: Weighing
  readonly scales: Scales
  readonly examples: readonly Example[]
  readonly linear: Linear
}

export interface Archive {
  readonly profile: ScoringProfile
  readonly posts: readonly Scorable[]
  readonly seed: number
  /** Only a bench has others than those that ship. */
  readonly weights?: Weights
}

/**
 * Learns from posts without labels: the first layer's verdicts teach a logistic regression on words and n-grams, each post
 * counting by how sure the verdict is (self-training). What the person writes beside a known work word becomes a work word.
 */
export function* study({ profile, posts, seed, weights = WEIGHTS }: Archive): Steps<Studied> {
  const witness = witnessFor(profile)
  const weighing = new Weighing()
  const chosen = Array.from(sample(posts.length, ENOUGH_ARCHIVE, seeded(seed)), at => posts[at]!)
  const seen: { tokens: string[]; features: Float64Array; odds: number }[] = []
  for (const [at, post] of chosen.entries()) {
    const evidence = witness(post)
    const features = featuresOf(post, evidence)
    const tokens = tokensOf(evidence.anatomy, post)
    weighing.count(tokens)
    seen.push({ tokens, features: Float64Array.from(FEATURES, name => features[name]), odds: logOdds(features, weights) })
    if (at % STEP === STEP - 1) yield
  }
  const examples: Example[] = []
  for (const { tokens, odds } of seen) {
    examples.push({ row: weighing.row(tokens), professional: odds > 0, weight: Math.abs(2 * sigmoid(odds) - 1) })
    if (examples.length % STEP === 0) yield
  }
  const linear = yield* fitLogistic(examples, TUNE)
  return { profile, weights, witness, weighing, scales: scalesOf(seen.map(one => one.features)), examples, linear }
}

function scalesOf(rows: readonly Float64Array[]): Scales {
  const count = Math.max(1, rows.length)
  const means = Float64Array.from(FEATURES, (_, at) => rows.reduce((sum, row) => sum + row[at]!, 0) / count)
  const spreads = means.map((mean, at) => Math.max(NARROWEST, Math.sqrt(rows.reduce((sum, row) => sum + (row[at]! - mean) ** 2, 0) / count)))
  return { means, spreads }
}

export function portray({ witness, weighing, weights, scales }: Studied, post: Scorable): Portrait {
  const evidence = witness(post)
  const features = featuresOf(post, evidence)
  return {
    row: weighing.row(tokensOf(evidence.anatomy, post)),
    features: Float64Array.from(FEATURES, (name, at) => (features[name] - scales.means[at]!) / scales.spreads[at]!),
    first: logOdds(features, weights)
  }
}

/** What the first two layers say of a post together, in log-odds. */
export function priorOdds({ first, row }: Portrait, { weights, bias }: Linear): number {
  return TUNE.first * first + TUNE.second * (dot(row, weights) + bias)
}
