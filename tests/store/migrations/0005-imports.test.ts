import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../../src/store/migrations/index.ts'
import { closeStore, openWriter } from '../../../src/store/open.ts'
import { rowsOf, tempDir } from '../data.ts'

test('a file of version 4 keeps its posts and imports, gets room for dates and owners, and is copied before', () => {
  const dir = tempDir()
  const old = openWriter(dir, { migrations: MIGRATIONS.slice(0, 4) })
  old.exec(`INSERT INTO account (network, native_id, name) VALUES ('x', '1', 'noor');
    INSERT INTO post (account_id, native_id, kind, at, unit, text, wordless) VALUES (1, 'a', 'post', 5, 1, 'Words', 0);
    INSERT INTO import (path, source, state, started_at, tally) VALUES ('a.zip', 'a.zip', 'done', 5, '{}')`)
  closeStore(old)
  const db = openWriter(dir, { migrations: MIGRATIONS.slice(0, 5) })
  expect(rowsOf(db, 'SELECT native_id, text, as_of, absent_since FROM post')).toEqual([{ native_id: 'a', text: 'Words', as_of: null, absent_since: null }])
  expect(rowsOf(db, 'SELECT path, owner, hints, bytes, whole FROM import')).toEqual([{ path: 'a.zip', owner: null, hints: '{}', bytes: null, whole: 0 }])
  expect(rowsOf(db, 'SELECT name, as_of FROM account')).toEqual([{ name: 'noor', as_of: null }])
  expect(() => db.exec('UPDATE import SET whole = 2')).toThrow(/CHECK/)
  closeStore(db)
  expect(readdirSync(join(dir, 'backups'))).toHaveLength(1)
})
