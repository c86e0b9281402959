import type { Instant } from '../domain/post.ts'
import { addSums, noSums, sumsOf } from '../domain/unit.ts'
import type { Sums } from '../domain/unit.ts'
import { readBasis } from './basis.ts'
import { sql } from './connection.ts'
import type { Reader } from './connection.ts'
import { partsOf } from './units.ts'

/** Letters of a post that tell whether it says the same as another. */
const TEXT = 2000

/** The first posts of the units that began in a span, without those of no words, oldest first. */
export function firstsBetween(db: Reader, accountId: number, from: Instant, to: Instant): { id: number; at: Instant; text: string }[] {
  const { counted } = readBasis(db)
  return sql<{ id: number; at: Instant; text: string }>(db, `SELECT id, at, substr(text, 1, ${TEXT}) AS text FROM post
    WHERE account_id = ? AND at BETWEEN ? AND ? AND unit = id AND wordless = 0 AND kind IN (SELECT value FROM json_each(?)) ORDER BY at`)
    .all(accountId, from, to, JSON.stringify(counted))
}

/** What some units add to a share, with the parts that they had at an instant. */
export function sumOfUnits(db: Reader, units: Iterable<number>, until: Instant): Sums {
  const { counted } = readBasis(db)
  const total = noSums()
  for (const unit of units) addSums(total, sumsOf(partsOf(db, unit, until), counted))
  return total
}
