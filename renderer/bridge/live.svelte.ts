import { toFault, type EventOf, type Fault, type InputOf, type MethodName, type OutputOf } from '../../src/contract/index.ts'
import { host } from './host.svelte.ts'

type Topic = EventOf<'changed'>['topics'][number]

const PAUSE = 60

/**
 * An answer that stays current: asked again when its input changes, when something is written under one of its
 * topics, and after a reconnect. Only the newest question may answer.
 */
export class Live<M extends MethodName> {
  /** The last answer; it stays while the next one is on its way. */
  value = $state.raw<OutputOf<M> | null>(null)
  fault = $state.raw<Fault | null>(null)
  loading = $state(true)
  readonly #method: M
  readonly #input: () => InputOf<M> | null
  readonly #topics: readonly Topic[]
  #running: AbortController | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(method: M, input: () => InputOf<M> | null, topics: readonly Topic[]) {
    this.#method = method
    this.#input = input
    this.#topics = topics
  }

  /** Has to run inside an effect: it reads what the input depends on, and returns what stops it. */
  watch(): () => void {
    const input = this.#input()
    void host.generation
    void this.#ask(input)
    const stop = host.on('changed', ({ topics }) => {
      if (topics.some(topic => this.#topics.includes(topic))) this.#soon()
    })
    return () => {
      stop()
      clearTimeout(this.#timer)
      this.#running?.abort()
    }
  }

  /** Asks again now. */
  again(): Promise<void> {
    clearTimeout(this.#timer)
    return this.#ask(this.#input())
  }

  #soon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.again(), PAUSE)
  }

  async #ask(input: InputOf<M> | null): Promise<void> {
    this.#running?.abort()
    if (input === null) {
      this.loading = false
      return
    }
    const running = (this.#running = new AbortController())
    this.loading = true
    try {
      const value = await host.call(this.#method, input, { signal: running.signal })
      if (running.signal.aborted) return
      this.value = value
      this.fault = null
    } catch (thrown) {
      if (running.signal.aborted) return
      const fault = toFault(thrown)
      // The banner tells of a lost connection; the last answer stays in view meanwhile.
      if (fault.code !== 'closed') this.fault = fault
    }
    this.loading = false
  }
}

/**
 * For components and the view classes they make: `live('share.now', () => ({}), ['posts', 'scores'])`.
 * An input function that answers null asks nothing.
 */
export function live<M extends MethodName>(
  method: M, input: InputOf<M> | (() => InputOf<M> | null), topics: readonly Topic[]
): Live<M> {
  const made = new Live(method, typeof input === 'function' ? (input as () => InputOf<M> | null) : () => input, topics)
  $effect(() => made.watch())
  return made
}
