import { linksIn } from '../../domain/links.ts'
import type { ArchivedPost, Kind } from '../../domain/post.ts'
import { baseName } from '../entries.ts'
import { hashOf } from '../ids.ts'
import { isObject, textAt } from '../json.ts'

/** What a post of Meta is known by: none has an id or an address. */
export interface MetaPost {
  readonly kind: Kind
  /** Seconds since 1970, UTC. */
  readonly seconds: number
  readonly text: string
  /** Path of its first picture or film. Folders change between exports, the file's name does not. */
  readonly media: string | null
  readonly links?: readonly string[]
}

/** Two posts may share a second, so text and first picture are in the id too. */
export function metaPost({ kind, seconds, text, media, links = [] }: MetaPost): ArchivedPost {
  return {
    nativeId: `${seconds}-${hashOf([text, media === null ? '' : baseName(media)])}`, kind, at: seconds * 1000, timeKnown: true, text, lang: null, url: null,
    replyTo: null, links: [...new Set([...linksIn(text), ...links])]
  }
}

/** A time as Meta writes it, or null for what is none after 2000. */
export function secondsAt(value: unknown, key: string): number | null {
  const seconds = isObject(value) ? value[key] : undefined
  return typeof seconds === 'number' && Number.isSafeInteger(seconds) && seconds > 946_684_800 && seconds < 4_102_444_800 ? seconds : null
}

export function mediaOf(value: unknown): string | null {
  return textAt(value, 'uri')
}
