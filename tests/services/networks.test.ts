import { describe, expect, test } from 'vitest'
import type { ArchivedPost, Network } from '../../src/domain/post.ts'
import { queries, writes } from '../../src/services/index.ts'
import * as store from '../../src/store/index.ts'
import { archived, DAY, freshStore, HOUR, NOON, scoreAll, tempDir } from '../store/data.ts'

function person() {
  const db = freshStore()
  const context = { db, store, dir: tempDir(), now: () => NOON + DAY }
  const bring = (network: Network, posts: readonly ArchivedPost[], bio = ''): void => {
    const id = store.beginImport(db, { path: 'a.zip', sources: ['a.zip'], owner: process.pid }, NOON)
    store.describeImport(db, id, { network, account: { nativeId: `id-${network}`, name: 'noor', bio }, expected: null, generatedAt: null, bytes: 1 })
    store.writeBatch(db, id, { posts, skipped: {}, damage: [], cursor: 'x' }, () => ({ company: false, itemId: null }))
    while (store.settleStep(db, id, false).left > 0);
    store.endImport(db, id, { state: 'done', fault: null, at: NOON })
  }
  const handlers = { ...queries(context), ...writes(context) }
  const call = { signal: new AbortController().signal }
  const shares = async () => new Map((await handlers['share.now']({ days: 90 }, call)).map(share => [share.network, share]))
  return { db, bring, handlers, call, shares }
}

const post = (days: number, text: string, more: Partial<ArchivedPost> = {}): ArchivedPost => archived({ at: NOON - days * DAY, text, ...more })

describe('all networks together', () => {
  test('count what was told on several of them once, and each network its own in full', async () => {
    const { db, bring, shares } = person()
    const same = Array.from({ length: 8 }, (_, at) => `We opened bridge number ${at} today`)
    bring('x', [...same.map((text, at) => post(at + 1, text)), post(20, 'Only said on this one')])
    bring('linkedin', [...same.map((text, at) => post(at + 1, `${text}! https://a.example/${at}`, { at: NOON - (at + 1) * DAY + HOUR })), post(30, 'Only said on that one')])
    scoreAll(db, 0.75)
    const found = await shares()
    expect(['x', 'linkedin', 'all'].map(name => [found.get(name as Network)!.period.posts, found.get(name as Network)!.copies])).toEqual([[9, 0], [9, 0], [10, 8]])
    expect(found.get('all' as Network)!.share).toBeCloseTo(0.75)
  })

  test('take a thread that was told twice out whole', async () => {
    const { db, bring, shares } = person()
    const thread = (network: string): ArchivedPost[] => [
      post(3, 'The first part of a story', { nativeId: `${network}-1` }), post(3, 'And its end', { nativeId: `${network}-2`, kind: 'thread', replyTo: `${network}-1`, at: NOON - 3 * DAY + HOUR })
    ]
    bring('mastodon', thread('m'))
    bring('bluesky', thread('b').map(part => ({ ...part, at: part.at + 60_000 })))
    scoreAll(db)
    const all = (await shares()).get('all')!
    expect([all.period.posts, all.copies]).toEqual([1, 1])
  })
})

describe('a network whose last year lies above the band', () => {
  const year = (db: store.Writer, bring: ReturnType<typeof person>['bring'], probability: number): void => {
    bring('linkedin', Array.from({ length: 40 }, (_, at) => post(at * 8, `Number ${at} of the year`)))
    scoreAll(db, probability)
  }

  test('asks once whether to keep it, and any answer ends the question', async () => {
    const { db, bring, shares, handlers, call } = person()
    year(db, bring, 0.93)
    const { ask, target } = (await shares()).get('linkedin')!
    expect(ask!.lastYear).toBeCloseTo(0.93)
    expect([ask!.keep.share, ask!.keep.low, ask!.keep.high].map(value => Math.round(value * 100))).toEqual([93, 87, 99])
    expect(target).toEqual(ask!.keep)
    await handlers['profile.save']({ targets: { linkedin: ask!.keep } }, call)
    expect((await shares()).get('linkedin')!.ask).toBeNull()
  })

  test('keeps at most 95 percent, and is not asked about within the band or without posts', async () => {
    const [high, within] = [person(), person()]
    year(high.db, high.bring, 0.99)
    expect((await high.shares()).get('linkedin')!.ask!.keep.share).toBe(0.95)
    year(within.db, within.bring, 0.7)
    expect((await within.shares()).get('linkedin')!.ask).toBeNull()
    expect((await within.shares()).get('all')!.ask).toBeNull()
  })
})

test('biographies propose an employer, and removing an account takes its share away until it is restored', async () => {
  const { db, bring, handlers, call, shares } = person()
  bring('x', [post(1, 'Words')], 'Engineer at Deltawerk')
  bring('linkedin', [post(1, 'Other words')])
  scoreAll(db)
  expect(await handlers['profile.propose']({}, call)).toMatchObject({ name: 'noor', employer: 'Deltawerk' })
  const id = (await handlers['accounts.list']({}, call))[0]!.id
  expect(await handlers['accounts.remove']({ id }, call)).toEqual({ posts: 1, until: NOON + 8 * DAY })
  expect([...(await shares()).keys()]).toEqual(['linkedin', 'all'])
  await handlers['accounts.restore']({ id }, call)
  expect([...(await shares()).keys()]).toEqual(['x', 'linkedin', 'all'])
  expect(await handlers['accounts.coverage']({}, call)).toEqual([{ id, months: [{ month: '2026-03', posts: 1 }] }, { id: id + 1, months: [{ month: '2026-03', posts: 1 }] }])
})
