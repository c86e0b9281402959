import { sample, seeded } from '../../../src/classifier/chance.ts'
import { baseline } from './baseline.ts'
import { meanOf, qualityOf } from './metrics.ts'
import type { Quality } from './metrics.ts'
import { taught } from './person.ts'
import type { Person } from './person.ts'
import type { Told } from './read.ts'

export const LABELS = [0, 10, 25, 50, 100] as const
/** An author takes part where at least so many posts are left to test on. */
const LEFT = 10

export interface Point {
  readonly author: string
  readonly labels: number
  readonly ours: Quality
  /** The same author and splits without any label. */
  readonly without: Quality
  /** Null without labels, of which it knows nothing. */
  readonly baseline: Quality | null
}

export interface Rounds {
  readonly seed: number
  /** Random splits of each author. */
  readonly splits: number
}

/** One author at one number of random labels, the rest being the test; the mean over the splits. Null for too few posts. */
export function pointOf(person: Person, labels: number, { seed, splits }: Rounds): Point | null {
  const { told, name } = person.author
  if (told.length < labels + LEFT) return null
  const rounds = Array.from({ length: labels === 0 ? 1 : splits }, (_, split) => {
    const order = Array.from(sample(told.length, told.length, seeded(seed + split, told.length)), at => told[at]!)
    const [given, asked] = [order.slice(0, labels), order.slice(labels)]
    return {
      ours: judged(asked, taught(person, given).probabilities(asked.map(one => one.post))),
      without: judged(asked, taught(person, []).probabilities(asked.map(one => one.post))),
      baseline: labels === 0 ? null : judged(asked, baseline(person, given, asked))
    }
  })
  const theirs = rounds.map(round => round.baseline).filter(quality => quality !== null)
  return {
    author: name, labels, ours: meanQuality(rounds.map(round => round.ours)), without: meanQuality(rounds.map(round => round.without)),
    baseline: theirs.length > 0 ? meanQuality(theirs) : null
  }
}

function judged(asked: readonly Told[], probabilities: ArrayLike<number>): Quality {
  return qualityOf(asked.map(({ professional }, at) => ({ professional, probability: probabilities[at]! })))
}

export function meanQuality(qualities: readonly Quality[]): Quality {
  const mean = (key: keyof Quality): number => meanOf(qualities.map(quality => quality[key]))
  return { accuracy: mean('accuracy'), macroF1: mean('macroF1'), auc: mean('auc'), ece: mean('ece') }
}
