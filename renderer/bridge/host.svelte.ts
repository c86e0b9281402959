import type { CallOptions } from '../../src/wire/connect.ts'
import type { Capabilities, EventName, EventOf, InputOf, MethodName, OutputOf } from '../../src/contract/index.ts'
import { Failure } from '../../src/domain/failure.ts'
import { connectHost, type HostClient } from './connect-host.ts'

export type LinkState = 'connecting' | 'open' | 'lost' | 'refused'

const FIRST_WAIT = 300
const LONGEST_WAIT = 5000

/**
 * The one connection of the page. It comes back by itself when it drops; `generation` then goes up, so that
 * whatever is shown asks again.
 */
class Host {
  link = $state<LinkState>('connecting')
  generation = $state(0)
  capabilities = $state.raw<Capabilities | null>(null)
  #client: HostClient | null = null
  #opening: Promise<HostClient> | null = null
  readonly #hearers = new Set<(client: HostClient) => () => void>()

  async call<M extends MethodName>(method: M, input: InputOf<M>, options?: CallOptions): Promise<OutputOf<M>> {
    const client = this.#client ?? (await this.open())
    return client.call(method, input, options)
  }

  /** Hears an event over every connection that there will be. Returns what stops it. */
  on<E extends EventName>(name: E, hear: (data: EventOf<E>) => void): () => void {
    let stop = (): void => {}
    const attach = (client: HostClient): (() => void) => (stop = client.on(name, hear))
    this.#hearers.add(attach)
    if (this.#client) attach(this.#client)
    return () => {
      this.#hearers.delete(attach)
      stop()
    }
  }

  open(): Promise<HostClient> {
    this.#opening ??= this.#connect().finally(() => (this.#opening = null))
    return this.#opening
  }

  async #connect(): Promise<HostClient> {
    for (let wait = FIRST_WAIT; ; wait = Math.min(LONGEST_WAIT, wait * 2)) {
      try {
        return await this.#attach(await connectHost())
      } catch (thrown) {
        // A refused code or token stays refused; anything else may pass.
        if (thrown instanceof Failure && thrown.code === 'unsupported') {
          this.link = 'refused'
          throw thrown
        }
        if (this.link === 'open') this.link = 'lost'
        await new Promise(resume => setTimeout(resume, wait))
      }
    }
  }

  async #attach(client: HostClient): Promise<HostClient> {
    const { capabilities } = await client.call('app.host', {})
    client.onClose(() => {
      if (this.#client !== client) return
      this.#client = null
      this.link = 'lost'
      this.open().catch(() => undefined)
    })
    this.capabilities = capabilities
    this.#client = client
    for (const attach of this.#hearers) attach(client)
    this.link = 'open'
    this.generation += 1
    return client
  }
}

export const host = new Host()
