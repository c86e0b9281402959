import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { Failure } from '../domain/failure.ts'

/** Older copies go once a new one has proved to be whole. */
const KEPT = 3

const COPY = /^twothirds-(\d{8}-\d{6})-.*\.db$/

/**
 * Writes a whole copy of the data into a folder and checks it before older copies are dropped. Returns its path. Throws
 * `data-damaged` when the copy is not whole.
 */
export function backUp(db: Database, folder: string, why: string): string {
  mkdirSync(folder, { recursive: true })
  const stamp = new Date().toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15)
  const path = free(join(folder, `twothirds-${stamp}-${why}`))
  db.prepare('VACUUM INTO ?').run(path)
  check(path)
  const copies = readdirSync(folder).filter(name => COPY.test(name)).sort()
  for (const name of copies.slice(0, -KEPT)) rmSync(join(folder, name))
  return path
}

function free(path: string): string {
  for (let turn = 1; ; turn++) {
    const name = turn === 1 ? `${path}.db` : `${path}-${turn}.db`
    if (!existsSync(name)) return name
  }
}

function check(path: string): void {
  const copy = new BetterSqlite(path, { readonly: true, fileMustExist: true })
  try {
    const found = copy.pragma('quick_check(1)', { simple: true })
    if (found !== 'ok') throw new Failure('data-damaged', `The copy ${path} is not whole: ${String(found)}`)
  } finally {
    copy.close()
  }
}
