import { askNext, RANDOM_FIRST } from '../classifier/index.ts'
import type { Candidate, Question } from '../classifier/index.ts'
import type { OutputOf } from '../contract/index.ts'
import type { Network } from '../domain/post.ts'
import type { Answers, Context } from './context.ts'
import { scopesNow, SEED } from './knowledge.ts'
import type { Scope } from './knowledge.ts'

export function teachQueries(context: Context): Answers<'teach.next'> {
  return { 'teach.next': ({ network, count }) => nextQuestions(context, network ?? null, count) }
}

/** Posts from before the period that may be asked about, the newest: more would only be sorted. */
const EARLIER = 2000

interface Asked {
  readonly questions: readonly Question[]
  readonly candidates: readonly Candidate[]
  readonly given: number
}

function nextQuestions(context: Context, network: Network | null, count: number): OutputOf<'teach.next'> {
  const { db, store } = context
  const scopes = scopesNow(context).filter(scope => network === null ? scope.network !== 'all' : scope.network === network)
  const asked = scopes.map(scope => askIn(context, scope, count))
  const sureness = new Map(asked.flatMap(({ candidates }) => candidates.map(({ id, probability }) => [id, Math.abs(probability - 0.5)])))
  const questions = asked.flatMap(({ questions: own }) => own)
  const random = questions.filter(({ source }) => source === 'random')
  const unsure = questions.filter(({ source }) => source === 'unsure').sort((a, b) => sureness.get(a.id)! - sureness.get(b.id)! || a.id - b.id)
  return {
    questions: [...random, ...unsure].slice(0, count).map(({ id, source }) => ({ post: store.postById(db, id)!, source })),
    random: { given: asked.reduce((sum, { given }) => sum + Math.min(given, RANDOM_FIRST), 0), wanted: asked.length * RANDOM_FIRST }
  }
}

function askIn({ db, store }: Context, { accounts, period }: Scope, count: number): Asked {
  const kinds = store.readBasis(db).counted
  const { from, to } = period
  const candidates = accounts.flatMap(({ id }) => [
    ...store.openQuestions(db, id, { from, to, kinds, limit: -1 }).map(post => candidate(post, true)),
    ...store.openQuestions(db, id, { from: 0, to: from - 1, kinds, limit: EARLIER }).map(post => candidate(post, false))
  ])
  const given = store.countLabels(db, accounts.map(account => account.id), { from, to, source: 'random' })
  return { candidates, given, questions: askNext(candidates, { count, randomGiven: given, seed: SEED }) }
}

/** What has no score yet could be anything. */
function candidate({ id, probability }: { id: number; probability: number | null }, inPeriod: boolean): Candidate {
  return { id, probability: probability ?? 0.5, inPeriod }
}
