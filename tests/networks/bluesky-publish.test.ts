import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { facetsOf, handlesIn } from '../../src/networks/api/bluesky/facets.ts'
import { blueskyPublisher } from '../../src/networks/api/bluesky/publisher.ts'
import { openSession } from '../../src/networks/api/bluesky/session.ts'
import type { Session } from '../../src/networks/api/bluesky/session.ts'
import type { Publisher } from '../../src/networks/api/publisher.ts'
import { startBluesky } from './bluesky-server.ts'
import type { BlueskyAccount, BlueskyServer } from './bluesky-server.ts'
import { content, DOT } from './contents.ts'
import { overFetch } from './http.ts'

let bluesky: BlueskyServer
let anna: BlueskyAccount
let session: Session
let publisher: Publisher

beforeAll(async () => {
  bluesky = await startBluesky()
  anna = await bluesky.account('anna')
  session = await openSession(overFetch, { server: bluesky.origin, identifier: anna.handle, appPassword: anna.appPassword })
  publisher = blueskyPublisher(overFetch, session)
}, 60_000)
afterAll(() => bluesky.close())

let made = 0
const key = (): string => publisher.newKey(Date.UTC(2026, 5, 1) + made++, 0.5)

async function publish(given: Parameters<typeof content>[0]): Promise<{ key: string; nativeId: string; url: string | null }> {
  const order = { key: key(), content: content(given), yesAt: Date.UTC(2026, 5, 1, 12) }
  const send = await publisher.ready(order)
  return { ...await send(), key: order.key }
}

async function recordOf(rkey: string): Promise<Record<string, unknown>> {
  const query = new URLSearchParams({ repo: anna.did, collection: 'app.bsky.feed.post', rkey })
  const answer = await fetch(`${bluesky.origin}/xrpc/com.atproto.repo.getRecord?${query}`)
  return (await answer.json() as { value: Record<string, unknown> }).value
}

describe('a post on the real Bluesky server', () => {
  test('stands there with its words, language, links, names and tags', async () => {
    const bob = await bluesky.account('bob')
    const text = 'Ünïcödé 👩‍👩‍👧 for @bob.test: https://example.com/a_(b)?c=d, and (https://example.com/e). #twee_derde @nobody.test'
    const { key: rkey, nativeId, url } = await publish({ text, language: 'nl' })
    expect(nativeId).toBe(`at://${anna.did}/app.bsky.feed.post/${rkey}`)
    expect(url).toBe(`https://bsky.app/profile/${anna.did}/post/${rkey}`)
    const record = await recordOf(rkey)
    expect(record).toMatchObject({ text, langs: ['nl'], createdAt: '2026-06-01T12:00:00.000Z' })
    const bytes = Buffer.from(text)
    const facets = record['facets'] as { index: { byteStart: number; byteEnd: number }; features: Record<string, string>[] }[]
    expect(facets.map(({ index, features: [feature] }) => [bytes.subarray(index.byteStart, index.byteEnd).toString(), feature!['uri'] ?? feature!['did'] ?? feature!['tag']])).toEqual([
      ['@bob.test', bob.did], ['https://example.com/a_(b)?c=d', 'https://example.com/a_(b)?c=d'], ['https://example.com/e', 'https://example.com/e'], ['#twee_derde', 'twee_derde']
    ])
  })

  test('carries a card that was written here, or pictures with what they show', async () => {
    const card = { url: 'https://example.com/a', title: 'A title', description: 'Some words' }
    const carded = await recordOf((await publish({ card })).key)
    expect(carded['embed']).toEqual({ $type: 'app.bsky.embed.external', external: { uri: card.url, title: card.title, description: card.description } })
    const pictured = await recordOf((await publish({ pictures: [{ alt: 'A black dot', type: 'image/png', base64: DOT }] })).key)
    expect(pictured['embed']).toMatchObject({ $type: 'app.bsky.embed.images', images: [{ alt: 'A black dot', image: { mimeType: 'image/png' } }] })
  })

  test('is one post however often it is sent under its key', async () => {
    const order = { key: key(), content: content({ text: 'Only once' }), yesAt: Date.UTC(2026, 5, 1) }
    for (let time = 0; time < 3; time++) await (await publisher.ready(order))()
    const query = new URLSearchParams({ repo: anna.did, collection: 'app.bsky.feed.post', limit: '100' })
    const listed = await (await fetch(`${bluesky.origin}/xrpc/com.atproto.repo.listRecords?${query}`)).json() as { records: { value: { text: string } }[] }
    expect(listed.records.filter(({ value }) => value.text === 'Only once')).toHaveLength(1)
  })

  test('is found by its key, deleted, and not found after that', async () => {
    const sent = await publish({ text: 'Soon gone' })
    const order = { key: sent.key, content: content(), yesAt: 0 }
    expect(await publisher.find(order)).toMatchObject({ nativeId: sent.nativeId })
    await publisher.remove(sent.nativeId)
    await publisher.remove(sent.nativeId)
    expect(await publisher.find(order)).toBeNull()
  })

  test('is refused by the server when it is too long, and nothing is posted', async () => {
    const order = { key: key(), content: content({ text: 'x'.repeat(301) }), yesAt: 0 }
    const send = await publisher.ready(order)
    await expect(send()).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('300') })
    expect(await publisher.find(order)).toBeNull()
  })
})

describe('signing in', () => {
  test('takes an app password only, and sends nothing else anywhere', async () => {
    let asked = 0
    const counting: typeof overFetch = request => {
      asked++
      return overFetch(request)
    }
    const given = { server: bluesky.origin, identifier: anna.handle }
    await expect(openSession(counting, { ...given, appPassword: 'its-own-password' })).rejects.toMatchObject({ code: 'bad-input' })
    expect(asked).toBe(0)
    await expect(openSession(counting, { ...given, appPassword: 'abcd-efgh-ijkl-mnop' })).rejects.toMatchObject({ code: 'signed-out' })
  })

  test('renews itself when its token has expired', async () => {
    let expired = true
    const refusing: typeof overFetch = async request => {
      const old = expired && request.url.includes('putRecord')
      if (old) expired = false
      return old ? { status: 400, headers: {}, body: new TextEncoder().encode('{"error":"ExpiredToken","message":"Token has expired"}') } : overFetch(request)
    }
    const again = await openSession(refusing, { server: bluesky.origin, identifier: anna.handle, appPassword: anna.appPassword })
    const other = blueskyPublisher(refusing, again)
    const order = { key: key(), content: content({ text: 'After renewal' }), yesAt: 0 }
    await (await other.ready(order))()
    expect(await other.find(order)).not.toBeNull()
    expect(expired).toBe(false)
  })
})

describe('links, names and tags', () => {
  test('are where Bluesky’s own library finds them', async () => {
    const texts = [
      'plain', 'https://example.com', 'see https://example.com/a.', '(https://example.com/b)', 'https://example.com/c_(d)', 'a@b.test mail@example.com',
      '@anna.test', '@anna.test, @bob.test!', 'x @anna', '#tag', '#tag.', '#123', '#12a', 'no#tag', '#één #twee', '# empty', '##double', '👩‍👩‍👧 #gezin https://example.com/é',
      '日本語 #日本語 https://example.com/日', '#tag, #other; #third!', 'line\n#second\n@anna.test\nhttps://example.com/e', `#${'t'.repeat(64)}`, `#${'t'.repeat(65)}`,
      'https://example.com/f?g=h&i=j#k'
    ]
    const theirs = await bluesky.facets(texts)
    for (const [index, text] of texts.entries()) {
      const ours = facetsOf(text, new Map(handlesIn(text).map(handle => [handle, handle])))
      const plain = (facet: { index: { byteStart: number; byteEnd: number }; features: readonly unknown[] }): unknown => ({ index: facet.index, features: facet.features })
      expect({ text, facets: ours }).toEqual({ text, facets: theirs[index]!.facets.map(plain) })
    }
  })

  test('leave out the dots and quotation marks of a sentence, which Bluesky’s own library takes for a part of the address', () => {
    for (const text of ['https://example.com/l…', '“https://example.com/l”', '‘https://example.com/l’']) {
      expect(facetsOf(text, new Map()).map(({ features }) => features)).toEqual([[{ $type: 'app.bsky.richtext.facet#link', uri: 'https://example.com/l' }]])
    }
  })
})
