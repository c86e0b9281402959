import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as store from '../../src/store/index.ts'
import { closeStore, FILE_NAME, openReader, openWriter } from '../../src/store/open.ts'
import { contentsOf } from '../../src/store/sound.ts'
import { MIGRATIONS } from '../../src/store/migrations/index.ts'
import { tablesOf } from '../../src/store/tables.ts'
import { archived, freshStore, importPosts, NOON, rollups, rowsOf, scoreAll, tempDir } from './data.ts'
import { dumpHash } from './dump.ts'

function filled(dir = tempDir(), posts = 120): store.Writer {
  const db = freshStore('Europe/Amsterdam', dir)
  importPosts(db, Array.from({ length: posts }, () => archived()))
  scoreAll(db)
  store.writeSetting(db, 'profile', { employer: 'Molenwerk' })
  return db
}

/** They only ever go on, whatever is restored. */
const GENERATIONS: ReadonlySet<string> = new Set(['generation', 'study'])

function everything(db: store.Reader): unknown {
  return tablesOf(db).map(table => [table, rowsOf(db, `SELECT * FROM ${table} ORDER BY 1, 2`).filter(row => !GENERATIONS.has((row as { key?: string }).key ?? ''))])
}

describe('a copy', () => {
  test('has every row of every table, and is made beside a window that reads', () => {
    const dir = tempDir()
    const db = filled(dir)
    const reader = openReader(dir)
    const { path, posts, bytes } = store.copyTo(reader, join(dir, 'copy.db'))
    expect([posts, bytes]).toEqual([120, statSync(path).size])
    const other = tempDir()
    writeFileSync(join(other, FILE_NAME), readFileSync(path))
    const copy = openWriter(other)
    expect(everything(copy)).toEqual(everything(db))
    expect(dumpHash(copy)).toBe(dumpHash(db))
    closeStore(copy)
    reader.close()
  })

  test('that cannot be written leaves what was there, and nothing beside it', () => {
    const dir = tempDir()
    const db = filled(dir)
    expect(() => store.copyTo(db, join(dir, 'no', 'folder', 'copy.db'))).toThrow(expect.objectContaining({ code: 'file-unreadable' }) as Error)
    writeFileSync(join(dir, 'copy.db'), 'of another day')
    expect(store.copyTo(db, join(dir, 'copy.db')).posts).toBe(120)
    expect(readdirSync(dir).filter(name => name.includes('part'))).toEqual([])
  })
})

describe('backups', () => {
  test('are kept three, the newest; one that fails costs none of them', () => {
    const dir = tempDir()
    const db = filled(dir)
    const made = Array.from({ length: 5 }, (_, turn) => store.backUp(db, dir, `turn-${turn}`).path)
    expect(store.listBackups(dir).map(({ path }) => path)).toEqual(made.slice(-3).reverse())
    for (const { path } of store.listBackups(dir)) expect(contentsOf(path).posts).toBe(120)
    const broken = { ...db, prepare: () => { throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' }) } } as unknown as store.Writer
    expect(() => store.backUp(broken, dir, 'late')).toThrow(expect.objectContaining({ code: 'disk-full' }) as Error)
    expect(store.listBackups(dir)).toHaveLength(3)
  })

  test('tell when they were made', () => {
    const dir = tempDir()
    store.backUp(filled(dir), dir, 'daily')
    expect(Math.abs(Date.now() - store.listBackups(dir)[0]!.at)).toBeLessThan(5000)
  })
})

describe('restoring', () => {
  test('brings back every row while a window reads, and keeps what was there before', () => {
    const dir = tempDir()
    const db = filled(dir)
    const then = everything(db)
    const { path } = store.copyTo(db, join(dir, 'copy.db'))
    const reader = openReader(dir)
    importPosts(db, Array.from({ length: 30 }, () => archived({ text: 'written later' })))
    store.writeSetting(db, 'profile', { employer: 'another' })
    const { posts, before } = store.restoreFrom(db, dir, path)
    expect(posts).toBe(120)
    expect(everything(db)).toEqual(then)
    expect(store.countPosts(reader, {})).toBe(120)
    expect(store.countPosts(reader, { search: 'later' })).toBe(0)
    expect(store.countPosts(reader, { search: 'invented' })).toBe(120)
    expect(contentsOf(before).posts).toBe(150)
    // What a damaged file would give way to.
    expect(contentsOf(store.listBackups(dir)[0]!.path).posts).toBe(120)
    const { kept, counted } = rollups(db)
    expect(kept).toEqual(counted)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(readdirSync(dir).filter(name => name.startsWith('restoring'))).toEqual([])
    reader.close()
  })

  test('takes a copy of every earlier form of the data', () => {
    const dir = tempDir()
    const db = filled(dir)
    for (const { version } of MIGRATIONS) {
      const old = tempDir()
      const past = openWriter(old, { migrations: MIGRATIONS.slice(0, version) })
      past.exec(`INSERT INTO account (network, native_id, name) VALUES ('x', 'n', 'noor')`)
      past.exec(`INSERT INTO post (account_id, native_id, kind, at, unit, text, wordless) VALUES (1, 'p', 'post', ${NOON}, 1, 'from version ${version}', 0)`)
      const { path } = store.copyTo(past, join(old, 'copy.db'))
      closeStore(past)
      const bytes = readFileSync(path)
      expect(store.restoreFrom(db, dir, path).posts).toBe(1)
      expect(store.countPosts(db, { search: `"version ${version}"` })).toBe(1)
      expect(readFileSync(path).equals(bytes)).toBe(true)
    }
  })

  test.each([
    ['is not there', 'file-missing', () => undefined],
    ['is no database', 'data-damaged', (path: string) => writeFileSync(path, 'hello '.repeat(500))],
    ['is another program’s', 'not-an-archive', (path: string) => writeFileSync(path, '')],
    ['is cut off', 'data-damaged', (path: string) => writeFileSync(path, readFileSync(store.copyTo(filled(tempDir(), 200), `${path}.whole`).path).subarray(0, 40_000))],
    ['is of a later version', 'data-from-the-future', (path: string) => {
      const later = openWriter(`${path}-dir`, { migrations: [...MIGRATIONS, { version: MIGRATIONS.length + 1, sql: 'CREATE TABLE later (id INTEGER)' }] })
      store.copyTo(later, path)
      closeStore(later)
    }]
  ])('refuses a file that %s, and changes nothing', (_what, code, make) => {
    const dir = tempDir()
    const db = filled(dir)
    const then = everything(db)
    const path = join(tempDir(), 'copy.db')
    make(path)
    expect(() => store.restoreFrom(db, dir, path)).toThrow(expect.objectContaining({ code }) as Error)
    expect(everything(db)).toEqual(then)
    expect(existsSync(`${path}.suspect`)).toBe(false)
  })
})
