import type { Instant, Network } from '../domain/post.ts'
import { sql, transact } from './connection.ts'
import type { Reader, Writer } from './connection.ts'
import { readSetting, writeSetting } from './settings.ts'

export interface StoredFit {
  readonly item: number
  /** 0 to 1. */
  readonly percentile: number
  readonly nearest: readonly { readonly post: number; readonly likeness: number }[]
}

/** The sample of own posts that fits were judged by. */
export interface FitBasis {
  /** Rises with every new sample. */
  readonly number: number
  /** Own posts in it. */
  readonly size: number
  /** The highest id that any post had then. */
  readonly newest: number
  /** Items that cannot be judged by it: too few of the posts are in their language, or it cannot be told. */
  readonly unjudged: readonly number[]
}

const KEY = (network: Network): string => `fit ${network}`

/** Null before the first sample. */
export function fitBasis(db: Reader, network: Network): FitBasis | null {
  return readSetting(db, KEY(network)) as FitBasis | null
}

interface FitRow {
  readonly item: number
  readonly percentile: number
  readonly nearest: string
}

/** Fits on a network that were judged by a sample, by item. */
export function fitsOn(db: Reader, network: Network, basis: number): Map<number, StoredFit> {
  const rows = sql<FitRow>(db, 'SELECT item_id AS item, percentile, nearest FROM fit WHERE network = ? AND basis = ?').all(network, basis)
  return new Map(rows.map(row => [row.item, { ...row, nearest: JSON.parse(row.nearest) as StoredFit['nearest'] }]))
}

/** Writes fits judged by a sample, which becomes the one that counts. */
export function writeFits(db: Writer, network: Network, basis: FitBasis, fits: readonly StoredFit[]): void {
  transact(db, () => {
    writeSetting(db, KEY(network), basis)
    const write = sql(db, `INSERT INTO fit (item_id, network, basis, percentile, nearest) SELECT id, ?, ?, ?, ? FROM item WHERE id = ?
      ON CONFLICT DO UPDATE SET basis = excluded.basis, percentile = excluded.percentile, nearest = excluded.nearest`)
    for (const { item, percentile, nearest } of fits) write.run(network, basis.number, percentile, JSON.stringify(nearest), item)
  })
}

/** The newest posts in the person's own words, newest first, without company posts. */
export function ownTexts(db: Reader, accountIds: readonly number[], limit: number): { id: number; text: string; lang: string | null }[] {
  const read = sql<{ id: number; text: string; lang: string | null; at: Instant }>(db, `SELECT id, text, lang, at FROM post
    WHERE account_id = ? AND kind IN ('post', 'thread') AND company = 0 AND wordless = 0 ORDER BY at DESC LIMIT ?`)
  return accountIds.flatMap(id => read.all(id, limit)).sort((a, b) => b.at - a.at).slice(0, limit)
}

/** How many posts came into the file after one, counted up to `most`. */
export function countAfter(db: Reader, id: number, most: number): number {
  return sql<number>(db, 'SELECT count(*) FROM (SELECT 1 FROM post WHERE id > ? LIMIT ?)').pluck().get(id, most)!
}
