import { describe, expect, test, vi } from 'vitest'
import type { Events, Methods, OutputOf, Share } from '../../src/contract/index.ts'
import type { Client } from '../../src/wire/connect.ts'
import { bits, bring, folder, madePosts, rowsIn, threadsOn } from './timeline.ts'

type App = Client<Methods, Events>

// Real threads on a machine that may be busy with others.
vi.setConfig({ testTimeout: 60_000 })

const PATIENTLY = { deadline: 0 }
const idOf = (dir: string, nativeId: string): number => rowsIn<{ id: number }>(dir, `SELECT id FROM post WHERE native_id = '${nativeId}'`)[0]!.id

async function settled(app: App): Promise<Share> {
  await app.call('scores.settle', {}, PATIENTLY)
  const [share] = await app.call('share.now', { network: 'x' })
  return share!
}

const width = ({ low, high }: Share): number => high! - low!

describe('a person teaches', () => {
  test('every score is current after a label, the period has its interval long before the rest, and small writes get their turn', async () => {
    const dir = folder()
    bring(dir, madePosts(6000))
    const app = await threadsOn(dir)
    await settled(app)
    await app.call('posts.label', { labels: [{ id: idOf(dir, 'p3'), label: 'professional' }], source: 'random' })
    let share: Share | undefined
    while (share?.low == null) [share] = await app.call('share.now', { network: 'x' })
    expect(share.labelled).toBe(1)
    expect(rowsIn(dir, 'SELECT 1 FROM post WHERE scored_with < (SELECT max(scored_with) FROM post)').length).toBeGreaterThan(1000)
    await app.call('posts.label', { labels: [{ id: idOf(dir, 'p4'), label: 'personal' }], source: 'random' }, { deadline: 2000 })
    await settled(app)
    expect(rowsIn(dir, "SELECT DISTINCT scored_with FROM post WHERE scored_with <> (SELECT value FROM setting WHERE key = 'generation')")).toEqual([])
  })

  test('answers make the interval narrower, a label always wins, and with all answered the interval is the point', async () => {
    const dir = folder()
    bring(dir, madePosts(400))
    const app = await threadsOn(dir)
    const before = await settled(app)
    const { questions, random } = await app.call('teach.next', { network: 'x', count: 30 })
    expect(random).toEqual({ given: 0, wanted: 20 })
    expect(questions.map(({ source }) => source)).toEqual([...Array<string>(20).fill('random'), ...Array<string>(10).fill('unsure')])
    const labels = questions.slice(0, 20).map(({ post }, i) => ({ id: post.id, label: i % 4 === 0 ? 'personal' as const : 'professional' as const }))
    await app.call('posts.label', { labels, source: 'random' })
    const after = await settled(app)
    expect(width(after)).toBeLessThan(0.75 * width(before))
    expect(after.low).toBeLessThanOrEqual(after.share!)
    expect(after.high).toBeGreaterThanOrEqual(after.share!)
    const said = rowsIn<{ sum: number }>(dir, "SELECT sum(CASE label WHEN 'professional' THEN 1.0 WHEN 'personal' THEN 0.0 ELSE probability / 1e6 END) AS sum FROM (SELECT * FROM post WHERE at >= " + after.period.from + ')')[0]!
    expect(after.share! * after.period.posts).toBeCloseTo(said.sum, 4)
    expect((await app.call('teach.next', { network: 'x', count: 5 })).questions.every(({ source }) => source === 'unsure')).toBe(true)
    const [{ random: asked, wilson, ppi }] = await app.call('share.audit', {}) as [OutputOf<'share.audit'>[number]]
    expect(asked).toBe(20)
    expect(wilson!.low).toBeLessThan(0.75)
    expect(wilson!.high).toBeGreaterThan(0.75)
    expect(ppi!.low).toBeLessThan(ppi!.share)

    const { rows } = await app.call('posts.page', { filter: { from: after.period.from }, after: null, limit: 100 })
    await app.call('posts.label', { labels: rows.map(({ id }, i) => ({ id, label: i % 3 ? 'professional' : 'personal' })), source: 'import' })
    const exact = await settled(app)
    expect([exact.low, exact.high]).toEqual([exact.share, exact.share])
    expect(exact.state).toBe('within')
  })

  test('taking an answer back gives back the same bits, with how and when it was given', async () => {
    const dir = folder()
    bring(dir, madePosts(300))
    const app = await threadsOn(dir)
    const [first, second] = [idOf(dir, 'p1'), idOf(dir, 'p2')]
    await app.call('posts.label', { labels: [{ id: first, label: 'professional' }], source: 'random' })
    await settled(app)
    const before = bits(dir)
    const taken = [
      await app.call('posts.label', { labels: [{ id: first, label: 'personal' }], source: 'correction' }),
      await app.call('posts.label', { labels: [{ id: second, label: 'unclear' }, { id: first, label: null }], source: 'unsure' })
    ]
    await settled(app)
    expect(bits(dir)).not.toEqual(before)
    for (const { before: labels } of taken.reverse()) await app.call('posts.label', { labels, source: 'correction' })
    await settled(app)
    expect(bits(dir)).toEqual(before)
  })

  test('labels that come while others are learnt from end in the same bits as all of them at once', async () => {
    const [hasty, calm] = [folder(), folder()]
    for (const dir of [hasty, calm]) bring(dir, madePosts(1500, { hours: 4 }))
    const labels = [2, 5, 9, 14, 20].map((n, i) => ({ id: idOf(hasty, `p${n}`), label: i % 2 ? 'professional' as const : 'personal' as const, at: 1 }))
    const app = await threadsOn(hasty)
    for (const label of labels) await app.call('posts.label', { labels: [label], source: 'random' })
    await settled(app)
    const other = await threadsOn(calm, { app: false })
    await other.call('posts.label', { labels: labels.toReversed(), source: 'random' })
    await settled(other)
    expect(bits(hasty)).toEqual(bits(calm))
  })
})

test('an archive that comes later is learnt from too', async () => {
  const dir = folder()
  bring(dir, madePosts(200))
  const before = await settled(await threadsOn(dir, { app: false }))
  const scores = rowsIn(dir, 'SELECT probability FROM post ORDER BY id LIMIT 200')
  bring(dir, madePosts(600, { hours: 5, first: 200, seed: 8 }).map(post => ({ ...post, at: post.at - 100 * 86_400_000 })))
  await settled(await threadsOn(dir, { app: false }))
  expect(before.share).not.toBeNull()
  expect(rowsIn(dir, 'SELECT probability FROM post ORDER BY id LIMIT 200')).not.toEqual(scores)
})

test('what needs the model is answered when it is asked: other periods, the trend’s band, and why a post is what it is', async () => {
  const dir = folder()
  bring(dir, madePosts(2500, { hours: 6 }))
  const app = await threadsOn(dir, { app: false })
  const [long] = await app.call('share.estimate', { network: 'x', days: 3650 }, PATIENTLY)
  expect(long!.period.posts).toBe(2500)
  expect(long!.low).toBeLessThan(long!.share!)
  expect(long!.high).toBeGreaterThan(long!.share!)
  const [now] = await app.call('share.now', { network: 'x', days: 3650 })
  expect([now!.low, now!.high, now!.state]).toEqual([null, null, 'unsure'])
  const band = await app.call('share.band', { network: 'x', days: 90 }, PATIENTLY)
  const { points } = await app.call('share.trend', { network: 'x', days: 90 })
  expect(band.length).toBeGreaterThan(40)
  for (const { day, low, high } of band) {
    const { share } = points.find(point => point.day === day)!
    expect(low).toBeLessThanOrEqual(share!)
    expect(high).toBeGreaterThanOrEqual(share!)
  }

  // Why a post is what it is, in the person's language, with the answers that resemble it.
  const { rows: [one, ...rest] } = await app.call('posts.page', { filter: {}, after: null, limit: 400 })
  const like = rest.find(({ text }) => text.split(' ').slice(0, 4).join() === one!.text.split(' ').slice(0, 4).join())!
  await app.call('posts.label', { labels: [{ id: like.id, label: 'personal' }], source: 'correction' })
  const why = await app.call('posts.explain', { id: one!.id }, PATIENTLY)
  expect(why.neighbours).toContainEqual({ id: like.id, text: like.text, label: 'personal' })
  expect(why.reasons.length).toBeGreaterThan(0)
  await app.call('profile.save', { language: 'nl' })
  const dutch = await app.call('posts.explain', { id: one!.id }, PATIENTLY)
  expect(dutch.reasons.map(({ towards }) => towards)).toEqual(why.reasons.map(({ towards }) => towards))
  expect(dutch.reasons[0]!.say).not.toBe(why.reasons[0]!.say)
})
