import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../../src/store/migrations/index.ts'
import { closeStore, openWriter } from '../../../src/store/open.ts'
import { rowsOf, tempDir } from '../data.ts'

test('a file of version 5 keeps its accounts, none of which was removed', () => {
  const dir = tempDir()
  const old = openWriter(dir, { migrations: MIGRATIONS.slice(0, 5) })
  old.exec("INSERT INTO account (network, native_id, name) VALUES ('x', '1', 'noor')")
  closeStore(old)
  const db = openWriter(dir, { migrations: MIGRATIONS.slice(0, 6) })
  expect(rowsOf(db, 'SELECT name, removed_at FROM account')).toEqual([{ name: 'noor', removed_at: null }])
  closeStore(db)
})
