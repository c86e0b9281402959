import BetterSqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import type { Migration } from './migrations/index.ts'

/**
 * Whether a file has the tables, columns and indexes that the migrations up to its version make. A flipped bit in a name is no damage to
 * SQLite. Names and types are compared, not texts, which another version of SQLite may write otherwise.
 */
export function hasItsSchema(db: Database, migrations: readonly Migration[]): boolean {
  const made = new BetterSqlite(':memory:')
  try {
    const version = db.pragma('user_version', { simple: true }) as number
    for (const { sql } of migrations.filter(migration => migration.version <= version)) made.exec(sql)
    return JSON.stringify(schemaOf(db)) === JSON.stringify(schemaOf(made))
  } finally {
    made.close()
  }
}

function schemaOf(db: Database): unknown[] {
  return db.prepare(`SELECT entry.type, entry.name, entry.tbl_name, column.name AS column, column.type AS kind, column.pk, column."notnull"
    FROM sqlite_schema AS entry LEFT JOIN pragma_table_xinfo(entry.name) AS column ON entry.type = 'table'
    WHERE entry.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY entry.type, entry.name, column.cid`).all()
}
