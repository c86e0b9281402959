import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mastodonPublisher } from '../../src/networks/api/mastodon/publisher.ts'
import * as store from '../../src/store/index.ts'
import { startMastodon } from '../fakes/mastodon.ts'
import type { FakeMastodon } from '../fakes/mastodon.ts'
import { REMOTE_ID } from '../fakes/mastodon-shapes.ts'
import { content, DOT } from '../networks/contents.ts'
import { CUTS, startCutting } from '../networks/cutting.ts'
import type { CuttingProxy } from '../networks/cutting.ts'
import { overFetch } from '../networks/http.ts'
import { freshStore } from '../store/data.ts'
import { connect, goOn, Killed, MORNING, prepared } from './desk.ts'
import type { Desk } from './desk.ts'

let mastodon: FakeMastodon
let line: CuttingProxy
let token: string
let desk: Desk
let connection: number

beforeAll(async () => {
  mastodon = await startMastodon(MORNING)
  line = await startCutting(mastodon.origin)
  token = mastodon.token('read:accounts', 'read:statuses', 'write:statuses', 'write:media')
})
afterAll(async () => {
  expect(mastodon.wrong).toEqual([])
  await line.close()
  await mastodon.close()
})

/** A new desk at the one server; its requests count among the steps that the app lives. */
function sitDown(db = freshStore()): void {
  const dying: typeof overFetch = async request => {
    if (desk.lives-- <= 0) throw new Killed()
    return overFetch(request)
  }
  const publisher = mastodonPublisher(dying, { server: line.origin, token, remoteId: REMOTE_ID })
  const waited = async (now: number): Promise<void> => {
    mastodon.store.now = now
    await new Promise(resolve => setTimeout(resolve, mastodon.slow + 20))
  }
  desk = { db, publisher, now: MORNING, lives: Infinity, waited }
  connection = connect(desk.db, 'mastodon', line.origin, `${mastodon.origin}/users/anna`)
}

beforeEach(() => {
  mastodon.slow = 0
  mastodon.store.now = MORNING
  sitDown()
})

const timesPosted = (wanted: string): number => mastodon.store.statuses.filter(({ text }) => text === wanted).length
const NOTE = '/api/v1/statuses'

describe('a connection that breaks while a post goes out', () => {
  test.each(CUTS)('%s: the post is there once and known to be', async cut => {
    const { id } = prepared(desk, connection, content({ text: `Cut at ${cut}` }))
    line.cut(NOTE, cut)
    const ended = await goOn(desk, id)
    expect(ended).toMatchObject({ state: 'confirmed', nativeId: expect.stringContaining(`${mastodon.origin}/users/anna/statuses/`) })
    expect(timesPosted(`Cut at ${cut}`)).toBe(1)
  })

  test('while the server takes its time, and has neither post nor key to show: it is waited for, not sent again', async () => {
    mastodon.slow = 150
    const { id } = prepared(desk, connection, content({ text: 'Slowly made' }))
    line.cut(NOTE, 'work')
    expect(await goOn(desk, id)).toMatchObject({ state: 'confirmed' })
    expect(timesPosted('Slowly made')).toBe(1)
  })

  test.each(CUTS)('%s, and again while it is looked for: a later look settles it', async cut => {
    const text = `Cut twice at ${cut}`
    const { id } = prepared(desk, connection, content({ text }))
    line.cut(NOTE, cut)
    line.cut('/accounts/', 'before')
    expect(await goOn(desk, id)).toMatchObject({ state: 'unknown', fault: { code: 'unreachable' } })
    expect(await goOn(desk, id)).toMatchObject({ state: 'confirmed' })
    expect(timesPosted(text)).toBe(1)
  })

  test.each(CUTS)('%s, while a picture is sent: it stays prepared, and goes out on the next try', async cut => {
    const text = `Picture cut at ${cut}`
    const { id } = prepared(desk, connection, content({ text, pictures: [{ alt: 'A dot', type: 'image/png', base64: DOT }] }))
    line.cut('/api/v2/media', cut)
    expect(await goOn(desk, id)).toMatchObject({ state: 'prepared', fault: { code: 'unreachable' } })
    expect(timesPosted(text)).toBe(0)
    expect(await goOn(desk, id)).toMatchObject({ state: 'confirmed' })
    expect(timesPosted(text)).toBe(1)
  })

  test.each([['before', 'absent', 0], ['answer', 'confirmed', 1]] as const)('%s, and the app looks only after the server forgot the key: it is %s', async (cut, state, times) => {
    const text = `Long ago, cut ${cut}`
    const { id } = prepared(desk, connection, content({ text }))
    line.cut(NOTE, cut)
    line.cut('/accounts/', 'before')
    await goOn(desk, id)
    desk.now = mastodon.store.now = MORNING + 2 * 3_600_000
    expect(await goOn(desk, id)).toMatchObject({ state })
    expect(timesPosted(text)).toBe(times)
  })
})

describe('an app that dies while a post goes out', () => {
  test.each(['before', 'answer'] as const)('at any step, with the answer cut %s: started again, the post is there once', async cut => {
    const db = freshStore()
    let died = true
    let lives = 0
    for (; died; lives++) {
      sitDown(db)
      // Every post since the yes is looked at, and others would be steps too.
      mastodon.store.statuses.length = 0
      const text = `Died after ${lives} steps, ${cut}`
      const { id } = prepared(desk, connection, content({ text, pictures: [{ alt: 'A dot', type: 'image/png', base64: DOT }] }))
      line.cut(NOTE, cut)
      desk.lives = lives
      await goOn(desk, id).catch(thrown => expect(thrown).toBeInstanceOf(Killed))
      died = desk.lives < 0
      desk.lives = Infinity
      for (let start = 0; start < 2; start++) await goOn(desk, id)
      expect(store.publicationById(desk.db, id)).toMatchObject({ state: 'confirmed' })
      expect(timesPosted(text)).toBe(1)
    }
    expect(lives).toBeGreaterThan(8)
  }, 20_000)
})
