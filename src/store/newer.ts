import type { ArchivedPost, Instant, Kind } from '../domain/post.ts'
import { sql } from './connection.ts'
import type { Reader } from './connection.ts'

/** A post as the store has it when an archive brings it again. */
export interface Known {
  readonly id: number
  readonly kind: Kind
  readonly at: Instant
  readonly time_known: 0 | 1
  readonly text: string
  readonly url: string | null
  readonly reply_to: string | null
  /** JSON. */
  readonly links: string
  readonly lang: string | null
  readonly company: 0 | 1
  readonly item_id: number | null
  readonly import_id: number | null
  readonly as_of: Instant | null
}

const KNOWN_COLUMNS = 'post.id, kind, at, time_known, text, url, reply_to, links, lang, company, item_id, import_id, as_of'

/** Which of these posts the account has, by native id. One question for all of them. */
export function knownOf(db: Reader, accountId: number, posts: readonly Pick<ArchivedPost, 'nativeId'>[]): Map<string, Known> {
  const rows = sql<Known & { native_id: string }>(db, `SELECT native_id, ${KNOWN_COLUMNS} FROM json_each(?) AS asked
    CROSS JOIN post ON post.account_id = ? AND post.native_id = asked.value`).all(JSON.stringify(posts.map(post => post.nativeId)), accountId)
  return new Map(rows.map(row => [row.native_id, row]))
}

/** What both have in common, in a form that can be compared. */
type Content = Pick<ArchivedPost, 'kind' | 'at' | 'timeKnown' | 'text' | 'lang' | 'url' | 'replyTo' | 'links'>

/**
 * What a post is, given what the store has and what an archive brings: the newer archive is right, so that the order in which archives
 * are imported makes no difference. Where neither or both have that date, the one that knows the time of day, then the longer
 * text is right (other copies were cut). A language that one of them does not have is taken from the other, and so is what a reply answers,
 * which a network's own list of posts does not tell.
 */
export function newer(known: Known, post: ArchivedPost, generatedAt: Instant | null): Content {
  if (isSame(known, post)) return contentOf(known)
  const before = contentOf(known)
  const wins = generatedAt !== known.as_of ? (generatedAt ?? -Infinity) > (known.as_of ?? -Infinity) : rank(post) > rank(before)
  return wins ? filled(post, before) : filled(before, post)
}

function filled(right: Content, other: Content): Content {
  const answers = right.kind === 'reply' && other.kind === 'reply'
  return { ...right, lang: right.lang ?? other.lang, replyTo: right.replyTo ?? (answers ? other.replyTo : null) }
}

export function latest(a: Instant | null, b: Instant | null): Instant | null {
  return a === null || b === null ? a ?? b : Math.max(a, b)
}

/** Whether nothing about it would change. A language or an answered post that it has stays when the other has none. */
export function isSame(known: Known, post: Content): boolean {
  return known.kind === post.kind && known.at === post.at && known.text === post.text && known.url === post.url
    && known.reply_to === (post.replyTo ?? (known.kind === 'reply' ? known.reply_to : null))
    && (known.time_known === 1) === post.timeKnown && known.lang === (post.lang ?? known.lang) && known.links === JSON.stringify(post.links)
}

function contentOf({ kind, at, time_known, text, lang, url, reply_to, links }: Known): Content {
  return { kind, at, timeKnown: time_known === 1, text, lang, url, replyTo: reply_to, links: JSON.parse(links) as string[] }
}

/** A text that sorts as the contents rank; equal for equal contents only. */
function rank({ timeKnown, text, kind, at, url, replyTo, links, lang }: Content): string {
  return `${timeKnown ? 1 : 0}${String(text.length).padStart(9, '0')}${JSON.stringify([kind, at, text, url, replyTo, links, lang])}`
}
