import { explain } from './explain.ts'
import type { Scorable } from './features.ts'
import { comparable, Scatter, SHARED } from './kernel.ts'
import type { Knowledge, Learnt } from './learnt.ts'
import { sigmoid } from './logistic.ts'
import type { Explanation, LearntWord, Neighbour } from './model.ts'
import { VOICE } from './second.ts'
import { portray } from './study.ts'
import { tokensOf } from './terms.ts'

/** No more than a person reads. */
const MOST_WORDS = 8
const MOST_NEIGHBOURS = 3
/** Less in common than this is chance. */
const ALIKE = 0.08
/** Log-odds too small to be worth a word. */
const FAINT = 0.02

/** Everything that moved one post, strongest first. */
export function reasonsFor(learnt: Learnt, known: Knowledge, terms: Float32Array, post: Scorable): Explanation {
  const { studied, periodOf } = known
  const portrait = portray(studied, post)
  const { anatomy } = studied.witness(post)
  const clues = explain(studied.profile, studied.weights)(post).map(clue => ({ ...clue, weight: VOICE.first * clue.weight }))
  const words = studied.weighing.shares(tokensOf(anatomy, post), terms)
  return {
    probability: sigmoid(learnt.odds(portrait, periodOf(post))),
    clues,
    words: strongest(words),
    neighbours: neighboursOf(known, comparable(portrait, periodOf(post)))
  }
}

function strongest(words: ReadonlyMap<string, number>): LearntWord[] {
  return [...words].map(([word, weight]) => ({ word, weight }))
    .filter(({ weight }) => Math.abs(weight) >= FAINT)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
}

function neighboursOf({ lessons, chosen, posts, mode }: Knowledge, post: Parameters<Scatter['similarities']>[0]): Neighbour[] {
  return Array.from(new Scatter().similarities(post, posts), (similarity, i): Neighbour => (
    { label: chosen[i]!, side: lessons[chosen[i]!]!.side, similarity, weight: SHARED.text * similarity * mode.pulls[i]! }
  )).filter(({ similarity }) => similarity >= ALIKE)
    .sort((a, b) => b.similarity - a.similarity || a.label - b.label)
    .slice(0, MOST_NEIGHBOURS)
}
