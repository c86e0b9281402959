import type { Instant } from '../domain/post.ts'
import { sql } from './connection.ts'
import type { Reader } from './connection.ts'
import { UNINDEXED } from './text-index.ts'

/** A post that may say what a queue item says. */
export interface Echo {
  readonly id: number
  readonly accountId: number
  readonly at: Instant
  readonly text: string
  readonly links: readonly string[]
  readonly itemId: number | null
  /** Has an archive told of it? */
  readonly imported: boolean
}

interface EchoRow extends Omit<Echo, 'links' | 'imported'> {
  readonly links: string
  readonly imported: 0 | 1
}

const COLUMNS = 'id, account_id AS accountId, at, text, links, item_id AS itemId, import_id IS NOT NULL AS imported'

const echo = (row: EchoRow): Echo => ({ ...row, links: JSON.parse(row.links) as string[], imported: row.imported === 1 })

/** What was published since an instant, newest first; somebody else's words, passed on, are left out. */
export function postsSince(db: Reader, accountIds: readonly number[], from: Instant, to: Instant): Echo[] {
  const read = sql<EchoRow>(db, `SELECT ${COLUMNS} FROM post WHERE account_id = ? AND at BETWEEN ? AND ? AND kind <> 'repost' ORDER BY at DESC`)
  return accountIds.flatMap(id => read.all(id, from, to)).map(echo)
}

/** The words alone of the same posts, for which many thousands are asked. */
export function wordsSince(db: Reader, accountIds: readonly number[], from: Instant, to: Instant): Pick<Echo, 'id' | 'at' | 'text'>[] {
  const read = sql<Pick<Echo, 'id' | 'at' | 'text'>>(db, `SELECT id, at, text FROM post
    WHERE account_id = ? AND at BETWEEN ? AND ? AND kind <> 'repost' ORDER BY at DESC`)
  return accountIds.flatMap(id => read.all(id, from, to)).sort((a, b) => b.at - a.at)
}

/** Every post that is known to be of an item. */
export function postsOfItems(db: Reader): Echo[] {
  return sql<EchoRow>(db, `SELECT ${COLUMNS} FROM post WHERE item_id IS NOT NULL`).all().map(echo)
}

/** Posts that came into the file after another one. */
export function postsAfter(db: Reader, id: number, limit: number): Pick<Echo, 'id' | 'accountId' | 'at' | 'text'>[] {
  return sql<Echo>(db, 'SELECT id, account_id AS accountId, at, text FROM post WHERE id > ? ORDER BY id LIMIT ?').all(id, limit)
}

/** Of some ids, those that posts have, with the beginning of what each says. */
export function postTexts(db: Reader, ids: readonly number[]): Map<number, string> {
  const rows = sql<[number, string]>(db, 'SELECT id, substr(text, 1, 300) FROM post WHERE id IN (SELECT value FROM json_each(?))').raw().all(JSON.stringify(ids))
  return new Map(rows as [number, string][])
}

/**
 * What tells whether words of posts may have changed: `newest` is the highest id that any post ever had, `imports` differs once an
 * import has begun or ended since.
 */
export function textState(db: Reader): { newest: number; imports: string } {
  const newest = sql<number>(db, "SELECT seq FROM sqlite_sequence WHERE name = 'post'").pluck().get() ?? 0
  const imports = sql<string>(db, "SELECT count(*) || ' ' || coalesce(sum(state IN ('done', 'cancelled', 'failed')), 0) FROM import").pluck().get()!
  return { newest, imports }
}

/** Posts that came from an item. */
export function postsOfItem(db: Reader, itemId: number): Echo[] {
  return sql<EchoRow>(db, `SELECT ${COLUMNS} FROM post WHERE item_id = ? ORDER BY at`).all(itemId).map(echo)
}

/** The longest words are the rarest; more of them make a search slower, not sharper. */
const WORDS = 4

/** Posts of any age that have the words of a text; the caller compares the texts. Empty for a text without words. */
export function postsWithWords(db: Reader, text: string): Echo[] {
  const words = [...new Set(text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])].sort((a, b) => b.length - a.length).slice(0, WORDS)
  if (words.length === 0) return []
  return sql<EchoRow>(db, `SELECT ${COLUMNS} FROM post WHERE id IN (SELECT rowid FROM post_text WHERE post_text MATCH ?) ORDER BY at`)
    .all(`text : (${words.map(word => `"${word}"`).join(' AND ')})`).map(echo)
}

/** Posts that may link to a host, by the words of its name, and all with links that the index does not have yet. The caller checks the links. */
export function postsLinking(db: Reader, host: string): Echo[] {
  const words = host.match(/[\p{L}\p{N}]+/gu)
  if (!words) return []
  return sql<EchoRow>(db, `SELECT ${COLUMNS} FROM post WHERE id IN (SELECT rowid FROM post_text WHERE post_text MATCH ?) OR (${UNINDEXED} AND links <> '[]') ORDER BY at`)
    .all(`links : "${words.join(' ')}"`).map(echo)
}
