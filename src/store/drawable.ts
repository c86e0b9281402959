import { enteringParts } from '../domain/unit.ts'
import { readBasis } from './basis.ts'
import { sql } from './connection.ts'
import type { Reader } from './connection.ts'
import { SCORABLE_COLUMNS, SCORABLE_FROM, scorablePost, SPREAD, spread } from './scorable.ts'
import type { ScorablePost, ScorableRow } from './scorable.ts'
import { laterParts, PART_COLUMNS, partRow } from './units.ts'
import type { PartRow, Span } from './units.ts'

/** A part that decides what its unit counts as, with its words. */
export interface WordedPart extends PartRow {
  readonly post: ScorablePost
}

/**
 * The counted units whose first part came in a span, with the parts that decide what they count as and that came until its end. With a
 * `portion` under 1 about so much of them, chosen by their ids.
 */
export function wordedUnits(db: Reader, accountId: number, { low, high, until }: Span, portion = 1): WordedPart[][] {
  const { counted } = readBasis(db)
  const firsts = sql(db, `SELECT ${PART_COLUMNS} FROM post WHERE account_id = ? AND at BETWEEN ? AND ? AND unit = id AND ${spread('id')} < ?`)
    .raw().all(accountId, low, high, Math.ceil(portion * SPREAD)) as Parameters<typeof partRow>[0][]
  const words = sql<ScorableRow>(db, `SELECT ${SCORABLE_COLUMNS} FROM ${SCORABLE_FROM} WHERE post.id = ?`)
  return firsts
    .map(raw => enteringParts([partRow(raw), ...laterParts(db, raw[0], until)], counted))
    .filter(parts => parts.length > 0)
    .map(parts => parts.map(part => ({ ...part, post: scorablePost(words.get(part.id)!) })))
}
