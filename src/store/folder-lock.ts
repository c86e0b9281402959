import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'

/** Held until it is released or its process ends, however it ends. */
export interface FolderLock {
  release(): void
}

/**
 * Makes this process the one app on a data folder; null where another one is. The lock is SQLite's own on an empty file, which the
 * system takes back from a process that was killed: a number of a process written down would outlive it.
 */
export function lockFolder(dir: string): FolderLock | null {
  const db = new BetterSqlite(join(dir, 'app.lock'), { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch (thrown) {
    db.close()
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'SQLITE_BUSY') return null
    throw thrown
  }
  return { release: () => void db.close() }
}
