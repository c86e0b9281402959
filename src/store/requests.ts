import type { RequestReason } from '../domain/feed.ts'
import type { Instant } from '../domain/post.ts'
import { sql } from './connection.ts'
import type { Reader, Writer } from './connection.ts'

/** One request that left this machine, or was about to. */
export interface LoggedRequest {
  readonly id: number
  readonly at: Instant
  readonly address: string
  readonly reason: RequestReason
  /** What it was for, by name. */
  readonly subject: string
  /** Null while it runs, and when the app ended before it did. */
  readonly outcome: string | null
  readonly status: number | null
  readonly bytes: number | null
  readonly endedAt: Instant | null
}

/** Written before the request goes out, so that none can be missing. */
export function beginRequest(db: Writer, { address, reason, subject, at }: Pick<LoggedRequest, 'address' | 'reason' | 'subject' | 'at'>): number {
  return Number(sql(db, 'INSERT INTO request_log (at, address, reason, subject) VALUES (?, ?, ?, ?)').run(at, address, reason, subject).lastInsertRowid)
}

export function endRequest(db: Writer, { id, outcome, status, bytes, endedAt }: Pick<LoggedRequest, 'id' | 'outcome' | 'status' | 'bytes' | 'endedAt'>): void {
  sql(db, 'UPDATE request_log SET outcome = ?, status = ?, bytes = ?, ended_at = ? WHERE id = ?').run(outcome, status, bytes, endedAt, id)
}

const SELECT = 'SELECT id, at, address, reason, subject, outcome, status, bytes, ended_at AS endedAt FROM request_log'

/** Newest first, those before an id. */
export function listRequests(db: Reader, before: number | null, limit: number): LoggedRequest[] {
  return sql<LoggedRequest>(db, `${SELECT} WHERE @before IS NULL OR id < @before ORDER BY id DESC LIMIT @limit`).all({ before, limit })
}

/** All of them, oldest first, one at a time. */
export function everyRequest(db: Reader): IterableIterator<LoggedRequest> {
  return db.prepare<[], LoggedRequest>(`${SELECT} ORDER BY id`).iterate()
}
