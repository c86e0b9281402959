import type { Instant, Network } from '../domain/post.ts'
import { sql } from './connection.ts'
import type { Reader, Writer } from './connection.ts'

export type What = 'accept' | 'hold' | 'rewrite' | 'snooze' | 'skip' | 'posted'
export type Verdict = 'suggest' | 'hold' | 'rewrite' | 'skip'

export interface StoredDecision {
  readonly id: number
  readonly item: number
  readonly network: Network
  readonly what: What
  readonly at: Instant
  /** For `hold` and `snooze`: until when; null means until it is taken back. */
  readonly until: Instant | null
  /** For `posted`: the row that counts. */
  readonly post: number | null
  readonly note: string | null
  /** The verdict at that moment: a decision that differs from it overruled the advice. */
  readonly verdict: Verdict | null
}

const COLUMNS = 'id, item_id AS item, network, what, at, until, post_id AS post, note, verdict'

/** Decisions that stand, oldest first, of one item or of all. */
export function listDecisions(db: Reader, item: number | null = null): StoredDecision[] {
  return sql<StoredDecision>(db, `SELECT ${COLUMNS} FROM decision WHERE undone_at IS NULL AND (@item IS NULL OR item_id = @item) ORDER BY id`).all({ item })
}

export function addDecision(db: Writer, given: Omit<StoredDecision, 'id'>): StoredDecision {
  const { lastInsertRowid } = sql(db, 'INSERT INTO decision (item_id, network, what, at, until, post_id, note, verdict) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(given.item, given.network, given.what, given.at, given.until, given.post, given.note, given.verdict)
  return { id: Number(lastInsertRowid), ...given }
}

/** The newest decision that stands on an item and a network. */
export function standingDecision(db: Reader, item: number, network: Network): StoredDecision | null {
  return sql<StoredDecision>(db, `SELECT ${COLUMNS} FROM decision WHERE item_id = ? AND network = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1`)
    .get(item, network) ?? null
}

/** A decision that was taken back stays in the log, but stands no longer. */
export function undoDecision(db: Writer, id: number, at: Instant): void {
  sql(db, 'UPDATE decision SET undone_at = ? WHERE id = ?').run(at, id)
}

export interface LogEntry extends StoredDecision {
  /** When it was taken back; null while it stands. */
  readonly undoneAt: Instant | null
  /** Text and link of the item. */
  readonly text: string
  readonly link: string | null
}

export interface LogFilter {
  readonly item: number | null
  readonly network: Network | null
  /** Only decisions before this one. */
  readonly before: number | null
  readonly limit: number
}

/** Decisions newest first, those that were taken back too. */
export function decisionLog(db: Reader, { item, network, before, limit }: LogFilter): LogEntry[] {
  return sql<LogEntry>(db, `SELECT decision.id, item_id AS item, network, what, at, until, post_id AS post, note, verdict, undone_at AS undoneAt,
    item.text, item.link FROM decision JOIN item ON item.id = decision.item_id
    WHERE (@item IS NULL OR item_id = @item) AND (@network IS NULL OR network = @network) AND (@before IS NULL OR decision.id < @before)
    ORDER BY decision.id DESC LIMIT @limit`).all({ item, network, before, limit })
}
