import type { Database } from 'better-sqlite3'
import { Failure } from '../domain/failure.ts'
import { backUp } from './backup.ts'
import type { Migration } from './migrations/index.ts'

export function versionOf(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

/** Throws `data-from-the-future` for a file that a later version of the app has written. Only reads. */
export function refuseFuture(db: Database, file: string, migrations: readonly Migration[]): void {
  const version = versionOf(db)
  const newest = migrations.at(-1)?.version ?? 0
  if (version <= newest) return
  throw new Failure(
    'data-from-the-future', `${file} was written by a later version of Twothirds (${version}; this one knows ${newest}).`,
    'Install the latest version. The file was left as it is.'
  )
}

/**
 * Applies every step that is still to come, all in one transaction, after a copy of a file with something in it was put
 * into the backups folder (not with `keep` false, for a file that is a copy itself). Two processes may come here at once: the second finds
 * nothing left to do.
 */
export function migrate(db: Database, dir: string, migrations: readonly Migration[], keep = true): void {
  const gap = migrations.findIndex((migration, index) => migration.version !== index + 1)
  if (gap >= 0) throw new Error(`Migrations are numbered 1, 2, 3 and so on; number ${gap + 1} is not.`)
  const before = versionOf(db)
  if (!migrations.some(migration => migration.version > before)) return
  if (before > 0 && keep) backUp(db, dir, `version-${before}`)
  db.transaction(() => {
    for (const { version, sql } of migrations) {
      if (version <= versionOf(db)) continue
      db.exec(sql)
      db.pragma(`user_version = ${version}`)
    }
  }).immediate()
}
