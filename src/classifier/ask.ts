import type { LabelSource } from '../domain/post.ts'
import { seeded } from './chance.ts'

/** So many random answers in a period make an interval of about ten points either way for 50 posts. */
export const RANDOM_FIRST = 20

/** A counted post with words and without a label. */
export interface Candidate {
  readonly id: number
  readonly probability: number
  /** Is it in the period that the share is about? */
  readonly inPeriod: boolean
}

export interface Question {
  readonly id: number
  /** How a label that answers it is to be stored. */
  readonly source: Extract<LabelSource, 'random' | 'unsure'>
}

export interface Asking {
  readonly count: number
  /** Labels of source `random` that the period has already. */
  readonly randomGiven: number
  /** A whole number. The random order of posts depends on it and on their ids alone, so it stays when others are answered or added. */
  readonly seed: number
}

/** What to ask next: a random sample of the period until 20 of its posts are answered, then what the model is least sure of. */
export function askNext(candidates: readonly Candidate[], { count, randomGiven, seed }: Asking): Question[] {
  const missing = Math.min(count, Math.max(0, RANDOM_FIRST - randomGiven))
  const random = candidates.filter(candidate => candidate.inPeriod)
    .map(({ id }) => ({ id, rank: seeded(seed, id)() }))
    .sort((a, b) => a.rank - b.rank || a.id - b.id)
    .slice(0, missing)
    .map(({ id }): Question => ({ id, source: 'random' }))
  const taken = new Set(random.map(question => question.id))
  const unsure = candidates.filter(({ id }) => !taken.has(id))
    .sort((a, b) => Math.abs(a.probability - 0.5) - Math.abs(b.probability - 0.5) || a.id - b.id)
    .slice(0, count - random.length)
    .map(({ id }): Question => ({ id, source: 'unsure' }))
  return [...random, ...unsure]
}
