import BetterSqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { Failure } from '../domain/failure.ts'
import { telling } from './failures.ts'

/** What a copy must have as many of as the data that it is of. */
const COUNTED = { posts: 'post', items: 'item', settings: 'setting' } as const

export type Contents = Readonly<Record<keyof typeof COUNTED | 'version', number>>

/** How much there is, by table, and the number of the last migration. */
export function countsIn(db: Database): Contents {
  const counts = Object.entries(COUNTED).map(([name, table]) => [name, db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()])
  return { ...Object.fromEntries(counts), version: db.pragma('user_version', { simple: true }) } as Contents
}

/**
 * Opens a file of data without writing to it, checks every page of it and counts what it holds. A file that is `ours` alone is opened so that SQLite
 * checks what values columns may have, too, which it leaves out where it may only read. Throws `file-unreadable`, `data-damaged`, and
 * `not-an-archive` for a database of something else.
 */
export function contentsOf(path: string, ours = false): Contents {
  return telling(path, () => {
    const db = new BetterSqlite(path, { readonly: !ours, fileMustExist: true })
    try {
      requireOurs(db, path)
      const found = db.pragma('quick_check(1)', { simple: true })
      if (found !== 'ok') throw new Failure('data-damaged', `${path} is not whole: ${String(found)}`)
      return countsIn(db)
    } finally {
      db.close()
    }
  })
}

function requireOurs(db: Database, path: string): void {
  const tables = db.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('post', 'item', 'setting')").pluck().get()
  if (tables !== 3) throw new Failure('not-an-archive', `${path} is no copy of the data of Twothirds.`, 'Choose a file that “twothirds backup” or the app itself has written.')
}
