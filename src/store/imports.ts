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

export interface BegunImport {
  /** What the person dropped, for showing. */
  readonly path: string
  /** What is read: one path, or those of the zips of one export. */
  readonly sources: readonly string[]
  /** What the person said of files that do not say it themselves. */
  readonly hints?: { readonly network?: Network | undefined; readonly account?: string | undefined; readonly [more: string]: unknown }
  /** The process that runs it. */
  readonly owner: number
}

export function beginImport(db: Writer, { path, sources, hints = {}, owner }: BegunImport, at: Instant): number {
  const values = [path, JSON.stringify(sources), JSON.stringify(hints), owner, at, JSON.stringify(noTally())]
  return Number(sql(db, `INSERT INTO import (path, source, hints, owner, state, started_at, tally) VALUES (?, ?, ?, ?, 'waiting', ?, ?)`)
    .run(...values).lastInsertRowid)
}

export interface Description {
  readonly network: Network
  readonly account: GivenAccount
  readonly expected: number | null
  readonly generatedAt: Instant | null
  /** Unpacked. */
  readonly bytes: number
}

/**
 * Says whose archive it is, as its first bytes tell; the account is made if it is new. Answers where reading goes on: the cursor of an
 * import that was left half-way, null for a new one. Throws `conflict` when what lies at the path is not what the import began with.
 */
export function describeImport(db: Writer, id: number, { network, account, expected, generatedAt, bytes }: Description): { cursor: string | null } {
  return transact(db, () => {
    const row = sql<{ path: string; cursor: string | null; network: Network | null; generatedAt: Instant | null; bytes: number | null }>(
      db, 'SELECT path, cursor, network, generated_at AS generatedAt, bytes FROM import WHERE id = ?').get(id)
    if (row?.cursor != null && (row.network !== network || row.generatedAt !== generatedAt || row.bytes !== bytes)) {
      throw new Failure('conflict', `“${row.path}” is not the archive any more with which this import began.`, 'Import it again.')
    }
    const accountId = accountForArchive(db, network, { ...account, generatedAt })
    const name = sql<string>(db, 'SELECT name FROM account WHERE id = ?').pluck().get(accountId)
    sql(db, "UPDATE import SET account_id = ?, network = ?, account = ?, expected = ?, generated_at = ?, bytes = ?, state = 'reading' WHERE id = ?")
      .run(accountId, network, name, expected, generatedAt, bytes, id)
    knowUntil(db, accountId, generatedAt)
    return { cursor: row?.cursor ?? null }
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
export function openTally(db: Reader, id: number): { accountId: number; generatedAt: Instant | null; tally: Tally } {
  const row = sql<{ account_id: number | null; generated_at: Instant | null; tally: string }>(
    db, 'SELECT account_id, generated_at, tally FROM import WHERE id = ?').get(id)
  if (!row) throw new Failure('not-found', `There is no import ${id}.`)
  if (row.account_id === null) throw new Failure('conflict', `Import ${id} has no account.`, 'The data was erased while it ran. Import the archive again.')
  return { accountId: row.account_id, generatedAt: row.generated_at, tally: JSON.parse(row.tally) as Tally }
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

export interface UnfinishedImport extends Required<BegunImport> {
  readonly id: number
  /** Null until the archive was opened. */
  readonly network: Network | null
}

/** Imports that run, and those that a process left behind when it was killed, oldest first. */
export function unfinishedImports(db: Reader): UnfinishedImport[] {
  const rows = sql<{ id: number; path: string; source: string; hints: string; owner: number; network: Network | null }>(
    db, `SELECT id, path, source, hints, owner, network FROM import WHERE ${UNFINISHED} ORDER BY id`).all()
  return rows.map(({ source, hints, ...row }) => ({ ...row, sources: JSON.parse(source) as string[], hints: JSON.parse(hints) as UnfinishedImport['hints'] }))
}

/** Makes this process the one that runs it. False when another process has taken it since, or it has ended. */
export function claimImport(db: Writer, { id, from, to }: { id: number; from: number; to: number }): boolean {
  return sql(db, `UPDATE import SET owner = ? WHERE id = ? AND owner = ? AND ${UNFINISHED}`).run(to, id, from).changes > 0
}
