import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { Failure } from '../domain/failure.ts'
import type { Reader, Writer } from './connection.ts'
import { FILE_NAME } from './file-name.ts'
import { storeFailure, telling } from './failures.ts'
import { lockFolder } from './folder-lock.ts'
import { migrate, refuseFuture } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import type { Migration } from './migrations/index.ts'
import { ensureBasis } from './basis.ts'
import { isSoundOrHealed, recover } from './recover.ts'
import { writeRecovery } from './recovery.ts'
import { clearSuspicion, isSuspect } from './suspect.ts'

export { FILE_NAME }

/** A write waits this many milliseconds for its turn behind another process. */
const BUSY_MS = 5000

/** Before this version SQLite could lose pages when two connections reset the write-ahead log at once. */
const OLDEST_SQLITE = [3, 51, 3] as const

export interface OpenOptions {
  /** The zone in which a new file begins to count days; the person may choose another later. */
  readonly zone?: string
  readonly migrations?: readonly Migration[]
  /** Megabytes of pages kept in memory; without it SQLite's build decides. Who walks through everything once needs few. */
  readonly cacheMb?: number
  /** Whether the caller holds the lock of the folder. */
  readonly locked?: boolean
}

/**
 * Opens the data of a folder for writing, makes both if they are not there, and brings the file up to date. A damaged file is put aside and
 * the newest backup takes its place; `recoveryOf` then tells. Throws `data-from-the-future` (the file stays as it was), `read-only`, `disk-full`,
 * `file-unreadable` or `busy`, and `data-damaged` while another process has the damaged file open.
 */
export function openWriter(dir: string, options: OpenOptions = {}): Writer {
  const file = join(dir, FILE_NAME)
  return telling(file, () => {
    mkdirSync(dir, { recursive: true })
    try {
      return openSound(dir, file, options)
    } catch (thrown) {
      const failure = storeFailure(thrown, file)
      if (!(failure instanceof Failure && failure.code === 'data-damaged')) throw failure
      return openRecovered(dir, file, options)
    }
  })
}

function openSound(dir: string, file: string, options: OpenOptions): Writer {
  const migrations = options.migrations ?? MIGRATIONS
  if (existsSync(file) && statSync(file).size > 0) peek(file, migrations)
  const db = new BetterSqlite(file, { timeout: BUSY_MS }) as Writer
  return orClose(db, () => {
    requireVersion(db)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('checkpoint_fullfsync = ON')
    db.pragma('foreign_keys = ON')
    if (isSuspect(file) && !isSoundOrHealed(db, migrations)) throw new Failure('data-damaged', `${file} is damaged.`)
    clearSuspicion(file)
    migrate(db, dir, migrations)
    ensureBasis(db, options.zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone)
    return db
  })
}

/** Only the app itself, or a command while no app runs, may move a file that others could have open. */
function openRecovered(dir: string, file: string, options: OpenOptions): Writer {
  const lock = options.locked === true ? { release: () => undefined } : lockFolder(dir)
  if (!lock) throw new Failure('data-damaged', `${file} is damaged.`, 'Close Twothirds and start it again: it puts the file aside and goes on with the newest backup.')
  try {
    const recovery = recover(dir, file)
    clearSuspicion(file)
    const db = openSound(dir, file, options)
    writeRecovery(db, recovery)
    return db
  } finally {
    lock.release()
  }
}

/** Opens the data of a folder that a writer has opened before. Throws like openWriter, and `file-missing` where there is none. */
export function openReader(dir: string, options: Pick<OpenOptions, 'migrations' | 'cacheMb'> = {}): Reader {
  const file = join(dir, FILE_NAME)
  if (!existsSync(file)) throw new Failure('file-missing', `There is no data in ${dir}.`)
  return telling(file, () => {
    const db = new BetterSqlite(file, { readonly: true, fileMustExist: true, timeout: BUSY_MS }) as Reader
    return orClose(db, () => {
      requireVersion(db)
      refuseFuture(db, file, options.migrations ?? MIGRATIONS)
      db.pragma('query_only = ON')
      if (options.cacheMb !== undefined) db.pragma(`cache_size = -${options.cacheMb * 1000}`)
      return db
    })
  })
}

export function closeStore(db: Reader): void {
  if (db.open && !db.readonly) db.pragma('optimize')
  db.close()
}

/** Looks at a file through a connection that cannot write, because even closing one that can may change the file. */
function peek(file: string, migrations: readonly Migration[]): void {
  const db = new BetterSqlite(file, { readonly: true, fileMustExist: true, timeout: BUSY_MS })
  try {
    refuseFuture(db, file, migrations)
  } finally {
    db.close()
  }
}

function orClose<T>(db: Database, open: () => T): T {
  try {
    return open()
  } catch (thrown) {
    db.close()
    throw thrown
  }
}

function requireVersion(db: Database): void {
  const version = db.prepare('SELECT sqlite_version()').pluck().get() as string
  const found = version.split('.').map(Number)
  const wrong = OLDEST_SQLITE.findIndex((part, index) => found[index] !== part)
  if (wrong >= 0 && (found[wrong] ?? 0) < OLDEST_SQLITE[wrong]!) {
    throw new Failure('unsupported', `SQLite ${version} is too old: ${OLDEST_SQLITE.join('.')} or later is needed.`)
  }
}
