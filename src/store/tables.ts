import type { Database } from 'better-sqlite3'

/** Every table of ours by name: not SQLite's own, and not the search index with what belongs to it. */
export function tablesOf(db: Database, schema = 'main'): string[] {
  const tables = db.pragma(`${schema}.table_list`) as { readonly schema: string; readonly name: string; readonly type: string }[]
  return tables.filter(table => table.schema === schema && table.type === 'table' && !table.name.startsWith('sqlite_')).map(({ name }) => name).sort()
}

/** Empties every table and the search index. Row numbers that are never used again stay so. Only in a transaction. */
export function emptyTables(db: Database): void {
  db.pragma('defer_foreign_keys = ON')
  db.prepare("INSERT INTO post_text (post_text) VALUES ('delete-all')").run()
  for (const table of tablesOf(db)) db.prepare(`DELETE FROM ${table}`).run()
}
