import twitter from 'twitter-text'
import { graphemes } from './graphemes.ts'

/** What a server counts for a link, whatever its length, unless it says otherwise (`characters_reserved_per_url`). */
const PER_LINK = 23

/** A mention of somebody on another server counts as if it were on this one. */
const FAR_MENTION = /(?<![\p{L}\p{N}_/])(@[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?)@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?/giu

/** Characters as a Mastodon server counts them: graphemes, links (with http or https before them) as 23, mentions without their server. */
export function mastodonLength(text: string, perLink = PER_LINK): number {
  const links = twitter.extractUrlsWithIndices(text, { extractUrlsWithoutProtocol: false })
  let length = 0
  let from = 0
  for (const { indices: [start, end] } of links) {
    length += plainLength(text.slice(from, start)) + perLink
    from = end
  }
  return length + plainLength(text.slice(from))
}

function plainLength(text: string): number {
  return graphemes(text.replace(FAR_MENTION, '$1')).length
}
