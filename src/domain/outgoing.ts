import { canonicalLink } from './links.ts'
import { literal } from './literal.ts'
import type { Network } from './post.ts'
import { textKey } from './same-text.ts'
import { taggedLink } from './utm.ts'

/** What of an item goes along with the person's words. */
export interface Companion {
  readonly text: string
  readonly link: string | null
  readonly campaign: string | null
}

export interface Going {
  readonly network: Network
  /** False where the person wants links as they are. */
  readonly tag: boolean
}

/** Not the beginning of a longer address. */
const ENDS = '(?=[).,;:!?\'"’”\\]]*(?:\\s|$))'

/**
 * The text as it goes out: a draft with the item's link, tagged with network, campaign and item where the person wants that. A link that
 * stands in the draft stays where it is, else it gets a line of its own at the end. The result goes through this unchanged.
 */
export function outgoingText(draft: string, { text, link, campaign }: Companion, { network, tag }: Going): string {
  if (link === null) return draft
  const tagged = tag ? taggedLink(link, { network, campaign, key: canonicalLink(link) ?? textKey(text) }) ?? link : link
  if (has(draft, tagged)) return draft
  if (has(draft, link)) return draft.replace(address(link), () => tagged)
  return draft.trim() === '' ? tagged : `${draft.trimEnd()}\n\n${tagged}`
}

function address(link: string): RegExp {
  return new RegExp(literal(link) + ENDS, 'u')
}

function has(text: string, link: string): boolean {
  return address(link).test(text)
}
