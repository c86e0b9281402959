import { fitLogistic } from './logistic.ts'
import type { Example, Linear } from './logistic.ts'
import type { LabelledPost } from './model.ts'
import { dot } from './rows.ts'
import type { Row } from './rows.ts'
import type { Scorable } from './features.ts'
import type { Steps } from './steps.ts'

/** How loud the first two layers speak in the log-odds. These and the next numbers were chosen with the bench; docs/classifier.md says how. */
export const VOICE = { first: 0.5, second: 1.3 }
/** A label teaches as much as this many posts of which the first layer is sure. */
const LABEL_WEIGHT = 10
const C = 1
const ROUNDS = 10
/** From an earlier fit it is not far. */
const ROUNDS_AGAIN = 3

/** A post of the archive with the first layer's verdict. */
export interface Pupil extends Example {
  readonly post: Scorable
  /** The first layer's log-odds. */
  readonly first: number
}

/** The second layer: what words and n-grams add to the first. */
export interface Second {
  readonly linear: Linear
  /** Added to what both say, so that the second changes the order of posts and leaves their mean to the first. */
  readonly offset: number
}

/** Self-training: the first layer's verdicts on the archive teach a logistic regression. */
export function* teach(pupils: readonly Pupil[]): Steps<Second> {
  return settled(pupils, yield* fitLogistic(pupils, { c: C, rounds: ROUNDS }))
}

/** The same with the person's labels in the place of the verdicts on those posts. */
export function* teachAgain(pupils: readonly Pupil[], before: Second, labels: readonly (LabelledPost & { readonly row: Row })[]): Steps<Second> {
  if (labels.length === 0) return before
  const texts = new Set(labels.map(({ post }) => post.text))
  const others = pupils.map(pupil => texts.has(pupil.post.text) ? { ...pupil, weight: 0 } : pupil)
  const examples = labels.map(({ row, side }): Example => ({ row, professional: side === 'professional', weight: LABEL_WEIGHT }))
  const linear = yield* fitLogistic([...others, ...examples], { c: C, rounds: ROUNDS_AGAIN, start: before.linear.duals })
  return settled(pupils, linear)
}

function settled(pupils: readonly Pupil[], linear: Linear): Second {
  let offset = 0
  for (const { first, row } of pupils) offset += (1 - VOICE.first) * first - VOICE.second * (dot(row, linear.weights) + linear.bias)
  return { linear, offset: offset / Math.max(1, pupils.length) }
}

/** What the first two layers say of a post together, in log-odds. */
export function priorOdds({ first, row }: { readonly first: number; readonly row: Row }, { linear, offset }: Second): number {
  return VOICE.first * first + VOICE.second * (dot(row, linear.weights) + linear.bias) + offset
}
