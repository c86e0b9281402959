import type { Plan } from '../../../src/contract/index.ts'
import type { Day } from '../../../src/domain/day.ts'
import type { Network } from '../../../src/domain/post.ts'
import { host } from '../../bridge/host.svelte.ts'
import { live } from '../../bridge/live.svelte.ts'
import { saveFile } from '../../bridge/save-file.ts'
import { toasts } from '../../parts/toasts.svelte.ts'
import { fullDay } from '../../text/dates.ts'
import { locale } from '../../text/locale.svelte.ts'
import { titleOf } from '../balance/next.ts'
import { dayOfItem, stepOf, windowOf, type Held } from './laid.ts'
import { t } from './text.ts'

/** What lies on the planning board: the plan of a network, the item that is chosen, and the one that is picked up. */
export class Board {
  readonly plans = live('plan.get', {}, ['plan', 'queue', 'posts', 'scores', 'profile', 'drafts'])
  readonly items = live('queue.list', {}, ['queue', 'posts'])
  readonly advice = live('advice.list', {}, ['queue', 'posts', 'scores', 'profile', 'plan', 'drafts'])
  network = $state<Network | null>(null)
  chosen = $state<number | null>(null)
  held = $state.raw<Held | null>(null)
  /** The item that has the keyboard: it keeps it when it is drawn anew on another day. */
  focused: number | null = null

  readonly plan: Plan | undefined = $derived(this.plans.value?.find(({ network }) => network === this.network) ?? this.plans.value?.[0])

  title(id: number): string {
    return titleOf(this.items.value?.find(item => item.id === id))
  }

  dayOf(item: number): Day | null {
    return this.plan ? dayOfItem(this.plan, item) : null
  }

  /** The days on which an item may be posted; null where there are none to come. */
  windowOf(id: number): readonly [first: Day, last: Day] | null {
    const item = this.items.value?.find(one => one.id === id)
    if (!item || !this.plan) return null
    const window = windowOf(this.plan, item, locale.zone)
    return window[0] <= window[1] ? window : null
  }

  pinOf(item: number): Plan['pinned'][number] | undefined {
    return this.plan?.pinned.find(pin => pin.item === item)
  }

  /** Hangs an item over a day, without a word to anybody else. */
  hang(item: number, day: Day): void {
    this.chosen = this.focused = item
    this.held = { item, day }
  }

  leave(): void {
    this.held = null
  }

  /** Arrows hang the item over another day, Enter puts it there, Escape leaves it. True where the key meant something. */
  hear(item: number, key: string): boolean {
    const step = stepOf(key)
    const { held } = this
    if (step !== undefined) this.#hangOn(item, step)
    else if (held && key === 'Enter') this.put(held.item, held.day)
    else if (held && key === 'Escape') this.leave()
    else return false
    return true
  }

  /** Within the days on which the item may be posted. */
  #hangOn(item: number, step: number): void {
    const window = this.windowOf(item)
    if (!window) return
    const [first, last] = window
    const from = this.held?.item === item ? this.held.day : this.dayOf(item) ?? first
    this.hang(item, Math.min(last, Math.max(first, from + step)))
  }

  put(item: number, day: Day): void {
    this.held = { item, day }
    this.#run(async network => {
      const before = this.pinOf(item)
      await host.call('plan.pin', { item, network, day })
      toasts.show({ say: t().put(fullDay(day)), undo: () => this.#restore(item, network, before?.day) })
    })
  }

  unpin(item: number): void {
    const before = this.pinOf(item)
    if (!before) return
    this.#run(async network => {
      await host.call('plan.unpin', { item, network })
      toasts.show({ say: t().loose, undo: () => this.#restore(item, network, before.day) })
    })
  }

  drop(id: number): void {
    this.#run(async () => {
      await host.call('queue.drop', { id })
      this.chosen = null
      toasts.show({
        say: t().dropped,
        undo: async () => {
          await host.call('queue.undrop', { id })
        }
      })
    })
  }

  save(): void {
    this.#run(async network => {
      const { name, text } = await host.call('plan.ics', { network })
      saveFile(name, text, 'text/calendar')
      toasts.show({ say: t().saved(name) })
    })
  }

  async pause(until: number, reason: string): Promise<void> {
    await host.call('queue.pause', { until, reason })
    toasts.show({ say: t().pausedNow, undo: () => this.#resume() })
  }

  resume(): void {
    this.#run(async () => {
      await this.#resume()
      toasts.show({ say: t().resumed })
    })
  }

  async #resume(): Promise<void> {
    await host.call('queue.resume', {})
  }

  async #restore(item: number, network: Network, day: Day | undefined): Promise<void> {
    if (day === undefined) await host.call('plan.unpin', { item, network })
    else await host.call('plan.pin', { item, network, day })
  }

  /** What is picked up hangs where it is until the new plan is there, so that nothing jumps back and forth. */
  #run(work: (network: Network) => Promise<void>): void {
    const network = this.plan?.network
    if (!network) return
    work(network).then(() => this.plans.again()).catch(thrown => toasts.fault(thrown)).finally(() => this.leave())
  }
}
