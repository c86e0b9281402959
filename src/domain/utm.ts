import type { Network } from './post.ts'

/** A short name for a text, the same on every machine (FNV-1a, 32 bits, base 36). Not for secrets. */
export function shortName(text: string): string {
  let hash = 0x811c9dc5
  for (const character of text.normalize('NFKC')) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193)
  return (hash >>> 0).toString(36)
}

export interface Tagged {
  readonly network: Network
  readonly campaign: string | null
  /** What the item is known by to everyone who has it: its page or its words, never a row number of one machine. */
  readonly key: string
}

const isTag = (parameter: string): boolean => /^utm_/iu.test(parameter)

/**
 * A link with tags that say which network, campaign and item a reader came from. Colleagues who post the same item get the same
 * tags, so that no tag can name a person; tags that were in the link already go, because one of them might. What else the address holds
 * stays as it is. Null for what is no http or https address.
 */
export function taggedLink(link: string, { network, campaign, key }: Tagged): string | null {
  const address = link.trim()
  if (!/^https?:\/\//iu.test(address) || !URL.canParse(address)) return null
  const [, before = '', query = '', fragment = ''] = /^([^?#]*)\??([^#]*)(#.*)?$/su.exec(address) ?? []
  const tags = { utm_source: network, utm_medium: 'social', ...(campaign === null ? {} : { utm_campaign: campaign.trim() }), utm_content: shortName(key) }
  const written = Object.entries(tags).map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
  return `${before}?${[...query.split('&').filter(parameter => parameter !== '' && !isTag(parameter)), ...written].join('&')}${fragment}`
}
