import BetterSqlite from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { join } from 'node:path'
import { MIGRATIONS } from '../../../src/store/migrations/index.ts'
import { FILE_NAME, openWriter } from '../../../src/store/open.ts'
import * as store from '../../../src/store/index.ts'
import { tempDir } from '../data.ts'

describe('a file from before there were plans', () => {
  test('keeps every decision, those that were taken back too, and takes the new ones', () => {
    const dir = tempDir()
    const before = MIGRATIONS.slice(0, 3)
    openWriter(dir, { zone: 'UTC', migrations: before }).close()
    const old = new BetterSqlite(join(dir, FILE_NAME))
    old.exec(`INSERT INTO item (id, added_at, text, expires) VALUES (7, 1, 'Text', 2);
      INSERT INTO decision (id, item_id, network, what, at, until, note, verdict, undone_at) VALUES (3, 7, 'x', 'hold', 10, 20, 'why', 'suggest', NULL), (4, 7, 'x', 'skip', 11, NULL, NULL, 'hold', 12)`)
    expect(() => old.exec("INSERT INTO decision (item_id, network, what, at) VALUES (7, 'x', 'snooze', 1)")).toThrow('CHECK')
    old.close()

    const db = openWriter(dir, { zone: 'UTC' })
    onTestFinished(() => void db.close())
    expect(store.decisionLog(db, { item: null, network: null, before: null, limit: 9 })).toMatchObject([
      { id: 4, item: 7, network: 'x', what: 'skip', at: 11, until: null, note: null, verdict: 'hold', undoneAt: 12 },
      { id: 3, item: 7, network: 'x', what: 'hold', at: 10, until: 20, note: 'why', verdict: 'suggest', undoneAt: null }
    ])
    expect(store.addDecision(db, { item: 7, network: 'x', what: 'snooze', at: 30, until: 40, post: null, note: null, verdict: null }).id).toBe(5)
  })

  test('keeps the six newest plans of a network, each under its fingerprint', () => {
    const db = openWriter(tempDir(), { zone: 'UTC' })
    onTestFinished(() => void db.close())
    const write = (fingerprint: string, horizon = 28) => store.writePlan(db, { network: 'x', horizon, fingerprint, placed: [{ item: 1, day: 2 }], optimal: true })
    for (const fingerprint of 'abcdefgh') write(fingerprint)
    write('week', 7)
    write('f')
    expect(store.planOf(db, 'x', 'c')).toBeNull()
    expect(store.planOf(db, 'linkedin', 'f')).toBeNull()
    expect(store.planOf(db, 'x', 'week')).toEqual({ network: 'x', horizon: 7, fingerprint: 'week', placed: [{ item: 1, day: 2 }], optimal: true })
    expect(store.lastPlan(db, 'x', 28)!.fingerprint).toBe('f')
  })
})
