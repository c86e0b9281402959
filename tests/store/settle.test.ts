import { describe, expect, test } from 'vitest'
import * as store from '../../src/store/index.ts'
import type { LoggedPost } from '../../src/store/index.ts'
import { archived, DAY, freshStore, HOUR, idOf, importPosts, NOON, rollups, rowsOf, scoreAll } from './data.ts'

function logged(given: Partial<LoggedPost> = {}): LoggedPost {
  return {
    network: 'x', account: null, text: 'A long day at the greenhouse, and every sensor told the truth', url: null, links: [], label: null, itemId: null,
    company: false, origin: 'log', at: NOON, ...given
  }
}

describe('threads', () => {
  test('count once with their first post, in whatever order their parts arrive', () => {
    const db = freshStore()
    const first = archived({ nativeId: 'a', at: NOON })
    const second = archived({ nativeId: 'b', kind: 'thread', replyTo: 'a', at: NOON + HOUR })
    const third = archived({ nativeId: 'c', kind: 'thread', replyTo: 'b', at: NOON + 2 * HOUR })
    importPosts(db, [third, second, first])
    expect(rowsOf(db, 'SELECT DISTINCT unit FROM post')).toEqual([{ unit: idOf(db, 'a') }])
    expect(store.sumOver(db, [1], NOON, NOON + DAY).counted).toBe(1)
    expect(rollups(db).kept).toEqual(rollups(db).counted)
  })

  test('that go on after a day count anew', () => {
    const db = freshStore()
    importPosts(db, [archived({ nativeId: 'a', at: NOON }), archived({ nativeId: 'b', kind: 'thread', replyTo: 'a', at: NOON + DAY + 1 })])
    expect(store.sumOver(db, [1], NOON, NOON + 2 * DAY).counted).toBe(2)
  })

  test('whose first post is in a later archive are joined when that comes', () => {
    const db = freshStore()
    importPosts(db, [archived({ nativeId: 'b', kind: 'thread', replyTo: 'a', at: NOON + HOUR })])
    expect(store.sumOver(db, [1], NOON, NOON + DAY).counted).toBe(1)
    importPosts(db, [archived({ nativeId: 'a', at: NOON })])
    expect(store.sumOver(db, [1], NOON, NOON + DAY).counted).toBe(1)
    expect(rollups(db).kept).toEqual(rollups(db).counted)
  })

  test('are joined in steps that can be taken again', () => {
    const db = freshStore()
    const parts = Array.from({ length: 30 }, (_, n) => archived({ nativeId: `p${n}`, kind: n ? 'thread' : 'post', replyTo: n ? `p${n - 1}` : null, at: NOON + n }))
    importPosts(db, parts)
    const before = rowsOf(db, 'SELECT id, unit FROM post')
    for (let after = 0, left = 1; left > 0;) {
      const step = store.joinThreads(db, 1, after, 7)
      left = step.left
      after = step.next ?? after
    }
    expect(rowsOf(db, 'SELECT id, unit FROM post')).toEqual(before)
    expect(before).toHaveLength(30)
  })
})

describe('a logged post', () => {
  test('is the same post as the imported one with nearly the same text within a day and a half', () => {
    const db = freshStore()
    const own = store.logPost(db, logged({ label: 'professional', at: NOON + 3 * HOUR }))
    importPosts(db, [archived({ nativeId: '77', text: `${own.text}! https://t.example/x`, at: NOON }), archived({ text: 'Soup for the neighbours tonight', at: NOON })])
    expect(store.countPosts(db, {})).toBe(2)
    expect(store.postById(db, idOf(db, '77'))).toMatchObject({ label: 'professional', origin: 'log' })
    expect(rollups(db).kept).toEqual(rollups(db).counted)
  })

  test('is told apart by its address before any likeness', () => {
    const db = freshStore()
    store.logPost(db, logged({ url: 'https://x.com/noor/status/2?s=20', label: 'personal' }))
    importPosts(db, [
      archived({ nativeId: '1', text: logged().text, at: NOON, url: 'https://x.com/noor/status/1' }),
      archived({ nativeId: '2', text: 'Other words altogether', at: NOON + HOUR, url: 'https://x.com/noor/status/2' })
    ])
    expect(store.postById(db, idOf(db, '2'))!.label).toBe('personal')
    expect(store.postById(db, idOf(db, '1'))!.label).toBeNull()
  })

  test('stays a post of its own beside one that is too far away or says something else', () => {
    const db = freshStore()
    store.logPost(db, logged())
    importPosts(db, [archived({ text: logged().text, at: NOON + 37 * HOUR }), archived({ text: 'The choir sang in the rain', at: NOON })])
    expect(store.countPosts(db, {})).toBe(3)
  })

  test('logged twice meets two imported ones, each its nearest', () => {
    const db = freshStore()
    store.logPost(db, logged({ at: NOON, label: 'personal' }))
    store.logPost(db, logged({ at: NOON + 10 * HOUR, label: 'professional' }))
    importPosts(db, [archived({ nativeId: 'early', text: logged().text, at: NOON + HOUR }), archived({ nativeId: 'late', text: logged().text, at: NOON + 9 * HOUR })])
    expect(store.countPosts(db, {})).toBe(2)
    expect(store.postById(db, idOf(db, 'early'))!.label).toBe('personal')
    expect(store.postById(db, idOf(db, 'late'))!.label).toBe('professional')
  })

  test('of an item hands the item and its decision over, and counts once as a company post', () => {
    const db = freshStore()
    const itemId = store.addItem(db, {
      addedAt: NOON, text: 'News', link: null, campaign: null, release: null, expires: NOON + DAY, priority: 2, networks: [], type: null, image: null,
      alt: null, source: null, linkKey: null, textKey: 'news'
    })
    const post = store.logPost(db, logged({ itemId, origin: 'handover' }))
    store.addDecision(db, { item: itemId, network: 'x', what: 'posted', at: NOON, until: null, post: post.id, note: null, verdict: null })
    importPosts(db, [archived({ nativeId: '9', text: post.text, at: NOON + HOUR })])
    const id = idOf(db, '9')
    expect(store.listDecisions(db)[0]!.post).toBe(id)
    expect(store.postsOfItem(db, itemId).map(echo => echo.id)).toEqual([id])
    expect(store.sumOver(db, [1], NOON, NOON + DAY)).toMatchObject({ counted: 1, company: 1, professional: 1_000_000 })
    expect(rollups(db).kept).toEqual(rollups(db).counted)
  })

  test('is found by search at once, and not after it was taken back', () => {
    const db = freshStore()
    const { id } = store.logPost(db, logged())
    expect(store.countPosts(db, { search: 'greenhouse' })).toBe(1)
    store.unlogPost(db, id)
    expect(store.countPosts(db, { search: 'greenhouse' })).toBe(0)
    expect(rowsOf(db, 'SELECT * FROM rollup')).toEqual([])
  })

  test('that an archive has told of cannot be taken back', () => {
    const db = freshStore()
    importPosts(db, [archived({ nativeId: '1' })])
    scoreAll(db)
    expect(() => store.unlogPost(db, idOf(db, '1'))).toThrow(expect.objectContaining({ code: 'conflict' }))
    expect(() => store.unlogPost(db, 999)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })
})
