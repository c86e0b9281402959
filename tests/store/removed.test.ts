import { describe, expect, test } from 'vitest'
import * as store from '../../src/store/index.ts'
import { archived, DAY, freshStore, idOf, importPosts, NOON, rollups, rowsOf } from './data.ts'
import { dumpHash } from './dump.ts'

const words = (db: store.Reader): number => store.countPosts(db, { search: 'bridge' })
const purge = (db: store.Writer, before: number): void => { while (store.purgeStep(db, before).left > 0); }

function twoAccounts() {
  const db = freshStore()
  importPosts(db, [archived({ nativeId: 'a', text: 'A bridge' }), archived({ nativeId: 'b', kind: 'thread', replyTo: 'a', text: 'Another bridge' })], { account: 'noor' })
  importPosts(db, [archived({ nativeId: 'a', text: 'My bridge' })], { account: 'bo' })
  const [noor, bo] = store.accountsOf(db).map(({ id }) => id) as [number, number]
  return { db, noor, bo }
}

describe('an account that is removed', () => {
  test('is hidden with its posts, and comes back as it was', () => {
    const { db, noor, bo } = twoAccounts()
    store.labelPosts(db, [{ id: idOf(db, 'b'), label: 'personal' }], 'correction', NOON)
    const before = dumpHash(db)
    expect(store.removeAccount(db, noor, NOON)).toEqual({ posts: 2 })
    expect(store.listAccounts(db).map(({ id }) => id)).toEqual([bo])
    expect([words(db), store.countPosts(db, {}), store.pageBefore(db, {}, null, 9).rows.length, [...store.everyPost(db)].length]).toEqual([1, 1, 1, 1])
    expect(store.labelPosts(db, [{ network: 'x', nativeId: 'b', label: null }], 'import', NOON).missing).toEqual(['b'])
    store.restoreAccount(db, noor)
    expect([dumpHash(db), words(db)]).toEqual([before, 3])
  })

  test('is gone for good after its time, with its words and its part of every sum, and nothing of the others', () => {
    const { db, noor } = twoAccounts()
    store.removeAccount(db, noor, NOON)
    purge(db, NOON)
    expect(rowsOf(db, 'SELECT count(*) AS posts FROM post')).toEqual([{ posts: 3 }])
    purge(db, NOON + 1)
    expect(rowsOf(db, 'SELECT name FROM account')).toEqual([{ name: 'bo' }])
    expect(rowsOf(db, 'SELECT count(*) AS posts FROM post')).toEqual([{ posts: 1 }])
    expect(rowsOf(db, 'SELECT count(*) AS documents FROM post_text_docsize')).toEqual([{ documents: 1 }])
    const { kept, counted } = rollups(db)
    expect(kept).toEqual(counted)
    expect(() => store.restoreAccount(db, noor)).toThrow(/brought back/)
    expect(() => store.removeAccount(db, noor, NOON)).toThrow(/no account/)
    expect(rowsOf(db, 'PRAGMA foreign_key_check')).toEqual([])
  })

  test('that is imported again begins anew, without its labels', () => {
    const { db, noor } = twoAccounts()
    store.labelPosts(db, [{ id: idOf(db, 'b'), label: 'personal' }], 'correction', NOON)
    store.removeAccount(db, noor, NOON)
    expect(importPosts(db, [archived({ nativeId: 'a' }), archived({ nativeId: 'b' })], { account: 'noor' })).toMatchObject({ added: 2 })
    expect(rowsOf(db, 'SELECT count(*) AS labels FROM post WHERE label IS NOT NULL')).toEqual([{ labels: 0 }])
    expect(store.accountsOf(db).map(({ name }) => name).sort()).toEqual(['bo', 'noor'])
  })

  test('of several thousand posts goes in steps', () => {
    const db = freshStore()
    importPosts(db, Array.from({ length: 2500 }, () => archived()))
    store.removeAccount(db, store.accountsOf(db)[0]!.id, NOON)
    expect(store.purgeStep(db, NOON + DAY).left).toBeGreaterThan(1000)
    purge(db, NOON + DAY)
    expect(rowsOf(db, 'SELECT (SELECT count(*) FROM post) + (SELECT count(*) FROM account) + (SELECT count(*) FROM rollup) AS left')).toEqual([{ left: 0 }])
  })
})

test('coverage tells the months of an account that have posts', () => {
  const db = freshStore()
  importPosts(db, [0, 1, 40, 400].map(days => archived({ at: NOON + days * DAY })))
  expect(store.coverageOf(db, store.accountsOf(db)[0]!.id)).toEqual([{ month: '2026-03', posts: 2 }, { month: '2026-04', posts: 1 }, { month: '2027-04', posts: 1 }])
})
