import { toFault } from '../../../src/contract/index.ts'
import type { Fault, OutputOf, Question } from '../../../src/contract/index.ts'
import type { Label, Network } from '../../../src/domain/post.ts'
import { host } from '../../bridge/host.svelte.ts'

/** Cards fetched ahead, so that the next one is there at once. */
const AHEAD = 8

interface Answered {
  readonly question: Question
  readonly before: OutputOf<'posts.label'>['before']
}

/** One sitting: the cards to come, and what was answered so far and can be taken back. */
export class Teaching {
  cards = $state.raw<readonly Question[]>([])
  answered = $state.raw<readonly Answered[]>([])
  random = $state.raw<OutputOf<'teach.next'>['random'] | null>(null)
  fault = $state.raw<Fault | null>(null)
  readonly #network: () => Network
  /** Answers that are on their way; their cards do not come back meanwhile. */
  readonly #underway = new Set<number>()
  #last: Promise<unknown> = Promise.resolve()
  #fetch = 0

  constructor(network: () => Network) {
    this.#network = network
  }

  get card(): Question | undefined {
    return this.cards[0]
  }

  /** Fetches the cards to come. The one in sight stays, unless another network was chosen. */
  async fetch(keep = true): Promise<void> {
    const mine = ++this.#fetch
    await this.#attempt(async () => {
      const { questions, random } = await host.call('teach.next', { network: this.#network(), count: AHEAD })
      if (mine !== this.#fetch) return
      const card = keep ? this.card : undefined
      const fresh = questions.filter(({ post }) => post.id !== card?.post.id && !this.#underway.has(post.id))
      this.cards = card ? [card, ...fresh] : fresh
      this.random = random
    })
  }

  /** Shows the next card at once, however quick the fingers; what was answered is written in that order. */
  say(label: Label): Promise<void> {
    const question = this.card
    if (!question) return Promise.resolve()
    const { id } = question.post
    this.cards = this.cards.slice(1)
    this.#underway.add(id)
    return this.#inOrder(async () => {
      const done = await this.#attempt(async () => {
        const { before } = await host.call('posts.label', { labels: [{ id, label }], source: question.source })
        this.answered = [...this.answered, { question, before }]
      })
      this.#underway.delete(id)
      if (!done) this.#show(question)
    })
  }

  /** Takes the last answer of this sitting back and shows its card again. */
  undo(): Promise<void> {
    return this.#inOrder(async () => {
      const last = this.answered.at(-1)
      if (!last) return
      const done = await this.#attempt(() => host.call('posts.label', { labels: last.before, source: 'correction' }))
      if (!done) return
      this.answered = this.answered.slice(0, -1)
      this.#show(last.question)
    })
  }

  #show(question: Question): void {
    this.cards = [question, ...this.cards.filter(({ post }) => post.id !== question.post.id)]
  }

  #inOrder(work: () => Promise<void>): Promise<void> {
    const mine = this.#last.then(work).then(() => this.fetch())
    this.#last = mine
    return mine
  }

  async #attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work()
      this.fault = null
      return true
    } catch (thrown) {
      this.fault = toFault(thrown)
      return false
    }
  }
}
