import { sql } from './connection.ts'
import type { Reader, Writer } from './connection.ts'

/** A setting as it was written, null when it never was. Its shape is the business of who wrote it. */
export function readSetting(db: Reader, key: string): unknown {
  const value = sql<string>(db, 'SELECT value FROM setting WHERE key = ?').pluck().get(key)
  return value === undefined ? null : JSON.parse(value)
}

export function writeSetting(db: Writer, key: string, value: unknown): void {
  sql(db, 'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(key, JSON.stringify(value))
}
