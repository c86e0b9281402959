import type { Day } from '../domain/day.ts'
import type { Network } from '../domain/post.ts'
import { sql } from './connection.ts'
import type { Reader, Writer } from './connection.ts'

/** The days that the person chose on a network, by item. */
export function pinsOn(db: Reader, network: Network): Map<number, Day> {
  const rows = sql<[number, Day]>(db, 'SELECT item_id, day FROM pin WHERE network = ? ORDER BY item_id').raw().all(network)
  return new Map(rows as [number, Day][])
}

/** Puts an item on a day; null takes it off. */
export function pinItem(db: Writer, item: number, network: Network, day: Day | null): void {
  if (day === null) sql(db, 'DELETE FROM pin WHERE item_id = ? AND network = ?').run(item, network)
  else sql(db, 'INSERT INTO pin (item_id, network, day) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET day = excluded.day').run(item, network, day)
}
