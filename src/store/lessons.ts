import type { Instant, LabelSource, Side } from '../domain/post.ts'
import { sql } from './connection.ts'
import type { Reader } from './connection.ts'
import { SCORABLE_COLUMNS, scorablePost } from './scorable.ts'
import type { ScorablePost, ScorableRow } from './scorable.ts'

/** A label that says something about words: a side, on a post that has any. */
export interface StoredLesson {
  readonly post: ScorablePost
  readonly side: Side
  readonly source: LabelSource
}

type LessonRow = ScorableRow & Pick<StoredLesson, 'side' | 'source'>

/** The labels of the newest posts, at most `limit`, in the order of their ids, so that the same labels are the same lessons. */
export function newestLessons(db: Reader, limit: number): StoredLesson[] {
  const rows = sql<LessonRow>(db, `SELECT ${SCORABLE_COLUMNS}, post.label AS side, post.label_source AS source
    FROM post INDEXED BY post_label JOIN account ON account.id = post.account_id
    WHERE post.label IS NOT NULL AND post.label <> 'unclear' AND post.wordless = 0 ORDER BY post.at DESC, post.id DESC LIMIT ?`).all(limit)
  return rows.sort((a, b) => a.id - b.id).map(({ side, source, ...row }) => ({ post: scorablePost(row), side, source }))
}

/** Labels of one source on posts of accounts in a span. */
export function countLabels(db: Reader, accountIds: readonly number[], { from, to, source }: { from: Instant; to: Instant; source: LabelSource }): number {
  const count = sql<number>(db, `SELECT count(*) FROM post INDEXED BY post_label
    WHERE account_id = ? AND at BETWEEN ? AND ? AND label IS NOT NULL AND label_source = ?`).pluck()
  return accountIds.reduce((sum, id) => sum + count.get(id, from, to, source)!, 0)
}

export interface OpenQuestion {
  readonly id: number
  readonly at: Instant
  /** 0 to 1; null before it is scored. */
  readonly probability: number | null
}

/** Counted posts with words that nobody has labelled and that are not known to be company posts, newest first; of a thread its first. */
export function openQuestions(db: Reader, accountId: number, { from, to, kinds, limit }: {
  from: Instant; to: Instant; kinds: readonly string[]; limit: number
}): OpenQuestion[] {
  return sql<OpenQuestion>(db, `SELECT id, at, probability / 1e6 AS probability FROM post WHERE account_id = ? AND at BETWEEN ? AND ?
    AND label IS NULL AND wordless = 0 AND company = 0 AND unit = id AND kind IN (SELECT value FROM json_each(?)) ORDER BY at DESC, id DESC LIMIT ?`)
    .all(accountId, from, to, JSON.stringify(kinds), limit)
}
