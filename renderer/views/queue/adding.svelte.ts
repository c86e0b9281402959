import { toFault } from '../../../src/contract/index.ts'
import type { Fault, InputOf, OutputOf } from '../../../src/contract/index.ts'
import { Failure } from '../../../src/domain/failure.ts'
import { looksLikeFeed } from '../../../src/domain/feed.ts'
import { base64Of } from '../../bridge/base64.ts'
import { host } from '../../bridge/host.svelte.ts'
import { t } from './text.ts'

type Order = NonNullable<InputOf<'queue.addFile'>['order']>
type Taken = OutputOf<'queue.add'>

/** As base64 it stays under what the contract takes. */
const LARGEST = 5_000_000

/** Reading a file and asking a feed take as long as they take. */
const PATIENTLY = { deadline: 0 }

/** What the person gives to the queue: a text, a link, a file or a feed, and what became of it. */
export class Adding {
  open = $state(false)
  content = $state('')
  busy = $state(false)
  fault = $state.raw<Fault | null>(null)
  result = $state.raw<Taken | null>(null)
  /** A file whose dates can be read in two ways. */
  question = $state.raw<{ readonly file: File; readonly line: number; readonly example: string } | null>(null)
  readonly feedLike = $derived(looksLikeFeed(this.content.trim()))
  readonly #show: (id: number) => void

  /** `show` opens the first item that was added. */
  constructor(show: (id: number) => void) {
    this.#show = show
  }

  text(): Promise<void> {
    return this.#attempt(async () => {
      this.#took(await host.call('queue.add', { content: this.content }))
      this.content = ''
    })
  }

  /** Adds what is in a file; the order says how it writes a date that could be two. */
  file(file: File, order?: Order): Promise<void> {
    return this.#attempt(async () => {
      if (file.size > LARGEST) throw new Failure('bad-input', t().tooLarge(file.name), t().tooLargeHint)
      const base64 = await base64Of(file.name, file)
      const { question, ...taken } = await host.call('queue.addFile', { name: file.name, base64, ...(order ? { order } : {}) }, PATIENTLY)
      if (question) this.question = { file, ...question }
      else this.#took(taken)
    })
  }

  async answer(order: Order): Promise<void> {
    if (this.question) await this.file(this.question.file, order)
  }

  #took(taken: Taken): void {
    this.result = taken
    const [first] = taken.ids
    if (first !== undefined) this.#show(first)
    if (taken.rejected.length === 0 && taken.duplicates === 0) this.open = false
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.fault = this.result = this.question = null
    this.busy = true
    try {
      await work()
    } catch (thrown) {
      this.fault = toFault(thrown)
    }
    this.busy = false
  }
}
