import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blueskyFeed } from '../../src/networks/api/bluesky/feed.ts'
import { identityOf } from '../../src/networks/api/bluesky/identity.ts'
import { blueskyPublisher } from '../../src/networks/api/bluesky/publisher.ts'
import { openSession } from '../../src/networks/api/bluesky/session.ts'
import type { Session } from '../../src/networks/api/bluesky/session.ts'
import type { Feed } from '../../src/networks/api/publisher.ts'
import { freshStore, tempDir } from '../store/data.ts'
import { startBluesky } from './bluesky-server.ts'
import type { BlueskyServer } from './bluesky-server.ts'
import { content, DOT } from './contents.ts'
import { bring, byId, readArchive, readFeed } from './feed-rows.ts'
import { overFetch } from './http.ts'
import { z } from 'zod'

let bluesky: BlueskyServer
let session: Session
let feed: Feed

const Ref = z.object({ uri: z.string(), cid: z.string() })

/** A record that somebody else's program wrote. */
function write(collection: string, record: object): Promise<z.infer<typeof Ref>> {
  return session.call({ method: 'com.atproto.repo.createRecord', input: { repo: session.did, collection, record: { $type: collection, ...record } }, why: 'test' }, Ref)
}

const post = (record: object): ReturnType<typeof write> => write('app.bsky.feed.post', { createdAt: new Date().toISOString(), ...record })

beforeAll(async () => {
  bluesky = await startBluesky()
  const anna = await bluesky.account('anna')
  session = await openSession(overFetch, { server: bluesky.origin, identifier: anna.handle, appPassword: anna.appPassword })
  feed = blueskyFeed(overFetch, { server: bluesky.origin, did: anna.did, handle: anna.handle })
  const first = await post({ text: 'First words', langs: ['nl'] })
  await post({ text: 'More of it', reply: { root: first, parent: first } })
  const elsewhere = { uri: 'at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/3kaaaaaaaaa2a', cid: first.cid }
  await post({ text: 'Well said', reply: { root: elsewhere, parent: elsewhere } })
  await post({ text: 'Copied from long ago', createdAt: '2019-01-01T00:00:00.000Z' })
  await write('app.bsky.feed.repost', { createdAt: new Date().toISOString(), subject: elsewhere })
  await write('app.bsky.feed.like', { createdAt: new Date().toISOString(), subject: elsewhere })
  const publisher = blueskyPublisher(overFetch, session)
  const now = Date.now()
  for (const given of [
    content({ text: 'With a link https://example.com/a and #tag', language: 'en', card: { url: 'https://example.com/b', title: 'B', description: '' } }),
    content({ text: '', pictures: [{ alt: 'A dot', type: 'image/png', base64: DOT }] })
  ]) await (await publisher.ready({ key: publisher.newKey(now, Math.random()), content: given, yesAt: now }))()
  for (let index = 0; index < 110; index++) await post({ text: `Words number ${index}` })
}, 60_000)
afterAll(() => bluesky.close())

describe('an account of the real Bluesky server', () => {
  test('has the posts of the repository that everybody can download, each the same row', async () => {
    const file = join(tempDir(), 'repo.car')
    const answer = await fetch(`${bluesky.origin}/xrpc/com.atproto.sync.getRepo?did=${session.did}`)
    writeFileSync(file, new Uint8Array(await answer.arrayBuffer()))
    const archive = await readArchive(file)
    const { posts, skipped } = await readFeed(feed)
    expect(archive.nativeId).toBe(session.did)
    expect(posts).toHaveLength(116)
    expect(byId(posts)).toEqual(byId(archive.posts))
    expect(skipped).toEqual({ copy: 1 })
    expect(new Set(posts.map(({ kind }) => kind))).toEqual(new Set(['post', 'thread', 'reply', 'repost']))

    const db = freshStore()
    expect(bring(db, feed, posts)).toMatchObject({ added: 116 })
    expect(bring(db, feed, archive.posts)).toMatchObject({ added: 0, updated: 0, unchanged: 116 })
  })

  test('is read again only as far as what is new', async () => {
    const { cursor } = await readFeed(feed)
    await post({ text: 'Newest words' })
    const again = await readFeed(feed, cursor)
    expect(again.posts[0]).toMatchObject({ text: 'Newest words' })
    expect(again.posts.length).toBeLessThanOrEqual(101)
    expect((await readFeed(feed, again.cursor)).cursor).toBe(again.cursor)
  })

  test('is found by its name, however that is written', async () => {
    for (const name of ['anna.test', ' @Anna.test ', 'https://bsky.app/profile/anna.test']) {
      expect(await identityOf(overFetch, name, bluesky.origin)).toEqual({ did: session.did, handle: 'anna.test', server: bluesky.origin })
    }
    await expect(identityOf(overFetch, 'nobody.test', bluesky.origin)).rejects.toMatchObject({ code: 'not-found' })
    await expect(identityOf(overFetch, 'anna', bluesky.origin)).rejects.toMatchObject({ code: 'bad-input' })
  })
})
