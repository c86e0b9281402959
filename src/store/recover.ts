import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { Failure } from '../domain/failure.ts'
import { listBackups } from './backup.ts'
import type { Backup } from './backup.ts'
import type { Migration } from './migrations/index.ts'
import { hasItsSchema } from './schema.ts'
import { contentsOf } from './sound.ts'

/** What was done about a damaged file. */
export interface Recovery {
  /** When, in epoch milliseconds. */
  readonly at: number
  /** Where the damaged file is now. */
  readonly aside: string
  /** When the copy was made that took its place; null where there was none, so that the data begins empty. What came after it may be missing. */
  readonly from: number | null
}

/**
 * Puts a damaged file and its log aside, under a name that tells when, and the newest backup that is whole in its place. Nobody else may
 * have the file open. Nothing is deleted.
 */
export function recover(dir: string, file: string): Recovery {
  const at = Date.now()
  const stamp = new Date(at).toISOString().replace(/[:.]/g, '-')
  for (const end of ['', '-wal', '-shm']) {
    if (existsSync(file + end)) renameSync(file + end, `${file}${end}.corrupt-${stamp}`)
  }
  const backup = newestSound(dir)
  if (backup) copyFileSync(backup.path, file)
  return { at, aside: join(dir, `${file.slice(dir.length + 1)}.corrupt-${stamp}`), from: backup?.at ?? null }
}

function newestSound(dir: string): Backup | undefined {
  return listBackups(dir).find(({ path }) => {
    try {
      return contentsOf(path).version > 0
    } catch (thrown) {
      if (thrown instanceof Failure) return false
      throw thrown
    }
  })
}

/**
 * Looks through the whole file. Where only indexes are damaged, which can be made anew from the rows, they are, and nothing is lost. Answers
 * whether the file is sound now.
 */
export function isSoundOrHealed(db: Database, migrations: readonly Migration[]): boolean {
  if (!hasItsSchema(db, migrations)) return false
  if (isSound(db)) return true
  db.exec('BEGIN IMMEDIATE')
  try {
    db.exec('REINDEX')
    db.exec("INSERT INTO post_text (post_text) VALUES ('rebuild')")
    const healed = isSound(db)
    db.exec(healed ? 'COMMIT' : 'ROLLBACK')
    return healed
  } catch (thrown) {
    if (db.inTransaction) db.exec('ROLLBACK')
    if (thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('SQLITE_')) return false
    throw thrown
  }
}

function isSound(db: Database): boolean {
  return db.pragma('integrity_check(1)', { simple: true }) === 'ok'
}
