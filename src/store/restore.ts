import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { Failure } from '../domain/failure.ts'
import { backUp } from './backup.ts'
import { transact } from './connection.ts'
import type { Writer } from './connection.ts'
import { telling } from './failures.ts'
import { migrate, refuseFuture } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { GENERATION, outdateStudy, scoreGeneration } from './scores.ts'
import { writeSetting } from './settings.ts'
import { contentsOf } from './sound.ts'
import type { Contents } from './sound.ts'
import { emptyTables, tablesOf } from './tables.ts'

export interface Restored {
  readonly posts: number
  /** Where the data is kept that was there before. */
  readonly before: string
}

/**
 * Puts the data of a copy in the place of what is there, in one transaction: windows and commands beside see all of it or nothing. What was
 * there is backed up first; the copy is only read and may be of an earlier version. Throws `file-missing`, `not-an-archive`,
 * `data-damaged`, `data-from-the-future`, `disk-full`, `busy`; nothing has changed then.
 */
export function restoreFrom(db: Writer, dir: string, path: string): Restored {
  const { posts } = wholeCopy(path)
  const current = join(dir, `restoring-${process.pid}.db`)
  const { path: before } = backUp(db, dir, 'before-restore')
  try {
    telling(current, () => bringUpToDate(path, current, dir))
    contentsOf(current, true)
    takeOver(db, current)
    // Else the newest backup would be of what the person has just put away.
    backUp(db, dir, 'restored')
    return { posts, before }
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(current + end, { force: true })
  }
}

function wholeCopy(path: string): Contents {
  if (!existsSync(path)) throw new Failure('file-missing', `There is no file “${path}”.`, 'Check the path.')
  try {
    return contentsOf(path)
  } catch (thrown) {
    if (!(thrown instanceof Failure && thrown.code === 'data-damaged')) throw thrown
    throw new Failure('data-damaged', `${path} is damaged, or no copy of the data of Twothirds.`, 'Choose another copy. Your data is as it was.', { cause: thrown })
  }
}

/** A working copy in the form that this version knows. */
function bringUpToDate(path: string, current: string, dir: string): void {
  rmSync(current, { force: true })
  const source = new BetterSqlite(path, { readonly: true, fileMustExist: true })
  try {
    refuseFuture(source, path, MIGRATIONS)
    source.prepare('VACUUM INTO ?').run(current)
  } finally {
    source.close()
  }
  const copy = new BetterSqlite(current)
  try {
    migrate(copy, dir, MIGRATIONS, false)
  } finally {
    copy.close()
  }
}

function takeOver(db: Writer, current: string): void {
  const generation = scoreGeneration(db)
  telling(current, () => db.prepare('ATTACH ? AS copy').run(current))
  try {
    transact(db, () => {
      emptyTables(db)
      for (const table of tablesOf(db)) {
        const columns = (db.pragma(`table_info(${table})`) as { readonly name: string }[]).map(({ name }) => `"${name}"`).join(', ')
        db.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM copy.${table}`)
      }
      db.exec("INSERT INTO post_text (post_text) VALUES ('rebuild')")
      // Generations go on: what a thread learnt of the data before must not be taken for current.
      writeSetting(db, GENERATION, Math.max(generation, scoreGeneration(db)))
      outdateStudy(db)
    })
  } finally {
    db.exec('DETACH copy')
  }
}
