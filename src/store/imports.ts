import { Failure } from '../domain/failure.ts'
import type { FaultCode } from '../domain/failure.ts'
import type { Damage, SkipReason } from '../domain/import.ts'
import { KINDS } from '../domain/post.ts'
import type { Instant, Kind, Network } from '../domain/post.ts'
import { accountForArchive, knowUntil } from './accounts.ts'
import type { GivenAccount } from './accounts.ts'
import { sql, transact } from './connection.ts'
import type { Reader, Writer } from './connection.ts'
import { outdateStudy } from './scores.ts'

export type ImportState = 'waiting' | 'reading' | 'settling' | 'done' | 'cancelled' | 'failed'
const UNFINISHED = "state IN ('waiting', 'reading', 'settling')"

/** What an import has counted so far. found = added + updated + unchanged. */
export interface Tally {
  found: number
  added: number
  updated: number
  unchanged: number
  skipped: Partial<Record<SkipReason, number>>
  kinds: Partial<Record<Kind, number>>
  first: Instant | null
  last: Instant | null
  damage: Damage[]
}

export interface ImportFault {
  readonly code: FaultCode
  readonly say: string
  readonly hint?: string | undefined
}

export interface StoredImport extends Omit<Tally, 'skipped' | 'kinds'> {
  readonly id: number
  readonly path: string
  readonly network: Network | null
  readonly account: string | null
  readonly state: ImportState
  readonly startedAt: Instant
  readonly finishedAt: Instant | null
  readonly skipped: { reason: SkipReason; count: number }[]
  readonly kinds: Record<Kind, number>
  readonly expected: number | null
  readonly generatedAt: Instant | null
  readonly fault: ImportFault | null
}

interface ImportRow {
  id: number; path: string; network: Network | null; account: string | null; state: ImportState
  startedAt: Instant; finishedAt: Instant | null; expected: number | null; generatedAt: Instant | null; tally: string; fault: string | null
}

const COLUMNS = `id, path, network, account, state, started_at AS startedAt, finished_at AS finishedAt, expected,
  generated_at AS generatedAt, tally, fault`

export function noTally(): Tally {
  return { found: 0, added: 0, updated: 0, unchanged: 0, skipped: {}, kinds: {}, first: null, last: null, damage: [] }
}

/** `path` is what the person dropped, `source` what is read. */
export function beginImport(db: Writer, { path, source }: { path: string; source: string }, at: Instant): number {
  const values = [path, source, at, JSON.stringify(noTally())]
  return Number(sql(db, "INSERT INTO import (path, source, state, started_at, tally) VALUES (?, ?, 'waiting', ?, ?)").run(...values).lastInsertRowid)
}

export interface Description {
  readonly network: Network
  readonly account: GivenAccount
  readonly expected: number | null
  readonly generatedAt: Instant | null
}

/** Says whose archive it is, as its first bytes tell. The account is made if it is new. */
export function describeImport(db: Writer, id: number, { network, account, expected, generatedAt }: Description): void {
  transact(db, () => {
    const accountId = accountForArchive(db, network, account)
    const name = sql<string>(db, 'SELECT name FROM account WHERE id = ?').pluck().get(accountId)
    sql(db, "UPDATE import SET account_id = ?, network = ?, account = ?, expected = ?, generated_at = ?, state = 'reading' WHERE id = ?")
      .run(accountId, network, name, expected, generatedAt, id)
    knowUntil(db, accountId, generatedAt)
  })
}

/** Throws `not-found`. */
export function importById(db: Reader, id: number): StoredImport {
  const row = sql<ImportRow>(db, `SELECT ${COLUMNS} FROM import WHERE id = ?`).get(id)
  if (!row) throw new Failure('not-found', `There is no import ${id}.`)
  return storedImport(row)
}

/** Newest first. */
export function listImports(db: Reader): StoredImport[] {
  return sql<ImportRow>(db, `SELECT ${COLUMNS} FROM import ORDER BY id DESC`).all().map(storedImport)
}

function storedImport({ tally, fault, ...row }: ImportRow): StoredImport {
  const { skipped, kinds, ...counts } = JSON.parse(tally) as Tally
  return {
    ...row, ...counts,
    skipped: (Object.entries(skipped) as [SkipReason, number][]).map(([reason, count]) => ({ reason, count })),
    kinds: Object.fromEntries(KINDS.map(kind => [kind, kinds[kind] ?? 0])) as Record<Kind, number>,
    fault: fault === null ? null : JSON.parse(fault) as ImportFault
  }
}

/** What has been counted and the account that it is counted for. Throws `not-found`, and `conflict` for one that was not described. */
export function openTally(db: Reader, id: number): { accountId: number; tally: Tally } {
  const row = sql<{ account_id: number | null; tally: string }>(db, 'SELECT account_id, tally FROM import WHERE id = ?').get(id)
  if (!row) throw new Failure('not-found', `There is no import ${id}.`)
  if (row.account_id === null) throw new Failure('conflict', `Import ${id} has no account.`, 'The data was erased while it ran. Import the archive again.')
  return { accountId: row.account_id, tally: JSON.parse(row.tally) as Tally }
}

/** What an archive brought or changed is learnt from: with it every score is out of date. */
export function endImport(db: Writer, id: number, end: { state: ImportState; fault: ImportFault | null; at: Instant }): StoredImport {
  return transact(db, () => {
    sql(db, 'UPDATE import SET state = ?, fault = ?, finished_at = ?, source = NULL WHERE id = ?')
      .run(end.state, end.fault && JSON.stringify(end.fault), end.at, id)
    const ended = importById(db, id)
    if (ended.added + ended.updated > 0) outdateStudy(db)
    return ended
  })
}

/** Imports that a process left behind when it was killed. What they wrote stays; whoever calls settles it. */
export function unfinishedImports(db: Reader): number[] {
  return sql<number>(db, `SELECT id FROM import WHERE ${UNFINISHED} ORDER BY id`).pluck().all()
}
