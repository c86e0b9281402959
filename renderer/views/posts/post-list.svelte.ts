import { toFault } from '../../../src/contract/index.ts'
import type { Fault, InputOf, OutputOf, Post } from '../../../src/contract/index.ts'
import { host } from '../../bridge/host.svelte.ts'

export type Filter = InputOf<'posts.page'>['filter']
type Page = OutputOf<'posts.page'>

const PAGE = 200

/**
 * The posts that a filter finds, page after page, newest first. What changes meanwhile is taken over where it stands; newer posts
 * are offered rather than pushed in, so that nothing jumps under the reader's eyes.
 */
export class PostList {
  rows = $state.raw<readonly Post[]>([])
  /** All that there are, loaded or not; null until that is known. */
  count = $state.raw<number | null>(null)
  fault = $state.raw<Fault | null>(null)
  /** There are posts that belong above or between the rows. */
  behind = $state(false)
  #next: Page['next'] = null
  #filter: Filter = {}
  #running: AbortController | null = null
  #loading = false

  /** Shows what another filter finds, from its newest post on. */
  async start(filter: Filter): Promise<void> {
    this.#filter = filter
    await this.#alone(async signal => {
      const [page, { count }] = await Promise.all([this.#page(null, PAGE, signal), host.call('posts.count', { filter }, { signal })])
      this.rows = page.rows
      this.#next = page.next
      this.count = count
      this.behind = false
    })
  }

  /** Adds the next page, if there is one and none is on its way. */
  async more(): Promise<void> {
    const after = this.#next
    if (after === null || this.#loading) return
    await this.#alone(async signal => {
      const page = await this.#page(after, PAGE, signal)
      this.rows = [...this.rows, ...page.rows]
      this.#next = page.next
    })
  }

  /** Takes over what was written meanwhile to the rows in sight. */
  async refresh(first: number, end: number): Promise<void> {
    if (this.rows.length === 0) return this.start(this.#filter)
    await this.#alone(async signal => {
      const before = first > 0 ? this.rows[first - 1] : undefined
      const [page, { count }] = await Promise.all([
        this.#page(before ? { at: before.at, id: before.id } : null, Math.max(1, end - first), signal),
        host.call('posts.count', { filter: this.#filter }, { signal })
      ])
      const fresh = new Map(page.rows.map(post => [post.id, post]))
      this.behind = count !== this.count || page.rows.some((post, index) => this.rows[first + index]?.id !== post.id)
      this.rows = this.rows.map(post => fresh.get(post.id) ?? post)
    })
  }

  /** Shows an answer before it is written. */
  put(changed: Post): void {
    this.rows = this.rows.map(post => post.id === changed.id ? changed : post)
  }

  #page(after: Page['next'], limit: number, signal: AbortSignal): Promise<Page> {
    return host.call('posts.page', { filter: this.#filter, after, limit }, { signal })
  }

  /** The newest question only may answer. */
  async #alone(ask: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#running?.abort()
    const running = (this.#running = new AbortController())
    this.#loading = true
    try {
      await ask(running.signal)
      this.fault = null
    } catch (thrown) {
      const fault = toFault(thrown)
      if (!running.signal.aborted && fault.code !== 'closed') this.fault = fault
    } finally {
      if (this.#running === running) this.#loading = false
    }
  }
}
