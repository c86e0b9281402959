import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blueskyPublisher } from '../../src/networks/api/bluesky/publisher.ts'
import { openSession } from '../../src/networks/api/bluesky/session.ts'
import type { Session } from '../../src/networks/api/bluesky/session.ts'
import * as store from '../../src/store/index.ts'
import { startBluesky } from '../networks/bluesky-server.ts'
import type { BlueskyAccount, BlueskyServer } from '../networks/bluesky-server.ts'
import { content, DOT } from '../networks/contents.ts'
import { CUTS, startCutting } from '../networks/cutting.ts'
import type { CuttingProxy } from '../networks/cutting.ts'
import { overFetch } from '../networks/http.ts'
import { freshStore } from '../store/data.ts'
import { connect, goOn, Killed, MORNING, prepared } from './desk.ts'
import type { Desk } from './desk.ts'

let bluesky: BlueskyServer
let anna: BlueskyAccount
let line: CuttingProxy
let session: Session
let desk: Desk
let connection: number

beforeAll(async () => {
  bluesky = await startBluesky()
  anna = await bluesky.account('anna')
  line = await startCutting(bluesky.origin)
  session = await openSession(overFetch, { server: line.origin, identifier: anna.handle, appPassword: anna.appPassword })
}, 60_000)
afterAll(async () => {
  await line.close()
  await bluesky.close()
})

/** A new desk at the one server; its requests count among the steps that the app lives. */
function sitDown(db = freshStore()): void {
  const live = (): void => {
    if (desk.lives-- <= 0) throw new Killed()
  }
  const dying: Session = {
    ...session,
    async call(call, output) {
      live()
      return session.call(call, output)
    }
  }
  desk = { db, publisher: blueskyPublisher(overFetch, dying), now: MORNING, lives: Infinity }
  connection = connect(desk.db, 'bluesky', line.origin, anna.did)
}

async function timesPosted(text: string): Promise<number> {
  const query = new URLSearchParams({ repo: anna.did, collection: 'app.bsky.feed.post', limit: '100' })
  const listed = await (await fetch(`${bluesky.origin}/xrpc/com.atproto.repo.listRecords?${query}`)).json() as { records: { value: { text: string } }[] }
  return listed.records.filter(({ value }) => value.text === text).length
}

describe('a connection that breaks while a post goes out', () => {
  test.each(CUTS)('%s: the post is there once and known to be', async cut => {
    sitDown()
    const text = `Cut at ${cut}`
    const { id } = prepared(desk, connection, content({ text }))
    line.cut('putRecord', cut)
    const ended = await goOn(desk, id)
    expect(ended).toMatchObject({ state: 'confirmed', nativeId: expect.stringContaining(`at://${anna.did}/`) })
    expect(await timesPosted(text)).toBe(1)
  })

  test.each(CUTS)('%s, and again while it is looked for: nothing is sent blindly, and a later look settles it', async cut => {
    sitDown()
    const text = `Cut twice at ${cut}`
    const { id } = prepared(desk, connection, content({ text }))
    line.cut('putRecord', cut)
    line.cut('getRecord', 'before')
    const waiting = await goOn(desk, id)
    expect(waiting).toMatchObject({ state: 'unknown', fault: { code: 'unreachable' } })
    expect(await goOn(desk, id)).toMatchObject({ state: 'confirmed' })
    expect(await timesPosted(text)).toBe(1)
  })

  test.each(CUTS)('%s, while a picture is sent: it stays prepared, and goes out on the next try', async cut => {
    sitDown()
    const text = `Picture cut at ${cut}`
    const { id } = prepared(desk, connection, content({ text, pictures: [{ alt: 'A dot', type: 'image/png', base64: DOT }] }))
    line.cut('uploadBlob', cut)
    expect(await goOn(desk, id)).toMatchObject({ state: 'prepared', fault: { code: 'unreachable' } })
    expect(await timesPosted(text)).toBe(0)
    expect(await goOn(desk, id)).toMatchObject({ state: 'confirmed' })
    expect(await timesPosted(text)).toBe(1)
  })

  test('a post that never arrived is given up, not sent, once the yes is old', async () => {
    sitDown()
    const { id } = prepared(desk, connection, content({ text: 'Too late' }))
    line.cut('putRecord', 'before')
    line.cut('getRecord', 'before')
    await goOn(desk, id)
    desk.now += 3_600_000
    expect(await goOn(desk, id)).toMatchObject({ state: 'absent' })
    expect(await timesPosted('Too late')).toBe(0)
  })
})

describe('an app that dies while a post goes out', () => {
  // Answers are lost too, so that the steps of settling are among those to die at.
  test.each(['before', 'answer'] as const)('at any step, with the answer cut %s: started again, the post is there once', async cut => {
    const db = freshStore()
    let died = true
    let lives = 0
    for (; died; lives++) {
      sitDown(db)
      const text = `Died after ${lives} steps, ${cut}`
      const { id } = prepared(desk, connection, content({ text, pictures: [{ alt: 'A dot', type: 'image/png', base64: DOT }] }))
      line.cut('putRecord', cut)
      desk.lives = lives
      await goOn(desk, id).catch(thrown => expect(thrown).toBeInstanceOf(Killed))
      died = desk.lives < 0
      desk.lives = Infinity
      // The cut may only be reached now, so a second start may be needed.
      for (let start = 0; start < 2; start++) await goOn(desk, id)
      expect(store.publicationById(desk.db, id)).toMatchObject({ state: 'confirmed' })
      expect(await timesPosted(text)).toBe(1)
    }
    expect(lives).toBeGreaterThan(6)
  }, 20_000)
})
