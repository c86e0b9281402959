import { DetectError, MalformedError, parseFeed, ParseError } from 'feedsmith'
import { atomFeed } from './atom.ts'
import type { RawFeed } from './entry.ts'
import { jsonFeed } from './json-feed.ts'
import { rssFeed } from './rss.ts'

/** Entries that are read of one feed, newest or not: feeds list what is new first. */
export const MOST_ENTRIES = 5000

export type Parsed = { readonly feed: RawFeed } | { readonly state: 'not-a-feed' | 'unsafe' }

/**
 * The entries of an RSS, RDF, Atom or JSON feed as it tells them. A document type is refused unread: no feed needs one, and entities that
 * unfold into each other or into files are declared nowhere else.
 */
export function parseAnyFeed(text: string): Parsed {
  const body = text.replace(/^[\uFEFF\s]+/u, '')
  if (hasDoctype(body)) return /^<!doctype\s+html\b/iu.test(body) ? { state: 'not-a-feed' } : { state: 'unsafe' }
  if (!/^[<{]/u.test(body)) return { state: 'not-a-feed' }
  try {
    const parsed = parseFeed(body, { maxItems: MOST_ENTRIES })
    if (parsed.format === 'atom') return { feed: atomFeed(parsed.feed) }
    return { feed: parsed.format === 'json' ? jsonFeed(parsed.feed) : rssFeed(parsed.feed) }
  } catch (thrown) {
    if (thrown instanceof DetectError || thrown instanceof MalformedError || thrown instanceof ParseError) return { state: 'not-a-feed' }
    throw thrown
  }
}

/** Looks only at what stands before the first element, where a document type may be; a page quoted in an entry may have its own. */
function hasDoctype(body: string): boolean {
  const prolog = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/u.exec(body)?.[0] ?? ''
  return /^<!/u.test(body.slice(prolog.length))
}
