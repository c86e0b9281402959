import type { Instant, Kind, Label } from '../domain/post.ts'
import type { Part } from '../domain/unit.ts'
import { sql } from './connection.ts'
import type { Reader } from './connection.ts'

/** A row as far as it decides how its unit counts. */
export interface PartRow extends Part {
  readonly id: number
  readonly accountId: number
  readonly unit: number
  readonly at: Instant
}

type Raw = [id: number, accountId: number, unit: number, at: Instant, kind: Kind, label: Label | null, probability: number | null,
  wordless: 0 | 1, company: 0 | 1]

export const PART_COLUMNS = 'id, account_id, unit, at, kind, label, probability, wordless, company'

export function partRow([id, accountId, unit, at, kind, label, probability, wordless, company]: Raw): PartRow {
  return { id, accountId, unit, at, kind, label, probability, wordless: wordless === 1, company: company === 1 }
}

/** All parts of a unit, its first one first. Empty when the first is gone. */
export function partsOf(db: Reader, unit: number, until: Instant = Number.MAX_SAFE_INTEGER): PartRow[] {
  const first = sql(db, `SELECT ${PART_COLUMNS} FROM post WHERE id = ? AND unit = id`).raw().get(unit) as Raw | undefined
  return first ? [partRow(first), ...laterParts(db, unit, until)] : []
}

/** The parts of a unit without its first one. */
export function laterParts(db: Reader, unit: number, until: Instant = Number.MAX_SAFE_INTEGER): PartRow[] {
  const rows = sql(db, `SELECT ${PART_COLUMNS} FROM post WHERE unit = ? AND unit <> id AND at <= ?`).raw().all(unit, until)
  return (rows as Raw[]).map(partRow)
}

export interface Span {
  /** Inclusive, like `high`. */
  readonly low: Instant
  readonly high: Instant
  /** Parts that came later are left out. */
  readonly until: Instant
}

/** The units whose first part came in a span, with the parts that came until its end. */
export function unitsBetween(db: Reader, accountId: number, { low, high, until }: Span): PartRow[][] {
  const firsts = sql(db, `SELECT ${PART_COLUMNS} FROM post WHERE account_id = ? AND at BETWEEN ? AND ? AND unit = id`).raw().all(accountId, low, high)
  return (firsts as Raw[]).map(raw => [partRow(raw), ...laterParts(db, raw[0], until)])
}

/** The units that posts belong to now and those that they are or could be the first of, each once. */
export function unitsOf(db: Reader, postIds: Iterable<number>): Set<number> {
  const find = sql<number>(db, 'SELECT unit FROM post WHERE id = ?').pluck()
  const units = new Set<number>()
  for (const id of postIds) units.add(id).add(find.get(id) ?? id)
  return units
}
