import type { Item, OutputOf } from '../../../src/contract/index.ts'
import type { Network } from '../../../src/domain/post.ts'
import { host } from '../../bridge/host.svelte.ts'
import { live } from '../../bridge/live.svelte.ts'
import { toasts } from '../../parts/toasts.svelte.ts'
import { inboxOf } from './inbox.ts'
import { opened } from './open-item.svelte.ts'
import { t } from './text.ts'

export interface Handover {
  readonly item: Item
  readonly network: Network
  readonly text: string
  readonly copied: boolean
}

/** What lies on the desk: the inbox, the item that is open, and the dialogs about it. */
export class Desk {
  readonly items = live('queue.list', {}, ['queue', 'posts'])
  readonly advice = live('advice.list', {}, ['queue', 'posts', 'scores', 'profile', 'plan', 'drafts'])
  readonly entries = $derived(this.items.value && this.advice.value ? inboxOf(this.items.value, this.advice.value) : null)
  handover = $state.raw<Handover | null>(null)
  holding = $state.raw<{ readonly item: Item; readonly network: Network } | null>(null)

  /** The open entry; the first one until another is chosen. */
  readonly current = $derived(this.entries?.find(entry => entry.item.id === opened.item) ?? this.entries?.[0])
  /** The network that keys are about: the first on which the item still has a verdict to act on. */
  readonly network = $derived.by(() => {
    const advice = this.current?.advice ?? []
    return (advice.find(one => one.verdict === 'suggest') ?? advice.find(one => one.verdict !== 'skip') ?? advice[0])?.network
  })

  open(id: number): void {
    opened.item = id
  }

  step(by: 1 | -1): void {
    const at = this.entries?.findIndex(entry => entry === this.current) ?? -1
    const next = this.entries?.[at + by]
    if (next) opened.item = next.item.id
  }

  /** Notes the yes, puts the text on the clipboard and asks whether it was posted. */
  async accept(item: Item, network: Network): Promise<void> {
    await host.call('queue.decide', { item: item.id, network, what: 'accept' })
    this.#tell('accept', item, network)
    await this.ask(item, network)
  }

  /** Asks whether it was posted, with the text on the clipboard. */
  async ask(item: Item, network: Network): Promise<void> {
    const text = [item.text, item.link].filter(part => part).join('\n')
    this.handover = { item, network, text, copied: await copied(text) }
  }

  async posted(text: string, url: string | null): Promise<void> {
    if (!this.handover) return
    const { item, network } = this.handover
    await host.call('queue.posted', { item: item.id, network, text, url })
    this.handover = null
    toasts.show({ say: t().counted, undo: () => this.undo(item, network) })
  }

  async hold(until: number | null): Promise<void> {
    if (!this.holding) return
    const { item, network } = this.holding
    await host.call('queue.decide', { item: item.id, network, what: 'hold', until })
    this.holding = null
    this.#tell('hold', item, network)
  }

  async skip(item: Item, network: Network): Promise<void> {
    await host.call('queue.decide', { item: item.id, network, what: 'skip' })
    this.#tell('skip', item, network)
  }

  async drop({ id }: Item): Promise<void> {
    await host.call('queue.drop', { id })
    toasts.show({
      say: t().toasts.dropped,
      undo: async () => {
        await host.call('queue.undrop', { id })
      }
    })
  }

  async undo({ id }: Item, network: Network): Promise<void> {
    await host.call('queue.undo', { item: id, network })
  }

  add(content: string, source: string | undefined): Promise<OutputOf<'queue.add'>> {
    return host.call('queue.add', source === undefined ? { content } : { content, source })
  }

  #tell(what: 'accept' | 'hold' | 'skip', item: Item, network: Network): void {
    toasts.show({ say: t().toasts[what], undo: () => this.undo(item, network) })
  }
}

/** A browser may refuse; the text is then taken by hand. */
async function copied(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(() => true, () => false)
}
