import type { Day } from '../domain/day.ts'
import type { Network } from '../domain/post.ts'
import { sql, transact } from './connection.ts'
import type { Reader, Writer } from './connection.ts'

export interface StoredPlan {
  readonly network: Network
  /** Days that it covers, today included. */
  readonly horizon: number
  /** Of the model that it was made from. */
  readonly fingerprint: string
  readonly placed: readonly { readonly item: number; readonly day: Day }[]
  /** Is it proved that there is none better? */
  readonly optimal: boolean
}

interface PlanRow {
  readonly network: Network
  readonly horizon: number
  readonly fingerprint: string
  readonly placed: string
  readonly optimal: 0 | 1
}

/** Plans of a network that are kept: of other horizons, and of the moments before. */
const KEPT = 6

const COLUMNS = 'network, horizon, fingerprint, placed, optimal'

function storedPlan(row: PlanRow | undefined): StoredPlan | null {
  return row ? { ...row, placed: JSON.parse(row.placed) as StoredPlan['placed'], optimal: row.optimal === 1 } : null
}

/** The plan that was made from a model; null if there is none. */
export function planOf(db: Reader, network: Network, fingerprint: string): StoredPlan | null {
  return storedPlan(sql<PlanRow>(db, `SELECT ${COLUMNS} FROM plan WHERE network = ? AND fingerprint = ?`).get(network, fingerprint))
}

/** The newest plan of a network for so many days, whatever it was made from. */
export function lastPlan(db: Reader, network: Network, horizon: number): StoredPlan | null {
  return storedPlan(sql<PlanRow>(db, `SELECT ${COLUMNS} FROM plan WHERE network = ? AND horizon = ? ORDER BY id DESC LIMIT 1`).get(network, horizon))
}

export function writePlan(db: Writer, { network, horizon, fingerprint, placed, optimal }: StoredPlan): void {
  transact(db, () => {
    sql(db, 'DELETE FROM plan WHERE network = ? AND fingerprint = ?').run(network, fingerprint)
    sql(db, 'INSERT INTO plan (network, horizon, fingerprint, placed, optimal) VALUES (?, ?, ?, ?, ?)').run(network, horizon, fingerprint, JSON.stringify(placed), optimal ? 1 : 0)
    sql(db, 'DELETE FROM plan WHERE network = ? AND id NOT IN (SELECT id FROM plan WHERE network = ? ORDER BY id DESC LIMIT ?)').run(network, network, KEPT)
  })
}
