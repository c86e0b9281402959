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
  /** True from an answer to the moment it is written; a second one waits for it. */
  writing = $state(false)
  readonly #network: () => Network
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
      this.cards = card ? [card, ...questions.filter(({ post }) => post.id !== card.post.id)] : questions
      this.random = random
    })
  }

  async say(label: Label): Promise<void> {
    const question = this.card
    if (!question || this.writing) return
    this.cards = this.cards.slice(1)
    const done = await this.#write(async () => {
      const { before } = await host.call('posts.label', { labels: [{ id: question.post.id, label }], source: question.source })
      this.answered = [...this.answered, { question, before }]
    })
    if (done) await this.fetch()
    else this.cards = [question, ...this.cards]
  }

  /** Takes the last answer of this sitting back and shows its card again. */
  async undo(): Promise<void> {
    const last = this.answered.at(-1)
    if (!last || this.writing) return
    const done = await this.#write(() => host.call('posts.label', { labels: last.before, source: 'correction' }))
    if (!done) return
    this.answered = this.answered.slice(0, -1)
    this.cards = [last.question, ...this.cards.filter(({ post }) => post.id !== last.question.post.id)]
    await this.fetch()
  }

  async #write(work: () => Promise<unknown>): Promise<boolean> {
    this.writing = true
    const done = await this.#attempt(work)
    this.writing = false
    return done
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
