import { KINDS } from '../domain/post.ts'
import type { ArchivedPost } from '../domain/post.ts'

const KNOWN_KINDS: ReadonlySet<unknown> = new Set(KINDS)
const LONGEST_ID = 500

/** Whether something is a post as an archive gives it. */
export function isArchivedPost(value: unknown): value is ArchivedPost {
  if (typeof value !== 'object' || value === null) return false
  const { nativeId, kind, at, timeKnown, text, lang, url, replyTo, links } = value as Record<keyof ArchivedPost, unknown>
  return typeof nativeId === 'string' && nativeId !== '' && nativeId.length <= LONGEST_ID && KNOWN_KINDS.has(kind) && Number.isSafeInteger(at)
    && typeof timeKnown === 'boolean' && typeof text === 'string' && isText(lang) && isText(url) && isText(replyTo)
    && Array.isArray(links) && links.every(link => typeof link === 'string')
}

function isText(value: unknown): boolean {
  return value === null || typeof value === 'string'
}
