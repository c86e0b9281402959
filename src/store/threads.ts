import type { Instant, Kind } from '../domain/post.ts'
import { firstOf, unitOf } from '../domain/unit.ts'
import { sql } from './connection.ts'
import type { Reader, Writer } from './connection.ts'
import { aroundRollup } from './rollup.ts'

interface ThreadRow {
  readonly id: number
  readonly kind: Kind
  readonly at: Instant
  readonly unit: number
  readonly reply_to: string | null
}

const COLUMNS = 'id, kind, at, unit, reply_to'

export interface ThreadStep {
  /** Where the next step goes on; null after the last. */
  readonly next: number | null
  readonly left: number
}

/**
 * Puts the next parts of an account's threads into the unit of their first part. Which unit a part is in depends on its parents
 * alone, so a step may be taken again and order does not matter.
 */
export function joinThreads(db: Writer, accountId: number, after: number, limit: number): ThreadStep {
  const parts = sql<ThreadRow>(db, `SELECT ${COLUMNS} FROM post WHERE account_id = ? AND kind = 'thread' AND id > ? ORDER BY id LIMIT ?`)
    .all(accountId, after, limit)
  const last = parts.at(-1)
  if (!last) return { next: null, left: 0 }
  move(db, moves(db, accountId, parts))
  const left = sql<number>(db, "SELECT count(*) FROM post WHERE account_id = ? AND kind = 'thread' AND id > ?").pluck().get(accountId, last.id)!
  return { next: left > 0 ? last.id : null, left }
}

function moves(db: Reader, accountId: number, parts: readonly ThreadRow[]): Map<number, number> {
  const parent = sql<ThreadRow>(db, `SELECT ${COLUMNS} FROM post WHERE account_id = ? AND native_id = ?`)
  const parentOf = (part: ThreadRow): ThreadRow | null => part.reply_to === null ? null : parent.get(accountId, part.reply_to) ?? null
  const known = new Map<number, ThreadRow>()
  const to = new Map<number, number>()
  for (const part of parts) {
    const unit = unitOf(part, firstOf(part, parentOf, known))
    if (unit !== part.unit) to.set(part.id, unit)
  }
  return to
}

function move(db: Writer, to: ReadonlyMap<number, number>): void {
  if (to.size === 0) return
  const write = sql(db, 'UPDATE post SET unit = ? WHERE id = ?')
  aroundRollup(db, [...to.keys(), ...to.values()], () => {
    for (const [id, unit] of to) write.run(unit, id)
  })
}
