import type { Instant, Kind, Label } from '../domain/post.ts'
import { MILLION, sumsOf } from '../domain/unit.ts'
import type { Day } from '../domain/day.ts'
import { daysOf, readBasis } from './basis.ts'
import { sql } from './connection.ts'
import type { Reader } from './connection.ts'
import { laterParts, PART_COLUMNS, partRow } from './units.ts'

/** One counted unit as the ribbon shows it, with the words of its first part. */
export interface StoredTile {
  readonly id: number
  readonly day: Day
  readonly at: Instant
  readonly kind: Kind
  readonly company: boolean
  readonly label: Label | null
  /** 0 to 1, the mean of a thread; null while a part is unscored. */
  readonly probability: number | null
  readonly text: string
}

/** A tile tells enough of a post to know it again. */
const TEXT = 280

/** The newest counted units of an account that began in a span, newest first, at most `limit`. */
export function newestTiles(db: Reader, accountId: number, { from, to, limit }: { from: Instant; to: Instant; limit: number }): StoredTile[] {
  const { zone, counted } = readBasis(db)
  const firsts = sql(db, `SELECT ${PART_COLUMNS}, substr(text, 1, ${TEXT}) FROM post WHERE account_id = ? AND at BETWEEN ? AND ? AND unit = id ORDER BY at DESC`)
    .raw().iterate(accountId, from, to) as Iterable<[...Parameters<typeof partRow>[0], string]>
  const tiles: StoredTile[] = []
  for (const row of firsts) {
    const text = row.pop() as string
    const first = partRow(row as unknown as Parameters<typeof partRow>[0])
    const parts = [first, ...laterParts(db, first.id, to)]
    const sums = sumsOf(parts, counted)
    if (sums.counted === 0) continue
    const { id, at, kind, label } = first
    tiles.push({
      id, day: daysOf(zone)(at), at, kind, company: sums.company > 0, label: parts.length === 1 ? label : null,
      probability: sums.unscored ? null : sums.professional / MILLION, text
    })
    if (tiles.length >= limit) break
  }
  return tiles
}
