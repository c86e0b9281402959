import { Failure } from '../domain/failure.ts'
import type { HandOverState } from '../domain/hand-over.ts'
import type { Instant, Network } from '../domain/post.ts'
import { sql } from './connection.ts'
import type { Reader, Writer } from './connection.ts'

export interface StoredHandOver {
  readonly id: number
  readonly item: number
  readonly network: Network
  /** The very words that the person said yes to. */
  readonly text: string
  readonly state: HandOverState
  readonly at: Instant
  readonly changedAt: Instant
}

const SELECT = 'SELECT id, item_id AS item, network, text, state, at, changed_at AS changedAt FROM hand_over'

/** Texts that wait or were posted, oldest first. */
export function handOvers(db: Reader): StoredHandOver[] {
  return sql<StoredHandOver>(db, `${SELECT} WHERE state <> 'dropped' ORDER BY id`).all()
}

/** Throws `not-found`. */
export function handOverById(db: Reader, id: number): StoredHandOver {
  const found = sql<StoredHandOver>(db, `${SELECT} WHERE id = ?`).get(id)
  if (!found) throw new Failure('not-found', `There is no text ${id} to hand over.`)
  return found
}

/** The text of an item on a network that waits or was posted; there is at most one. */
export function handOverOf(db: Reader, item: number, network: Network): StoredHandOver | null {
  return sql<StoredHandOver>(db, `${SELECT} WHERE item_id = ? AND network = ? AND state <> 'dropped'`).get(item, network) ?? null
}

export function addHandOver(db: Writer, { item, network, text, at }: Pick<StoredHandOver, 'item' | 'network' | 'text' | 'at'>): StoredHandOver {
  const { lastInsertRowid } = sql(db, "INSERT INTO hand_over (item_id, network, text, state, at, changed_at) VALUES (?, ?, ?, 'ready', ?, ?)")
    .run(item, network, text, at, at)
  return handOverById(db, Number(lastInsertRowid))
}

export function setHandOver(db: Writer, id: number, state: HandOverState, at: Instant): StoredHandOver {
  sql(db, 'UPDATE hand_over SET state = ?, changed_at = ? WHERE id = ?').run(state, at, id)
  return handOverById(db, id)
}

interface Turn {
  readonly item: number
  readonly network: Network
  readonly at: Instant
}

/** The item is counted on a network: whatever was ready or handed over there is posted. */
export function settleHandOver(db: Writer, { item, network, at }: Turn): void {
  sql(db, "UPDATE hand_over SET state = 'posted', changed_at = ? WHERE item_id = ? AND network = ? AND state IN ('ready','handed-over')").run(at, item, network)
}

/** It is counted no longer: what was posted waits for an answer again. */
export function reopenHandOver(db: Writer, { item, network, at }: Turn): void {
  sql(db, "UPDATE hand_over SET state = 'handed-over', changed_at = ? WHERE item_id = ? AND network = ? AND state = 'posted'").run(at, item, network)
}
