import type { HandOver } from '../../../src/contract/index.ts'
import type { Network } from '../../../src/domain/post.ts'
import { copyText } from '../../bridge/clipboard.ts'
import { host } from '../../bridge/host.svelte.ts'

export interface HandedOut {
  readonly network: Network
  /** False where the network has no composer that can be opened. */
  readonly opened: boolean
  /** The composer shows the text by itself. */
  readonly filled: boolean
  /** Null where nothing has to be pasted; false where the clipboard was refused. */
  readonly copied: boolean | null
}

/** The person's yes to this very text: it is ready, and then goes to the network's composer. */
export async function sayYes(item: number, network: Network, text: string): Promise<HandedOut> {
  const { id } = await host.call('handover.ready', { item, network, text })
  return handOut(id)
}

/** Opens the composer in the system's browser, with the text in it or on the clipboard. Nothing is posted by this. */
export async function handOut(id: number): Promise<HandedOut> {
  const { handOver, address, filled, clipboard } = await host.call('handover.hand', { id })
  // The page may write to the clipboard only while it is in front.
  const copied = clipboard === null ? null : await copyText(clipboard)
  if (address !== null) window.open(address, '_blank', 'noopener,noreferrer')
  return { network: handOver.network, opened: address !== null, filled: filled === 'text', copied }
}

/** What was said yes to for an item on a network and was not taken back; null where there is none. */
export function standingOn(all: readonly HandOver[], item: number, network: Network): HandOver | null {
  return all.findLast(one => one.item === item && one.network === network) ?? null
}
