/** What the person may let a feed's address do that no address may do by itself: lead to a machine of their own, or to an odd port. */
export const EXCEPTIONS = ['local', 'port'] as const
export type Exception = (typeof EXCEPTIONS)[number]

/** How asking a feed last ended. `new` was never asked. */
export const FEED_STATES = [
  'new', 'ok', 'needs-confirming', 'refused', 'unreachable', 'too-slow', 'too-large', 'garbled', 'not-a-feed', 'unsafe', 'busy', 'broken', 'missing', 'gone'
] as const
export type FeedState = (typeof FEED_STATES)[number]

/** How often a feed is asked by itself, in hours. */
export const EVERY_HOURS = { least: 1, usual: 6, most: 168 } as const

/** Why something left the machine. */
export const REQUEST_REASONS = ['feed', 'sync', 'publish'] as const
export type RequestReason = (typeof REQUEST_REASONS)[number]

/**
 * Is the address that of a feed rather than of a page, by its looks? Nothing is asked to find out: a link that a person queues must not
 * be followed.
 */
export function looksLikeFeed(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (!/^https?:$/u.test(url.protocol)) return false
  const last = url.pathname.replace(/\/+$/u, '').split('/').at(-1)?.toLowerCase() ?? ''
  return /\.(?:xml|rss|atom|rdf)$/u.test(last) || /^(?:rss|atom|feeds?)(?:\d|\.json|\.php)?$/u.test(last)
    || /(?:^|[?&])(?:feed|format|alt|type|output)=(?:rss2?|atom|feed|json-?feed)(?:&|$)/iu.test(url.search)
}
