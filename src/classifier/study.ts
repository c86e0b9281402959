import { sample, seeded } from './chance.ts'
import { FEATURES, featuresOf, witnessFor } from './features.ts'
import type { Evidence, Feature, Scorable, ScoringProfile } from './features.ts'
import { sigmoid } from './logistic.ts'
import { Weighing } from './rows.ts'
import type { Row } from './rows.ts'
import { logOdds } from './score.ts'
import { teach } from './second.ts'
import type { Pupil, Second } from './second.ts'
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

/** log(7/3): work to life among the telling posts of the usual person. */
const USUAL_LEVEL = 0.85

/** How much the level of a person moves each post, in log-odds per log-odds; chosen with the bench. */
const LEVEL = 0.3

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
  /** Added to the first layer's log-odds of every post of this person. */
  readonly level: number
  /** The second layer as the archive alone taught it. */
  readonly second: Second
  /** What it was taught with. */
  readonly pupils: readonly Pupil[]
}

export interface Archive {
  readonly profile: ScoringProfile
  readonly posts: readonly Scorable[]
  readonly seed: number
  /** Only a bench has others than those that ship. */
  readonly weights?: Weights
}

interface Seen {
  readonly post: Scorable
  readonly tokens: readonly string[]
  readonly features: Record<Feature, number>
  readonly odds: number
}

/**
 * Learns from posts without labels: the first layer's verdicts teach a logistic regression on words and n-grams, each post
 * counting by how sure the verdict is (self-training). What the person writes beside a known work word becomes a work word.
 */
export function* study({ profile, posts, seed, weights = WEIGHTS }: Archive): Steps<Studied> {
  const witness = witnessFor(profile)
  const weighing = new Weighing()
  const seen: Seen[] = []
  for (const place of sample(posts.length, ENOUGH_ARCHIVE, seeded(seed))) {
    const post = posts[place]!
    const evidence = witness(post)
    const features = featuresOf(post, evidence)
    const tokens = tokensOf(evidence.anatomy, post)
    weighing.count(tokens)
    seen.push({ post, tokens, features, odds: logOdds(features, weights) })
    if (seen.length % STEP === 0) yield
  }
  const level = levelOf(seen)
  const pupils: Pupil[] = []
  for (const { post, tokens, odds } of seen) {
    const first = odds + level
    pupils.push({ post, first, row: weighing.row(tokens), professional: first > 0, weight: Math.abs(2 * sigmoid(first) - 1) })
    if (pupils.length % STEP === 0) yield
  }
  const second = yield* teach(pupils)
  return { profile, weights, witness, weighing, scales: scalesOf(seen), level, second, pupils }
}

/**
 * Most posts say nothing that a list knows. How they are meant goes with the others: of a person whose telling posts
 * are nearly all work, the rest mostly is work too. In log-odds, 0 for someone with 7 work posts for 3 of life.
 */
function levelOf(seen: readonly Seen[]): number {
  let work = 0
  let life = 0
  for (const { features } of seen) {
    if (features.profileAny > 0 || features.workWords > features.lifeWords) work++
    else if (features.lifeWords > features.workWords) life++
  }
  return seen.length === 0 ? 0 : LEVEL * (Math.log((work + 2) / (life + 2)) - USUAL_LEVEL)
}

function scalesOf(seen: readonly Seen[]): Scales {
  const means = FEATURES.map(name => mean(seen.map(({ features }) => features[name])))
  const variances = FEATURES.map((name, at) => mean(seen.map(({ features }) => (features[name] - means[at]!) ** 2)))
  return { means: Float64Array.from(means), spreads: Float64Array.from(variances, variance => Math.max(NARROWEST, Math.sqrt(variance))) }
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
}

export function portray({ witness, weighing, weights, scales, level }: Studied, post: Scorable): Portrait {
  const evidence = witness(post)
  const features = featuresOf(post, evidence)
  return {
    row: weighing.row(tokensOf(evidence.anatomy, post)),
    features: Float64Array.from(FEATURES, (name, at) => (features[name] - scales.means[at]!) / scales.spreads[at]!),
    first: logOdds(features, weights) + level
  }
}
