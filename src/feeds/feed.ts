import { textOf } from './decode.ts'
import { entryOf, plain } from './entry.ts'
import type { Entry } from './entry.ts'
import { parseAnyFeed } from './parse.ts'

export interface Feed {
  readonly title: string
  readonly entries: readonly Entry[]
}

export type ReadFeed = { readonly feed: Feed } | { readonly state: 'not-a-feed' | 'unsafe' }

export interface FeedBytes {
  readonly bytes: Uint8Array
  /** The content type that came with them; '' where none did. */
  readonly type: string
  /** Where they came from, for relative links; null for a file. */
  readonly url: string | null
}

/** The entries of a feed, each once, with absolute links and plain text. Nothing in it is run, rendered or fetched. */
export function readFeed({ bytes, type, url }: FeedBytes): ReadFeed {
  const parsed = parseAnyFeed(textOf(bytes, type))
  if (!('feed' in parsed)) return parsed
  const { title, bases, entries } = parsed.feed
  const seen = new Set<string>()
  const read = entries.map((raw, index) => entryOf(raw, index + 1, [url ?? undefined, ...bases])).filter(({ key }) => !seen.has(key) && seen.add(key))
  return { feed: { title: plain(title).replace(/\s+/gu, ' ').slice(0, 200), entries: read } }
}
