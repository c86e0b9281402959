import type { Model } from '../classifier/index.ts'
import { drawUnits, everywhere, keptFor, periodsBy, profileOf, questionOn, scopesNow } from '../services/index.ts'
import type { Context, Question, Scope } from '../services/index.ts'
import type { ScorablePost } from '../store/index.ts'
import { withLanguages } from './languages.ts'
import type { Known, Learner } from './learner.ts'
import type { WriterLink } from './writer-link.ts'

/** Posts scored between two writes: a small write waits for one of these at most. */
const BATCH = 500
const WRITE = { deadline: 60_000 }

/**
 * Keeps scores and intervals current, one pass at a time: the posts of the current periods and their intervals first, then all others.
 * Where nothing is out of date nothing is learnt either.
 */
export class Scoring {
  readonly #context: Context
  readonly #learner: Learner
  readonly #writer: WriterLink
  #pass: Promise<number> | null = null
  #again = false
  #stopped = false

  constructor(context: Context, learner: Learner, writer: WriterLink) {
    this.#context = context
    this.#learner = learner
    this.#writer = writer
  }

  /** Wakes the one pass, or makes the running one look once more when it is through. Answers how many scores it wrote. */
  wake(): Promise<number> {
    this.#again = true
    this.#pass ??= this.#run().finally(() => { this.#pass = null })
    return this.#pass
  }

  /** Resolves when no pass runs any more. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#learner.stop()
    await this.#pass
  }

  async #run(): Promise<number> {
    const { db, store } = this.#context
    let scored = 0
    while (this.#again && !this.#stopped) {
      this.#again = false
      if (!this.#isBehind()) continue
      const known = await this.#learner.current()
      const spans = scopesNow(this.#context).map(({ accounts, period }) => ({ ...period, accountIds: accounts.map(({ id }) => id) }))
      for (const span of spans) scored += await this.#score(known, () => store.nextToScoreIn(db, span, BATCH))
      await this.#estimate(known)
      scored += await this.#score(known, () => store.nextToScore(db, BATCH))
    }
    return scored
  }

  #isBehind(): boolean {
    const { db, store } = this.#context
    return store.nextToScore(db, 1).length > 0 || this.#open().length > 0
  }

  /** Scores batch after batch until there is no next one, or what is known has become old. */
  async #score({ generation, model }: Known, next: () => readonly ScorablePost[]): Promise<number> {
    const { language } = profileOf(this.#context)
    let scored = 0
    for (let posts = next(); posts.length > 0 && !this.#stopped && !this.#again; posts = next()) {
      const worded = await withLanguages(posts, language)
      const probabilities = model.probabilities(worded)
      const scores = worded.map(({ id, lang }, i) => ({ id, lang, probability: probabilities[i]! }))
      const { written } = await this.#writer.call('scores.write', { scores, generation }, WRITE)
      if (!written) {
        this.#again = true
        break
      }
      scored += scores.length
    }
    return scored
  }

  /** Current periods without draws that were made for just what they hold now. */
  #open(): { scope: Scope; question: Question }[] {
    return scopesNow(this.#context)
      .map(scope => ({ scope, question: questionOn(this.#context, scope.network, scope.accounts, scope.period) }))
      .filter(({ question }) => question.sums.counted > 0 && keptFor(this.#context, question) === null)
  }

  async #estimate(known: Known): Promise<void> {
    for (const { scope, question } of this.#open()) {
      if (this.#again) return
      const drawn = drawUnits(this.#context, seenFrom(scope, known), question)
      if (!drawn) continue
      const { network, accountIds, from, sums } = question
      const draws = Array.from(drawn.professional, draw => Math.round(draw * 1e4) / 1e4)
      await this.#writer.call('estimates.keep', { key: { network, accountIds: [...accountIds], from, sums }, draws, generation: known.generation }, WRITE)
    }
  }
}

/** The model knows each network's period as it was trained; a period that has moved on since is fitted anew. */
function seenFrom({ network, period }: Scope, { model, lessons }: Known): Model {
  if (network === 'all') return model.around(everywhere(period))
  return lessons.spans[network]?.from === period.from ? model : model.around(periodsBy({ [network]: period }))
}
