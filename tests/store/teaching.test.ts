import { describe, expect, test } from 'vitest'
import * as store from '../../src/store/index.ts'
import { MIGRATIONS } from '../../src/store/migrations/index.ts'
import { closeStore, openWriter } from '../../src/store/open.ts'
import { archived, DAY, freshStore, idOf, importPosts, NOON, rowsOf, scoreAll, tempDir } from './data.ts'

const posts = (count: number) => Array.from({ length: count }, (_, i) => archived({ nativeId: `t${i}`, at: NOON + i * DAY }))

test('the eighth step of the file keeps every post and makes room for estimates', () => {
  const dir = tempDir()
  const old = openWriter(dir, { zone: 'UTC', migrations: MIGRATIONS.slice(0, 7) })
  importPosts(old, posts(3))
  const before = rowsOf(old, 'SELECT * FROM post')
  closeStore(old)
  const db = freshStore('UTC', dir)
  expect(rowsOf(db, 'SELECT * FROM post')).toEqual(before)
  expect(rowsOf(db, 'SELECT * FROM estimate')).toEqual([])
})

describe('kept draws', () => {
  test('hold for just what they were made for, and for no other sums, period, accounts or generation', () => {
    const db = freshStore('UTC')
    importPosts(db, posts(4))
    scoreAll(db)
    const key = { network: 'x' as const, accountIds: [1], from: NOON, sums: store.sumOver(db, [1], NOON, NOON + 9 * DAY) }
    store.keepDraws(db, key, [1, 2.5], store.scoreGeneration(db))
    expect(store.keptDraws(db, key)).toEqual([1, 2.5])
    expect(store.keptDraws(db, { ...key, from: NOON + 1 })).toBeNull()
    expect(store.keptDraws(db, { ...key, accountIds: [1, 2] })).toBeNull()
    expect(store.keptDraws(db, { ...key, network: 'all' })).toBeNull()
    store.labelPosts(db, [{ id: idOf(db, 't0'), label: 'unclear' }], 'correction', NOON)
    expect(store.keptDraws(db, { ...key, sums: store.sumOver(db, [1], NOON, NOON + 9 * DAY) })).toBeNull()
    store.outdateScores(db)
    expect(store.keptDraws(db, key)).toBeNull()
  })

  test('of a generation that has passed are not kept', () => {
    const db = freshStore('UTC')
    importPosts(db, posts(1))
    const passed = store.scoreGeneration(db)
    store.outdateScores(db)
    store.keepDraws(db, { network: 'all', accountIds: [1], from: 0, sums: store.sumOver(db, [1], 0, NOON) }, [1], passed)
    expect(rowsOf(db, 'SELECT * FROM estimate')).toEqual([])
  })
})

describe('how a label came about', () => {
  test('stays a random draw when the person thinks better of it, and is told where it was given', () => {
    const db = freshStore()
    importPosts(db, posts(3))
    const [one, two] = [idOf(db, 't0'), idOf(db, 't1')]
    const sources = (): unknown => db.prepare('SELECT label_source FROM post WHERE label IS NOT NULL ORDER BY id').pluck().all()
    store.labelPosts(db, [{ id: one, label: 'personal' }, { id: two, label: 'personal', source: 'unsure' }], 'random', NOON)
    store.labelPosts(db, [{ id: one, label: 'professional' }, { id: two, label: 'professional' }], 'correction', NOON)
    expect(sources()).toEqual(['random', 'correction'])
    const taken = store.labelPosts(db, [{ id: one, label: null }], 'correction', NOON + 5)
    store.labelPosts(db, taken.before, 'correction', NOON + 9)
    expect(rowsOf(db, `SELECT label, label_source, labelled_at FROM post WHERE id = ${one}`)).toEqual([{ label: 'professional', label_source: 'random', labelled_at: NOON }])
  })

  test('makes scores old only where a side came or went', () => {
    const db = freshStore()
    importPosts(db, posts(2))
    const id = idOf(db, 't0')
    const raised = (label: 'personal' | 'professional' | 'unclear' | null): number => {
      const before = store.scoreGeneration(db)
      store.labelPosts(db, [{ id, label }], 'correction', NOON)
      return store.scoreGeneration(db) - before
    }
    expect([raised('unclear'), raised('personal'), raised('personal'), raised('professional'), raised('unclear'), raised(null)]).toEqual([0, 1, 0, 1, 1, 0])
  })
})

test('lessons are the newest labels that have a side and words', () => {
  const db = freshStore()
  importPosts(db, [...posts(4), archived({ nativeId: 'bare', text: 'https://t.example/1', at: NOON + 50 * DAY })])
  const labels = ['t0', 't1', 't2', 'bare'].map(name => ({ id: idOf(db, name), label: 'personal' as const }))
  store.labelPosts(db, [...labels, { id: idOf(db, 't3'), label: 'unclear' }], 'import', NOON)
  expect(store.newestLessons(db, 2).map(({ post }) => post.id)).toEqual([idOf(db, 't1'), idOf(db, 't2')])
})

test('the sample of an archive is the same again and hardly moves when posts are added', () => {
  const db = freshStore()
  importPosts(db, posts(300))
  const first = store.sampleArchive(db, 60).map(({ id }) => id)
  expect(first).toHaveLength(60)
  expect(new Set(first.map(id => Math.floor((id - 1) / 100)))).toEqual(new Set([0, 1, 2]))
  importPosts(db, [archived({ nativeId: 'later' })])
  const second = new Set(store.sampleArchive(db, 60).map(({ id }) => id))
  expect(first.filter(id => !second.has(id)).length).toBeLessThanOrEqual(1)
})

test('what was learnt before everything was erased is never taken for current', () => {
  const dir = tempDir()
  const db = freshStore('UTC', dir)
  importPosts(db, posts(2))
  const before = store.studyGeneration(db)
  store.eraseAll(db, dir)
  importPosts(db, posts(2))
  expect(store.studyGeneration(db)).toBeGreaterThan(before)
})
