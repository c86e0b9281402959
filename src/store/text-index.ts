import { sql } from './connection.ts'
import type { Reader, Writer } from './connection.ts'
import { readSetting, writeSetting } from './settings.ts'

/**
 * The text index is filled after a load, not during it: one by one would cost several times the load itself. Posts up to the
 * mark are in it; beyond it those that a small write put in at once. FTS5's own list of documents knows which.
 */
const MARK = 'text-index'

function mark(db: Reader): number {
  return Number(readSetting(db, MARK) ?? 0)
}

function isIndexed(db: Reader, id: number): boolean {
  return sql(db, 'SELECT 1 FROM post_text_docsize WHERE id = ?').get(id) !== undefined
}

/** Puts one post in now. */
export function indexText(db: Writer, id: number): void {
  sql(db, 'INSERT INTO post_text (rowid, text, links) SELECT id, text, links FROM post WHERE id = ?').run(id)
}

/** Takes a post out, if it is in, while its row still has the words that were put in. Answers whether it was. */
export function unindexText(db: Writer, id: number): boolean {
  if (!isIndexed(db, id)) return false
  sql(db, 'INSERT INTO post_text (post_text, rowid, text, links) SELECT \'delete\', id, text, links FROM post WHERE id = ?').run(id)
  return true
}

/** Changes the words of a post, and of the index where it has them. */
export function aroundText(db: Writer, id: number, change: () => void): void {
  const indexed = unindexText(db, id)
  change()
  if (indexed) indexText(db, id)
}

/** How many ids are still beyond the mark. */
export function leftToIndex(db: Reader): number {
  const newest = sql<number | null>(db, 'SELECT max(id) FROM post').pluck().get() ?? 0
  return Math.max(0, newest - mark(db))
}

/** Puts the next posts beyond the mark in, in the transaction that is open. */
export function indexNext(db: Writer, limit: number): void {
  const from = mark(db)
  const to = sql<number | null>(db, 'SELECT max(id) FROM (SELECT id FROM post WHERE id > ? ORDER BY id LIMIT ?)').pluck().get(from, limit)
  if (to === null || to === undefined) return
  sql(db, `INSERT INTO post_text (rowid, text, links) SELECT id, text, links FROM post
    WHERE id > ? AND id <= ? AND NOT EXISTS (SELECT 1 FROM post_text_docsize WHERE id = post.id)`).run(from, to)
  writeSetting(db, MARK, to)
}

/** The ids of posts beyond the mark, which may or may not be in the index yet. */
export const UNINDEXED = `post.id > coalesce((SELECT value FROM setting WHERE key = '${MARK}'), 0)`
