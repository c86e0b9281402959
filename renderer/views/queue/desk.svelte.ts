import type { Decision, Item } from '../../../src/contract/index.ts'
import type { Network } from '../../../src/domain/post.ts'
import { host } from '../../bridge/host.svelte.ts'
import { live } from '../../bridge/live.svelte.ts'
import { toasts } from '../../parts/toasts.svelte.ts'
import { EVERYTHING, filtered, inboxOf } from './inbox.ts'
import type { Filter } from './inbox.ts'
import { opened } from './open-item.svelte.ts'
import { t } from './text.ts'

export interface Handover {
  readonly item: Item
  readonly network: Network
  readonly text: string
  readonly copied: boolean
}

/** What is asked before an item is kept back: until when, and why. */
export interface Holding {
  readonly item: Item
  readonly network: Network
  readonly what: 'hold' | 'snooze'
}

/** What lies on the desk: the inbox, the item that is open, and the dialogs about it. */
export class Desk {
  readonly items = live('queue.list', {}, ['queue', 'posts'])
  readonly advice = live('advice.list', {}, ['queue', 'posts', 'scores', 'profile', 'plan', 'drafts'])
  filter = $state.raw<Filter>(EVERYTHING)
  readonly entries = $derived.by(() => {
    if (!this.items.value || !this.advice.value) return null
    const { items, advice } = filtered(this.items.value, this.advice.value, this.filter)
    return inboxOf(items, advice)
  })
  handover = $state.raw<Handover | null>(null)
  holding = $state.raw<Holding | null>(null)
  noting = $state.raw<Decision | null>(null)

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

  /** Keeps the item back as was asked, until a moment or, for a hold, until further notice. */
  async keepBack(until: number | null, note: string): Promise<void> {
    if (!this.holding) return
    const { item, network, what } = this.holding
    await host.call('queue.decide', { item: item.id, network, what, until, note: note.trim() || null })
    this.holding = null
    this.#tell(what, item, network)
  }

  /** The person will say it in words of their own; until they have, it is not suggested. */
  async rewrite(item: Item, network: Network): Promise<void> {
    await host.call('queue.decide', { item: item.id, network, what: 'rewrite' })
    this.#tell('rewrite', item, network)
  }

  /** Says the same once more, with a note. What was posted is told of elsewhere and takes none. */
  async note(text: string): Promise<void> {
    if (!this.noting || this.noting.what === 'posted') return
    const { item, network, what, until } = this.noting
    await host.call('queue.decide', { item, network, what, until, note: text.trim() || null })
    this.noting = null
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

  #tell(what: 'accept' | 'hold' | 'snooze' | 'rewrite' | 'skip', item: Item, network: Network): void {
    toasts.show({ say: t().toasts[what], undo: () => this.undo(item, network) })
  }
}

/** A browser may refuse; the text is then taken by hand. */
async function copied(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(() => true, () => false)
}
