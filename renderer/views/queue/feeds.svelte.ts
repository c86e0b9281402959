import { toFault } from '../../../src/contract/index.ts'
import type { Fault, Feed, OutputOf } from '../../../src/contract/index.ts'
import { EVERY_HOURS } from '../../../src/domain/feed.ts'
import { host } from '../../bridge/host.svelte.ts'
import { live } from '../../bridge/live.svelte.ts'
import { toasts } from '../../parts/toasts.svelte.ts'
import { t } from './text.ts'

/** How often a feed may be asked, in the hours of the contract. */
export const SCHEDULES: readonly (number | null)[] = [EVERY_HOURS.least, EVERY_HOURS.usual, 24, EVERY_HOURS.most, null]

const PATIENTLY = { deadline: 0 }

/** The feeds that the person follows, and what the last thing they asked of one brought. */
export class Feeds {
  open = $state(false)
  address = $state('')
  everyHours = $state<number | null>(EVERY_HOURS.usual)
  busy = $state(false)
  fault = $state.raw<Fault | null>(null)
  taken = $state.raw<OutputOf<'feeds.pollNow'>['taken'] | null>(null)
  readonly list = live('feeds.list', () => this.open ? {} : null, ['feeds'])

  /** Opens the list, and follows what is given. */
  follow(address: string): Promise<void> {
    this.open = true
    return this.#ask(async () => {
      const { taken } = await host.call('feeds.add', { address, everyHours: this.everyHours }, PATIENTLY)
      this.address = ''
      return taken
    })
  }

  confirm({ id }: Feed): Promise<void> {
    return this.#ask(async () => (await host.call('feeds.confirm', { id }, PATIENTLY)).taken)
  }

  poll({ id }: Feed): Promise<void> {
    return this.#ask(async () => (await host.call('feeds.pollNow', { id }, PATIENTLY)).taken)
  }

  schedule({ id }: Feed, everyHours: number | null): Promise<void> {
    return this.#ask(async () => {
      await host.call('feeds.change', { id, everyHours })
      return null
    })
  }

  remove({ id }: Feed): Promise<void> {
    return this.#ask(async () => {
      await host.call('feeds.remove', { id })
      toasts.show({ say: t().feedRemoved })
      return null
    })
  }

  async #ask(work: () => Promise<OutputOf<'feeds.pollNow'>['taken'] | null>): Promise<void> {
    this.fault = this.taken = null
    this.busy = true
    try {
      const taken = await work()
      // A feed that waits for a yes brought nothing: its state says so.
      this.taken = taken && taken.added + taken.duplicates + taken.rejected.length > 0 ? taken : null
    } catch (thrown) {
      this.fault = toFault(thrown)
    }
    this.busy = false
    await this.list.again()
  }
}
