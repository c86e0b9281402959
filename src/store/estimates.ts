import type { Instant, Network } from '../domain/post.ts'
import type { Sums } from '../domain/unit.ts'
import { sql } from './connection.ts'
import type { Reader, Writer } from './connection.ts'
import { scoreGeneration } from './scores.ts'

/** What draws are made for. They hold as long as all of it is the same, so nothing has to be told when a post or label changes. */
export interface EstimateKey {
  readonly network: Network | 'all'
  readonly accountIds: readonly number[]
  /** First instant of the period; its last one is in the sums. */
  readonly from: Instant
  readonly sums: Sums
}

interface Row {
  readonly generation: number
  readonly accounts: string
  readonly periodFrom: Instant
  readonly sums: string
  readonly draws: string
}

/** Draws of the professional units of a period, if those that are kept were made for just this; else null. */
export function keptDraws(db: Reader, key: EstimateKey): number[] | null {
  const row = sql<Row>(db, 'SELECT generation, accounts, period_from AS periodFrom, sums, draws FROM estimate WHERE network = ?').get(key.network)
  const same = row !== undefined && row.generation === scoreGeneration(db) && row.periodFrom === key.from
    && row.accounts === JSON.stringify(key.accountIds) && row.sums === JSON.stringify(key.sums)
  return same ? JSON.parse(row.draws) as number[] : null
}

/** Keeps draws in place of the network's last ones. Those of a generation that has passed meanwhile are left aside. */
export function keepDraws(db: Writer, { network, accountIds, from, sums }: EstimateKey, draws: readonly number[], generation: number): void {
  if (generation !== scoreGeneration(db)) return
  sql(db, `INSERT INTO estimate (network, generation, accounts, period_from, sums, draws) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (network) DO UPDATE SET generation = excluded.generation, accounts = excluded.accounts, period_from = excluded.period_from,
      sums = excluded.sums, draws = excluded.draws`)
    .run(network, generation, JSON.stringify(accountIds), from, JSON.stringify(sums), JSON.stringify(draws))
}
