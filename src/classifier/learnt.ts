import { drawSums } from './draw.ts'
import { reasonsFor } from './reasons.ts'
import { comparable, kernelOf, Scatter, SHARED } from './kernel.ts'
import type { Comparable } from './kernel.ts'
import { fitMode, withheldOdds } from './laplace.ts'
import type { Mode } from './laplace.ts'
import { sigmoid } from './logistic.ts'
import type { DrawnPart, DrawOptions, Explanation, LabelledPost, Model, PeriodOf } from './model.ts'
import type { Scorable } from './features.ts'
import { addRow, dot } from './rows.ts'
import { bounded } from './score.ts'
import { priorOdds, VOICE } from './second.ts'
import type { Second } from './second.ts'
import { portray } from './study.ts'
import type { Portrait, Studied } from './study.ts'

/** More labels than this would take long and say little more; those of the periods and the newest enter. */
export const MOST_LABELS = 300

/** A label with its post's portrait. */
export interface Lesson extends LabelledPost {
  readonly portrait: Portrait
}

/** What a fit starts from. */
export interface Taught {
  readonly studied: Studied
  /** The second layer with the labels in it. */
  readonly second: Second
  readonly lessons: readonly Lesson[]
  readonly periodOf: PeriodOf
}

/** The labels' posterior on top. */
export interface Knowledge extends Taught {
  /** Places of the lessons that entered, and these as the kernel sees them. */
  readonly chosen: readonly number[]
  readonly posts: readonly Comparable[]
  readonly mode: Mode
}

/**
 * The kernel is linear in words, n-grams and features, so what all labels pull with is one dense vector over each, and a
 * post costs as much with 300 labels as with none.
 */
export class Learnt implements Model {
  readonly #known: Knowledge
  /** Log-odds per unit of a term, by study and labels together. */
  readonly #terms: Float32Array
  readonly #features: Float64Array
  readonly #bias: number
  readonly #periods = new Map<string, number>()

  constructor(known: Knowledge) {
    this.#known = known
    const { weights, bias } = known.second.linear
    this.#terms = weights.map(weight => VOICE.second * weight)
    this.#features = new Float64Array(known.studied.scales.means.length)
    let all = 0
    for (const [i, { row, features, period }] of known.posts.entries()) {
      const pull = known.mode.pulls[i]!
      addRow(row, SHARED.text / 2 * pull, this.#terms)
      for (let k = 0; k < features.length; k++) this.#features[k]! += SHARED.features / features.length * pull * features[k]!
      all += SHARED.all * pull
      if (period !== null) this.#periods.set(period, (this.#periods.get(period) ?? 0) + SHARED.period * pull)
    }
    this.#bias = VOICE.second * bias + known.second.offset + all
  }

  /** Log-odds at the posterior's mode. */
  odds({ row, features, first }: Portrait, period: string | null): number {
    let sum = VOICE.first * first + dot(row, this.#terms) + this.#bias
    for (let k = 0; k < features.length; k++) sum += this.#features[k]! * features[k]!
    return bounded(sum + (period === null ? 0 : this.#periods.get(period) ?? 0))
  }

  probabilities(posts: readonly Scorable[]): Float64Array {
    const { studied, periodOf } = this.#known
    return Float64Array.from(posts, post => sigmoid(this.odds(portray(studied, post), periodOf(post))))
  }

  draws(units: readonly (readonly DrawnPart[])[], options: DrawOptions): Float64Array {
    return drawSums(this, this.#known, units, options)
  }

  explain(post: Scorable): Explanation {
    return reasonsFor(this, this.#known, this.#terms, post)
  }

  withheld(): Float64Array {
    const { lessons, chosen, mode, periodOf, posts } = this.#known
    const odds = Float64Array.from(lessons, ({ portrait, post }) => this.odds(portrait, periodOf(post)))
    const sides = Uint8Array.from(chosen, at => lessons[at]!.side === 'professional' ? 1 : 0)
    const without = withheldOdds(mode, sides)
    for (let i = 0; i < posts.length; i++) odds[chosen[i]!] = bounded(without[i]!)
    return odds.map(sigmoid)
  }

  around(periodOf: PeriodOf): Model {
    return fit({ ...this.#known, periodOf })
  }
}

/** Fits the labels alone: some milliseconds for tens of labels, a quarter of a second for 300. */
export function fit(taught: Taught): Model {
  const { studied, lessons, periodOf } = taught
  const chosen = chooseLessons(lessons, periodOf)
  const posts = chosen.map(at => comparable(lessons[at]!.portrait, periodOf(lessons[at]!.post)))
  const kernel = kernelOf(posts, new Scatter())
  // The labels' own prior is that of the archive alone: a second layer that knew them would leave nothing to learn.
  const means = Float64Array.from(chosen, at => priorOdds(lessons[at]!.portrait, studied.second))
  const sides = Uint8Array.from(chosen, at => lessons[at]!.side === 'professional' ? 1 : 0)
  return new Learnt({ ...taught, chosen, posts, mode: fitMode({ means, sides, kernel }) })
}

/** Places of the labels that enter, in their own order. */
function chooseLessons(lessons: readonly Lesson[], periodOf: PeriodOf): number[] {
  const places = lessons.map((_, at) => at)
  if (lessons.length <= MOST_LABELS) return places
  const inPeriod = lessons.map(({ post }) => periodOf(post) !== null)
  return places
    .sort((a, b) => Number(inPeriod[b]) - Number(inPeriod[a]) || lessons[b]!.post.at - lessons[a]!.post.at || a - b)
    .slice(0, MOST_LABELS).sort((a, b) => a - b)
}
