import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { Failure } from '../domain/failure.ts'
import { telling } from './failures.ts'
import { contentsOf, countsIn } from './sound.ts'
import type { Contents } from './sound.ts'
import { suspect } from './suspect.ts'

/** Older copies go once a new one has proved to be whole. */
const KEPT = 3

const COPY = /^twothirds-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-.*\.db$/

export interface Copy {
  readonly path: string
  readonly bytes: number
  readonly posts: number
}

/** A copy that the app made by itself. */
export interface Backup {
  readonly path: string
  /** When it was made, to the second, by the clock of the machine. */
  readonly at: number
}

/** The backups folder of a data folder. */
export function backupsIn(dir: string): string {
  return join(dir, 'backups')
}

/**
 * Writes a whole copy of the data into the backups folder and checks it before older copies are dropped. Throws
 * `data-damaged` when the copy is not whole, `disk-full` or `read-only`; older copies are all still there then.
 */
export function backUp(db: Database, dir: string, why: string): Copy {
  const folder = backupsIn(dir)
  const stamp = new Date().toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15)
  telling(folder, () => mkdirSync(folder, { recursive: true }))
  const copy = copyTo(db, free(join(folder, `twothirds-${stamp}-${why}`)))
  for (const { path } of listBackups(dir).slice(KEPT)) rmSync(path)
  return copy
}

/** As `backUp`, of a file that was looked through from end to end before: damage must not take the place of a good copy. */
export function backUpSound(db: Database, dir: string, why: string): Copy {
  return telling(db.name, () => {
    const found = db.pragma('integrity_check(1)', { simple: true })
    if (found !== 'ok') throw Object.assign(new Error(String(found)), { code: 'SQLITE_CORRUPT' })
    return backUp(db, dir, why)
  })
}

/** Newest first. Whether they are whole is not looked at. */
export function listBackups(dir: string): Backup[] {
  const folder = backupsIn(dir)
  if (!existsSync(folder)) return []
  return readdirSync(folder).sort().reverse().flatMap(name => {
    const [, ...parts] = COPY.exec(name) ?? []
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number)
    return parts.length === 0 ? [] : [{ path: join(folder, name), at: Date.UTC(year, month - 1, day, hour, minute, second) }]
  })
}

/**
 * Writes a whole copy to a path, which is there complete and checked or not at all. Other processes may write meanwhile: the copy is of
 * one moment. Throws `data-damaged`, `disk-full`, `read-only` or `file-unreadable`; a file that was there before is left alone then.
 */
export function copyTo(db: Database, path: string): Copy {
  const beside = `${path}.part`
  return telling(path, () => {
    rmSync(beside, { force: true })
    try {
      const before = countsIn(db)
      vacuumInto(db, beside)
      const found = checked(beside, db.name)
      requireBetween(found, before, countsIn(db), path)
      settle(beside, path)
      return { path, bytes: statSync(path).size, posts: found.posts }
    } catch (thrown) {
      rmSync(beside, { force: true })
      throw thrown
    }
  })
}

/** A connection that may only read may copy all the same, but SQLite has to be told. */
function vacuumInto(db: Database, path: string): void {
  const guarded = db.pragma('query_only', { simple: true }) === 1
  if (guarded) db.pragma('query_only = OFF')
  try {
    db.prepare('VACUUM INTO ?').run(path)
  } finally {
    if (guarded) db.pragma('query_only = ON')
  }
}

/** A copy is as damaged as what it is of. */
function checked(copy: string, file: string): Contents {
  try {
    return contentsOf(copy, true)
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'data-damaged') suspect(file)
    throw thrown
  }
}

/** Durable before it has its name. */
function settle(beside: string, path: string): void {
  const file = openSync(beside, 'r+')
  fsyncSync(file)
  closeSync(file)
  renameSync(beside, path)
}

function requireBetween(copy: Contents, before: Contents, after: Contents, path: string): void {
  for (const name of Object.keys(copy) as (keyof Contents)[]) {
    const [least, most] = [Math.min(before[name], after[name]), Math.max(before[name], after[name])]
    if (copy[name] < least || copy[name] > most) throw new Failure('data-damaged', `The copy ${path} has ${copy[name]} ${name} where there are ${most}.`)
  }
}

function free(path: string): string {
  for (let turn = 1; ; turn++) {
    const name = turn === 1 ? `${path}.db` : `${path}-${turn}.db`
    if (!existsSync(name)) return name
  }
}
