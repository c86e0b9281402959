import type { InputOf, Item } from '../../../src/contract/index.ts'
import type { Network } from '../../../src/domain/post.ts'
import { wordsOfYes } from '../../../src/domain/publish.ts'
import { titleOf } from '../balance/next.ts'

export type Content = InputOf<'direct.publish'>['content']

/** What goes out, whole: the exact text, and on Bluesky the card that it does not make by itself, with words of the item's. */
export function contentOf(network: Network, text: string, item: Item): Content {
  const url = network === 'bluesky' ? text.match(/https?:\/\/\S+$/u)?.[0] : undefined
  const card = url === undefined ? null : { url, title: titleOf(item), description: '' }
  return { text, language: null, card, pictures: [], warning: null, visibility: 'public' }
}

/** The hash of what the person was shown (SHA-256 in hexadecimal), by which no other text than that goes out. */
export async function yesTo(connection: number, content: Content): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(wordsOfYes(connection, content)))
  return Array.from(new Uint8Array(hash), byte => byte.toString(16).padStart(2, '0')).join('')
}
