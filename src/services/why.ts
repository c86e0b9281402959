import type { Explanation, Model } from '../classifier/index.ts'
import type { Why } from '../contract/index.ts'
import { Failure } from '../domain/failure.ts'
import type { Side } from '../domain/post.ts'
import { whySentence } from '../domain/why.ts'
import type { WhyReason } from '../domain/why.ts'
import type { StoredLesson } from '../store/index.ts'
import type { Context } from './context.ts'
import { profileOf } from './profile.ts'

/** No more than a person reads. */
const MOST_REASONS = 6
/** Enough of a neighbour to know it again. */
const TEXT = 200

/** Why a post has its probability, in the person's language. `lessons` are the labels that the model was trained with. Throws `not-found`. */
export function whyOf(context: Context, id: number, { model, lessons }: { model: Model; lessons: readonly StoredLesson[] }): Why {
  const { db, store } = context
  const post = store.scorableById(db, id)
  if (!post) throw new Failure('not-found', `There is no post ${id}.`)
  const { language } = profileOf(context)
  const explanation = model.explain(post)
  const neighbours = explanation.neighbours.map(({ label }) => lessons[label]!).filter(lesson => lesson.post.id !== id)
  return {
    probability: explanation.probability,
    reasons: reasonsIn(explanation).map(reason => ({ towards: reason.towards, say: whySentence(reason, language) })),
    neighbours: neighbours.map(({ post: alike, side }) => ({ id: alike.id, text: alike.text.slice(0, TEXT), label: side }))
  }
}

function reasonsIn({ clues, words }: Explanation): WhyReason[] {
  const learnt = (['professional', 'personal'] as const).map(towards => {
    const own = words.filter(({ weight }) => sideOf(weight) === towards)
    return { code: 'learnt' as const, towards, found: own.map(({ word }) => word), weight: own.reduce((sum, { weight }) => sum + weight, 0) }
  }).filter(({ found }) => found.length > 0)
  const plain = clues.map(({ feature, found, weight }) => ({ code: feature, towards: sideOf(weight), found, weight }))
  return [...learnt, ...plain].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MOST_REASONS)
}

function sideOf(weight: number): Side {
  return weight > 0 ? 'professional' : 'personal'
}
