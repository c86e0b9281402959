import type { Side } from '../domain/post.ts'
import type { Clue } from './explain.ts'
import type { Scorable } from './features.ts'

/** A post with the side the person gave it. Labels `unclear` teach nothing and are left out. */
export interface LabelledPost {
  readonly post: Scorable
  readonly side: Side
}

/**
 * Names the period that a post lies in, for instance its network's; null for one outside. Posts of one period share what
 * the labels in it say about how much of it is work, over and above their words.
 */
export type PeriodOf = (post: Scorable) => string | null

/** A part of a unit as the draws see it; parts without words or labelled `unclear` are left out by the caller. */
export interface DrawnPart {
  readonly post: Scorable
  /** 1 for a label `professional` and for a company post without a label, 0 for `personal`, null where the model has to say. */
  readonly fixed: 0 | 1 | null
}

export interface DrawOptions {
  readonly count: number
  /** A whole number; the same seed gives the same draws. */
  readonly seed: number
}

/** A word of the post and the log-odds that it added, by what the archive and the labels taught. */
export interface LearntWord {
  readonly word: string
  readonly weight: number
}

/** A labelled post that resembles the one explained. */
export interface Neighbour {
  /** Place in the labels that the model was trained with. */
  readonly label: number
  readonly side: Side
  /** 0 (nothing in common) to 1 (the same words). */
  readonly similarity: number
  /** Log-odds that this label added: above 0 towards professional. */
  readonly weight: number
}

/** Why a post has its probability; each list strongest first. */
export interface Explanation {
  readonly probability: number
  readonly clues: readonly Clue[]
  readonly words: readonly LearntWord[]
  readonly neighbours: readonly Neighbour[]
}

/** What the labels are and which periods count; see `train`. */
export interface Teaching {
  readonly labels: readonly LabelledPost[]
  readonly periodOf: PeriodOf
}

/** What is known of one person after training; it holds no reference to anything that changes. */
export interface Model {
  /** P(professional) of each post, strictly between 0 and 1, at the posterior's mode (MAP). */
  probabilities(posts: readonly Scorable[]): Float64Array
  /**
   * Draws from the joint posterior of the number of professional units among `units`, each 0 to `units.length`: fixed parts stay,
   * the parts of a unit count with their mean. Parts of over 400 that are not fixed are drawn by a random 400 and scaled.
   */
  draws(units: readonly (readonly DrawnPart[])[], options: DrawOptions): Float64Array
  explain(post: Scorable): Explanation
  /** P(professional) of each labelled post had its own label not been given, in the order of the labels; what a cross-check may compare them with. */
  withheld(): Float64Array
  /** The same knowledge seen from other periods; cheap, as only the labels are fitted again. */
  around(periodOf: PeriodOf): Model
}
