import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../../src/store/migrations/index.ts'
import { closeStore, openWriter } from '../../../src/store/open.ts'
import { rowsOf, tempDir } from '../data.ts'

test('a file of version 6 keeps its accounts, and takes one connection for each and one way out for each item', () => {
  const dir = tempDir()
  const old = openWriter(dir, { migrations: MIGRATIONS.slice(0, 6) })
  old.exec(`INSERT INTO account (network, native_id, name) VALUES ('bluesky', 'did:plc:a', 'noor');
    INSERT INTO item (added_at, text, expires) VALUES (1, 'News', 2)`)
  closeStore(old)
  const db = openWriter(dir, { migrations: MIGRATIONS.slice(0, 7) })
  const connect = "INSERT INTO connection (account_id, server, handle, remote_id, signed_in, limits) VALUES (1, 'https://a.example', 'noor', 'r', 1, '{}')"
  const send = (key: string, state: string, item: number | null): void => void db.prepare(
    'INSERT INTO publication (connection_id, item_id, key, yes, yes_at, content, state) VALUES (1, ?, ?, ?, 1, \'{}\', ?)').run(item, key, `yes ${key}`, state)
  db.exec(connect)
  expect(() => db.exec(connect)).toThrow(/UNIQUE/)
  send('a', 'unknown', 1)
  expect(() => send('b', 'prepared', 1)).toThrow(/UNIQUE/)
  expect(() => send('a', 'refused', null)).toThrow(/UNIQUE/)
  expect(() => send('c', 'lost', null)).toThrow(/CHECK/)
  db.exec("UPDATE publication SET state = 'refused'")
  send('b', 'prepared', 1)
  db.exec('DELETE FROM connection')
  expect(rowsOf(db, 'SELECT key, connection_id FROM publication ORDER BY key')).toEqual([{ key: 'a', connection_id: null }, { key: 'b', connection_id: null }])
  closeStore(db)
})
