import type { Network } from '../../domain/post.ts'
import { serverHost } from './server.ts'

export { serverHost } from './server.ts'

/** Windows opens at most 2,081 characters, and some composers fail before that. */
export const LONGEST_ADDRESS = 2000
/** Above this many characters Mastodon servers were seen to answer 502. */
const LONGEST_MASTODON = 300

/** How a finished text reaches the network's own composer. */
export interface HandOver {
  /** Where the composer opens, always https; null where a network has none to open. */
  readonly address: string | null
  /** What the composer will show when it opens. */
  readonly filled: 'text' | 'link' | 'nothing'
  /** What has to be pasted, or may have to be; null where the address brings everything. */
  readonly clipboard: string | null
}

export interface HandedText {
  /** The whole text, with its link. */
  readonly text: string
  readonly link: string | null
  /** The person's Mastodon server. */
  readonly server?: string | null
}

interface Composer {
  readonly bare: string
  /** Null where the text cannot be filled in. */
  filled(given: HandedText): { readonly address: string; readonly what: 'text' | 'link' } | null
  /** The address is not promised by the network, or brings the link alone. */
  readonly pasteToo: boolean
}

const withText = (address: string, pasteToo = false): Composer => ({
  bare: address.slice(0, address.indexOf('?')), pasteToo, filled: ({ text }) => ({ address: address + encoded(text), what: 'text' })
})

/** As the networks document them; LinkedIn's is not documented, so that the text is always on the clipboard too. */
const COMPOSERS: { readonly [N in Network]: ((given: HandedText) => Composer | null) } = {
  x: () => withText('https://x.com/intent/tweet?text='),
  bluesky: () => withText('https://bsky.app/intent/compose?text='),
  threads: () => withText('https://www.threads.com/intent/post?text='),
  linkedin: () => ({ ...withText('https://www.linkedin.com/feed/?shareActive=true&text=', true), bare: 'https://www.linkedin.com/feed/?shareActive=true' }),
  mastodon: ({ server }) => {
    const host = serverHost(server ?? '')
    if (host === null) return null
    const composer = withText(`https://${host}/share?text=`)
    return { ...composer, filled: given => given.text.length > LONGEST_MASTODON ? null : composer.filled(given) }
  },
  facebook: () => ({
    bare: 'https://www.facebook.com/', pasteToo: true,
    filled: ({ link }) => isWeb(link) ? { address: `https://www.facebook.com/sharer/sharer.php?u=${encoded(link)}`, what: 'link' } : null
  }),
  instagram: () => ({ bare: 'https://www.instagram.com/', pasteToo: true, filled: () => null }),
  blog: () => null
}

const isWeb = (link: string | null): link is string => link !== null && /^https?:\/\//iu.test(link) && URL.canParse(link)

/** Without control characters, which addresses are cut off by. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed().replace(/\r\n?/gu, '\n').replace(/[^\P{Cc}\n\t]/gu, ''))
}

/**
 * The composer of a network with the text in it. An address of more than 2,000 characters is not made: then the bare composer
 * opens and the text is for the clipboard. Without a server that can be one, Mastodon has no composer.
 */
export function handOver(network: Network, given: HandedText): HandOver {
  const composer = COMPOSERS[network](given)
  if (!composer) return { address: null, filled: 'nothing', clipboard: given.text }
  const filled = composer.filled(given)
  if (!filled || filled.address.length > LONGEST_ADDRESS) return { address: composer.bare, filled: 'nothing', clipboard: given.text }
  return { address: filled.address, filled: filled.what, clipboard: composer.pasteToo ? given.text : null }
}

const HOSTS = new Set(['x.com', 'bsky.app', 'www.threads.com', 'www.linkedin.com', 'www.facebook.com', 'www.instagram.com'])

/** May an address be opened as a composer: https, one of the networks' hosts or the person's server, and nothing in front of or behind the host. */
export function isComposer(address: string, server: string | null = null): boolean {
  if (address.length > LONGEST_ADDRESS || /[\u0000-\u0020\\]/u.test(address) || !URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === 'https:' && username === '' && password === '' && (HOSTS.has(host) || (server !== null && host === serverHost(server)))
}
