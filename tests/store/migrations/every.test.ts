import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listBackups } from '../../../src/store/backup.ts'
import { closeStore, FILE_NAME, openWriter } from '../../../src/store/open.ts'
import type { Writer } from '../../../src/store/index.ts'
import { versionOf } from '../../../src/store/migrate.ts'
import { MIGRATIONS } from '../../../src/store/migrations/index.ts'
import { contentsOf } from '../../../src/store/sound.ts'
import { tablesOf } from '../../../src/store/tables.ts'
import { rowsOf, tempDir } from '../data.ts'

const POSTS = 30

/** A folder whose data has the form of an earlier version. */
function folderOf(version: number): string {
  const dir = tempDir()
  const db = openWriter(dir, { zone: 'UTC', migrations: MIGRATIONS.slice(0, version) })
  db.exec("INSERT INTO account (network, native_id, name) VALUES ('x', '1', 'noor')")
  const insert = db.prepare("INSERT INTO post (account_id, native_id, kind, at, unit, text, wordless) VALUES (1, ?, 'post', ?, ?, ?, 0)")
  for (let number = 1; number <= POSTS; number++) insert.run(`n${number}`, number * 1000, number, `Invented words ${number}`)
  db.exec("INSERT INTO item (added_at, text, expires) VALUES (1, 'An item', 2); INSERT INTO decision (item_id, network, what, at) VALUES (1, 'x', 'hold', 1)")
  closeStore(db)
  return dir
}

function everything(db: Writer): unknown {
  return [versionOf(db), rowsOf(db, 'SELECT type, name, sql FROM sqlite_schema ORDER BY name'), tablesOf(db).map(table => rowsOf(db, `SELECT * FROM ${table} ORDER BY 1`))]
}

/** Where a statement of a migration ends. */
function endsIn(sql: string): number[] {
  return [...sql.matchAll(/;\s*\n/g)].map(({ index }) => index + 1)
}

const steps = MIGRATIONS.filter(({ version }) => version > 1)

describe('the form of the data', () => {
  test.each(steps)('number $version is reached from the one before, with every row, and a whole copy was made first', ({ version }) => {
    const dir = folderOf(version - 1)
    const db = openWriter(dir, { migrations: MIGRATIONS.slice(0, version) })
    expect([versionOf(db), rowsOf(db, 'SELECT count(*) AS posts FROM post')]).toEqual([version, [{ posts: POSTS }]])
    expect(rowsOf(db, 'SELECT count(*) AS decisions FROM decision')).toEqual([{ decisions: 1 }])
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    closeStore(db)
    expect(contentsOf(listBackups(dir)[0]!.path)).toMatchObject({ posts: POSTS, version: version - 1 })
  })

  test.each(steps)('number $version that is cut off behind any of its statements leaves the form before', ({ version, sql }) => {
    const dir = folderOf(version - 1)
    const before = openWriter(dir, { migrations: MIGRATIONS.slice(0, version - 1) })
    const then = everything(before)
    closeStore(before)
    for (const end of endsIn(sql)) {
      const cut = { version, sql: `${sql.slice(0, end)}\nSELECT no_such_function();` }
      expect(() => openWriter(dir, { migrations: [...MIGRATIONS.slice(0, version - 1), cut] })).toThrow('no_such_function')
      const db = openWriter(dir, { migrations: MIGRATIONS.slice(0, version - 1) })
      expect(everything(db)).toEqual(then)
      closeStore(db)
    }
    const db = openWriter(dir, { migrations: MIGRATIONS.slice(0, version) })
    expect(versionOf(db)).toBe(version)
    closeStore(db)
  })

  test.each(MIGRATIONS)('number $version reaches today’s', ({ version }) => {
    const db = openWriter(folderOf(version))
    expect([versionOf(db), rowsOf(db, 'SELECT count(*) AS posts FROM post')]).toEqual([MIGRATIONS.length, [{ posts: POSTS }]])
    expect(db.pragma('foreign_key_check')).toEqual([])
    closeStore(db)
  })

  test('of a later version is refused, and not one byte changes', () => {
    const dir = tempDir()
    closeStore(openWriter(dir, { migrations: [...MIGRATIONS, { version: MIGRATIONS.length + 1, sql: 'CREATE TABLE later (id INTEGER) STRICT' }] }))
    // Looking at a file with a log makes an empty one beside it; the data is what must not change.
    const digest = (): unknown => [createHash('sha256').update(readFileSync(join(dir, FILE_NAME))).digest('hex'), readdirSync(dir).filter(name => name.endsWith('-wal')).map(name => readFileSync(join(dir, name)).length)]
    const [file] = digest() as unknown[]
    expect(() => openWriter(dir)).toThrow(expect.objectContaining({ code: 'data-from-the-future', message: expect.stringContaining(FILE_NAME) as string }) as Error)
    expect(digest()).toEqual([file, [0]])
  })
})
