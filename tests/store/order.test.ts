import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArchivedPost } from '../../src/domain/post.ts'
import { KINDS } from '../../src/domain/post.ts'
import * as store from '../../src/store/index.ts'
import { archived, DAY, freshStore, HOUR, idOf, importPosts, NOON, rollups, rowsOf } from './data.ts'
import { dumpOf } from './dump.ts'

const IDS = ['a', 'b', 'c', 'd', 'e']

const version = fc.record({
  nativeId: fc.constantFrom(...IDS), kind: fc.constantFrom(...KINDS), text: fc.constantFrom('Short', 'A longer text', 'Another one', '', '👩‍🚀'),
  at: fc.integer({ min: 0, max: 60 }).map(hours => NOON + hours * HOUR), timeKnown: fc.boolean(), replyTo: fc.option(fc.constantFrom(...IDS)),
  url: fc.constantFrom(null, 'https://x.com/old/1', 'https://x.com/new/1'), links: fc.constantFrom([], ['https://quillmarsh.example/a'])
})

const archive = fc.record({
  posts: fc.uniqueArray(version, { selector: post => post.nativeId, maxLength: 5 }),
  generatedAt: fc.option(fc.integer({ min: 1, max: 4 }).map(days => NOON + days * 7 * DAY)),
  whole: fc.boolean()
})
type Given = typeof archive extends fc.Arbitrary<infer T> ? T : never

function outcomeOf(archives: readonly Given[]): unknown {
  const db = freshStore()
  for (const { posts, generatedAt, whole } of archives) importPosts(db, posts.map(post => archived({ ...post, lang: 'en' })), { generatedAt, whole })
  const { kept, counted } = rollups(db)
  expect(kept).toEqual(counted)
  const dump = dumpOf(db)
  db.close()
  return dump
}

describe('archives of one account', () => {
  test('make the same data in whatever order they come, and however often', () => {
    fc.assert(fc.property(fc.array(archive, { minLength: 2, maxLength: 4 }), fc.nat(), (archives, turn) => {
      const straight = outcomeOf(archives)
      const turned = archives.toSorted((a, b) => (archives.indexOf(a) * 7 + turn) % 5 - (archives.indexOf(b) * 7 + turn) % 5)
      expect(outcomeOf(turned)).toEqual(straight)
      expect(outcomeOf([...archives, ...archives.toReversed()])).toEqual(straight)
    }), { numRuns: 20 })
  }, 60_000)

  test('give a post the words of the newest of them', () => {
    const db = freshStore()
    importPosts(db, [archived({ nativeId: 'a', text: 'After the edit' })], { generatedAt: NOON + 2 * DAY })
    expect(importPosts(db, [archived({ nativeId: 'a', text: 'Before the edit' })], { generatedAt: NOON + DAY })).toMatchObject({ updated: 0, unchanged: 1 })
    expect(rowsOf(db, 'SELECT text FROM post')).toEqual([{ text: 'After the edit' }])
  })

  test('take a part out of its thread when a newer one says that it is none', () => {
    const db = freshStore()
    const first = archived({ nativeId: 'a', at: NOON })
    const part = archived({ nativeId: 'b', kind: 'thread', replyTo: 'a', at: NOON + HOUR })
    importPosts(db, [first, part], { generatedAt: NOON + DAY })
    importPosts(db, [first, { ...part, kind: 'reply' } as ArchivedPost], { generatedAt: NOON + 2 * DAY })
    expect(rowsOf(db, 'SELECT unit FROM post WHERE native_id = \'b\'')).toEqual([{ unit: idOf(db, 'b') }])
    expect(rollups(db).kept).toEqual(rollups(db).counted)
  })
})

describe('a post that is missing from a newer archive', () => {
  const [kept, gone] = [archived({ nativeId: 'kept' }), archived({ nativeId: 'gone' })]
  const flags = (db: ReturnType<typeof freshStore>): unknown[] => rowsOf(db, 'SELECT native_id, absent_since FROM post ORDER BY native_id')

  test('stays, and is flagged with the day of the first archive without it', () => {
    const db = freshStore()
    importPosts(db, [kept, gone], { generatedAt: NOON + DAY })
    importPosts(db, [kept], { generatedAt: NOON + 5 * DAY })
    importPosts(db, [kept], { generatedAt: NOON + 3 * DAY })
    expect(flags(db)).toEqual([{ native_id: 'gone', absent_since: NOON + 3 * DAY }, { native_id: 'kept', absent_since: null }])
    expect(store.postById(db, idOf(db, 'gone'))).toMatchObject({ absentSince: NOON + 3 * DAY })
  })

  test('is flagged as well when the older archive comes last', () => {
    const db = freshStore()
    importPosts(db, [kept], { generatedAt: NOON + 5 * DAY })
    importPosts(db, [kept, gone], { generatedAt: NOON + DAY })
    expect(flags(db)).toEqual([{ native_id: 'gone', absent_since: NOON + 5 * DAY }, { native_id: 'kept', absent_since: null }])
  })

  test('loses its flag when it is there again', () => {
    const db = freshStore()
    importPosts(db, [kept, gone], { generatedAt: NOON + DAY })
    importPosts(db, [kept], { generatedAt: NOON + 3 * DAY })
    importPosts(db, [kept, gone], { generatedAt: NOON + 4 * DAY })
    expect(flags(db)).toEqual([{ native_id: 'gone', absent_since: null }, { native_id: 'kept', absent_since: null }])
  })

  test('is not flagged by an older archive, by one without a date, by a part or by a damaged one', () => {
    const db = freshStore()
    importPosts(db, [kept, gone], { generatedAt: NOON + 4 * DAY })
    importPosts(db, [kept], { generatedAt: NOON + DAY })
    importPosts(db, [kept])
    importPosts(db, [kept], { generatedAt: NOON + 5 * DAY, whole: false })
    importPosts(db, [kept], { generatedAt: NOON + 6 * DAY, skipped: { broken: 1 } })
    expect(flags(db)).toEqual([{ native_id: 'gone', absent_since: null }, { native_id: 'kept', absent_since: null }])
  })
})
