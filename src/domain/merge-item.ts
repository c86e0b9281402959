import type { Network } from './post.ts'

/** What of an item another telling of the same content can add to. */
export interface Mergeable {
  readonly text: string
  readonly link: string | null
  readonly campaign: string | null
  readonly networks: readonly Network[]
  readonly type: string | null
  readonly image: string | null
  readonly alt: string | null
}

/**
 * The first item, with what it did not say filled in by the second. An alt text goes with its picture; both tellings' networks are meant,
 * and no networks are all of them. What the first does say stands: the person may have seen it.
 */
export function mergeItem<T extends Mergeable>(first: T, second: Mergeable): T {
  const samePicture = first.image === null || first.image === second.image
  return {
    ...first,
    text: first.text || second.text, link: first.link ?? second.link, campaign: first.campaign ?? second.campaign, type: first.type ?? second.type,
    image: first.image ?? second.image, alt: first.alt ?? (samePicture ? second.alt : null),
    networks: first.networks.length === 0 || second.networks.length === 0 ? [] : [...new Set([...first.networks, ...second.networks])]
  }
}
