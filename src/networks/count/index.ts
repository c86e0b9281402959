import twitter from 'twitter-text'
import type { Network } from '../../domain/post.ts'
import { graphemes, utf8Bytes } from './graphemes.ts'
import { mastodonLength } from './mastodon.ts'

export interface Counted {
  /** In the network's own characters. */
  readonly length: number
  /** The most of them that the network takes; null where there is no limit. */
  readonly limit: number | null
  /** UTF-8 bytes and the most of them, where the network counts those too. */
  readonly bytes: { readonly length: number; readonly limit: number } | null
  readonly fits: boolean
}

/** What a Mastodon server says of itself (`configuration.statuses`). */
export interface Server {
  readonly limit?: number | undefined
  readonly perLink?: number | undefined
}

interface Rule {
  readonly limit: number | null
  readonly bytes?: number
  count(text: string, server: Server): number
}

const units = (text: string): number => text.length

/**
 * How each network counts. X: weighted length of twitter-text. Bluesky: graphemes, and bytes. Threads: emoji by their bytes.
 * LinkedIn, Facebook and Instagram say no more than the limit; UTF-16 units are never fewer than what they may mean.
 */
const RULES: { readonly [N in Network]: Rule } = {
  x: { limit: 280, count: text => twitter.parseTweet(text).weightedLength },
  bluesky: { limit: 300, bytes: 3000, count: text => graphemes(text).length },
  mastodon: { limit: 500, count: (text, { perLink }) => mastodonLength(text, perLink) },
  threads: { limit: 500, count: threadsLength },
  linkedin: { limit: 3000, count: units },
  instagram: { limit: 2200, count: units },
  facebook: { limit: 63_206, count: units },
  blog: { limit: null, count: text => graphemes(text).length }
}

/** The length of a text as a network counts it, and whether it fits. `server` is for Mastodon, where every server has its own limit. */
export function countOn(network: Network, text: string, server: Server = {}): Counted {
  const rule = RULES[network]
  const limit = network === 'mastodon' ? server.limit ?? rule.limit : rule.limit
  const length = rule.count(text, server)
  const bytes = rule.bytes === undefined ? null : { length: utf8Bytes(text), limit: rule.bytes }
  return { length, limit, bytes, fits: (limit === null || length <= limit) && (bytes === null || bytes.length <= bytes.limit) }
}

function threadsLength(text: string): number {
  return graphemes(text).reduce((sum, one) => sum + (/\p{Emoji_Presentation}|\uFE0F/u.test(one) ? utf8Bytes(one) : [...one].length), 0)
}
