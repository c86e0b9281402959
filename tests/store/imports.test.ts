import { describe, expect, test } from 'vitest'
import * as store from '../../src/store/index.ts'
import { archived, beginImport, DAY, freshStore, idOf, importPosts, NOON, rollups, rowsOf, scoreAll } from './data.ts'

describe('an import', () => {
  test('tells how many posts it found, of which kinds, and between when', () => {
    const db = freshStore()
    const posts = [archived({ kind: 'post', at: NOON }), archived({ kind: 'reply', at: NOON + 5 }), archived({ kind: 'repost', at: NOON - 7 })]
    const done = importPosts(db, posts)
    expect(done).toMatchObject({
      found: 3, added: 3, updated: 0, unchanged: 0, state: 'done', network: 'x', account: 'noor', expected: 3, first: NOON - 7, last: NOON + 5,
      kinds: { post: 1, thread: 0, reply: 1, repost: 1 }, skipped: []
    })
    expect(store.countPosts(db, {})).toBe(3)
  })

  test('of the same archive a second time changes nothing', () => {
    const db = freshStore()
    const posts = [archived(), archived({ kind: 'thread' }), archived({ lang: null })]
    importPosts(db, posts)
    scoreAll(db)
    const before = rowsOf(db, 'SELECT id, text, probability, scored_with FROM post')
    expect(importPosts(db, posts)).toMatchObject({ found: 3, added: 0, updated: 0, unchanged: 3 })
    expect(rowsOf(db, 'SELECT id, text, probability, scored_with FROM post')).toEqual(before)
  })

  test('of a later archive updates what changed, keeps labels and asks for a new score', () => {
    const db = freshStore()
    const [same, edited] = [archived(), archived({ text: 'Before the edit' })]
    importPosts(db, [same, edited], { generatedAt: NOON + DAY })
    scoreAll(db)
    const id = idOf(db, edited.nativeId)
    store.labelPosts(db, [{ id, label: 'personal' }], 'correction', NOON)
    expect(importPosts(db, [same, { ...edited, text: 'After the edit' }, archived()], { generatedAt: NOON + 2 * DAY }))
      .toMatchObject({ found: 3, added: 1, updated: 1, unchanged: 1 })
    expect(store.postById(db, id)).toMatchObject({ text: 'After the edit', label: 'personal' })
    expect(store.nextToScore(db, 10).map(post => post.id)).toContain(id)
    expect(store.pageBefore(db, { search: 'after edit' }, null, 10).rows.map(post => post.id)).toEqual([id])
    expect(store.countPosts(db, { search: 'before edit' })).toBe(0)
  })

  test('counts an id that comes twice in it once, and says so', () => {
    const db = freshStore()
    const post = archived()
    expect(importPosts(db, [post, archived(), post])).toMatchObject({ found: 2, added: 2, skipped: [{ reason: 'duplicate-id', count: 1 }] })
  })

  test('gives a text with half a character back as the same text', () => {
    const db = freshStore()
    const post = archived({ text: 'cut off \ud83d' })
    importPosts(db, [post])
    expect(importPosts(db, [post])).toMatchObject({ updated: 0, unchanged: 1 })
  })

  test('that fails halfway through a batch leaves nothing of that batch', () => {
    const db = freshStore()
    const id = beginImport(db)
    store.describeImport(db, id, { network: 'x', account: { nativeId: '1', name: 'noor', bio: '' }, expected: null, generatedAt: null, bytes: 1 })
    const bad = { ...archived(), kind: 'shout' as 'post' }
    expect(() => store.writeBatch(db, id, { posts: [archived(), bad], skipped: {}, damage: [], cursor: '' }, () => ({ company: false, itemId: null }))).toThrow()
    expect(store.countPosts(db, {})).toBe(0)
    expect(rowsOf(db, 'SELECT * FROM rollup')).toEqual([])
    expect(store.importById(db, id).found).toBe(0)
  })

  test('keeps the first twenty damaged places and counts all that was skipped', () => {
    const db = freshStore()
    const id = beginImport(db)
    store.describeImport(db, id, { network: 'x', account: { nativeId: '1', name: 'noor', bio: '' }, expected: null, generatedAt: null, bytes: 1 })
    const damage = Array.from({ length: 15 }, (_, byte) => ({ file: 'tweets.js', byte, say: 'broken' }))
    for (let turn = 0; turn < 2; turn++) {
      store.writeBatch(db, id, { posts: [], skipped: { broken: 15 }, damage, cursor: '' }, () => ({ company: false, itemId: null }))
    }
    const state = store.importById(db, id)
    expect(state.skipped).toEqual([{ reason: 'broken', count: 30 }])
    expect(state.damage).toHaveLength(20)
  })

  test('knows of the account until its newest post or the day of the archive, whichever is later', () => {
    const db = freshStore()
    importPosts(db, [archived({ at: NOON })], { generatedAt: NOON + 3 * DAY })
    expect(store.accountsOf(db)[0]!.knownUntil).toBe(NOON + 3 * DAY)
    importPosts(db, [archived({ at: NOON + 9 * DAY })])
    expect(store.accountsOf(db)[0]!.knownUntil).toBe(NOON + 9 * DAY)
  })

  test('marks posts that are recognised as company posts, and they are work before any score', () => {
    const db = freshStore()
    const post = archived({ links: ['https://quillmarsh.example/a'] })
    importPosts(db, [post], { recognise: ({ links }) => ({ company: links.length > 0, itemId: null }) })
    const id = idOf(db, post.nativeId)
    expect(store.postById(db, id)).toMatchObject({ company: true, probability: 1 })
    scoreAll(db, 0.2)
    expect(store.postById(db, id)).toMatchObject({ probability: 1 })
    expect(rollups(db).kept).toEqual(rollups(db).counted)
  })

  test('that was not described cannot take a batch, and one that is gone says so', () => {
    const db = freshStore()
    const id = beginImport(db)
    const batch = { posts: [], skipped: {}, damage: [], cursor: '' }
    expect(() => store.writeBatch(db, id, batch, () => ({ company: false, itemId: null }))).toThrow(expect.objectContaining({ code: 'conflict' }))
    expect(() => store.importById(db, 99)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })
})
