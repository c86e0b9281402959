import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blueskyRepository, DID, post, postKey, repository, tid, uriOf } from '../../fixtures/networks/bluesky.ts'
import type { RepositoryOptions } from '../../fixtures/networks/bluesky.ts'
import { CarWriter } from '../../fixtures/networks/car.ts'
import { sorted } from '../../fixtures/networks/truth.ts'
import { failureOf, scratch } from '../reading.ts'
import { put, readAll } from './whole.ts'

const dir = await scratch()
const AT = Date.UTC(2024, 4, 5, 6, 7, 8)
const DAY = 86_400_000
let files = 0

const readBytes = async (bytes: Buffer) => readAll(await put(join(dir, `${++files}.car`), bytes))
const read = (records: Parameters<typeof repository>[0], options?: RepositoryOptions) => readBytes(repository(records, options))

describe('a repository of Bluesky', () => {
  test('of version 2, with the blocks of its history, gives what its tree names and nothing that was deleted', async () => {
    const deleted = [post(AT + 5, 'Taken back'), post(AT + 6, 'Taken back too')]
    const { posts, archive } = await read([post(AT, 'Here'), post(AT + 1, 'And here')], { version: 2, deleted })
    expect(posts.map(({ text }) => text)).toEqual(['Here', 'And here'])
    expect(archive.account).toMatchObject({ nativeId: DID, name: 'Noor Prins', bio: 'Engineer at Deltawerk' })
  })

  test('of a thousand records in a deep tree comes out whole', async () => {
    const { bytes, posts } = blueskyRepository(9, 1000, { version: 2 })
    expect(sorted((await readBytes(bytes)).posts)).toEqual(sorted(posts))
  })

  test('has posts that were brought over from elsewhere left out, by the clock in their keys', async () => {
    const copy = post(AT, 'Archived from another place', { createdAt: new Date(AT - 3 * DAY).toISOString() })
    const late = post(AT + 1, 'A clock that is wrong', { createdAt: new Date(AT + 40 * DAY).toISOString() })
    const { posts, skipped } = await read([copy, late, post(AT + 2, 'Plain')])
    expect([posts.map(({ text, at }) => [text, at]), skipped]).toEqual([[['A clock that is wrong', AT + 1], ['Plain', AT + 2]], { copy: 1 }])
  })

  test('has dates with offsets and odd digits read, and impossible ones taken from the key', async () => {
    const dates = ['2024-05-05T08:07:08+02:00', '2024-05-05T06:07:08.123456789Z', 'yesterday']
    const { posts } = await read(dates.map((createdAt, index) => post(AT + index, `Number ${index}`, { createdAt })))
    expect(posts.map(({ at }) => at)).toEqual([AT, AT + 123, AT + 2])
  })

  test('says which posts answer oneself, and keys join them', async () => {
    const parent = { uri: uriOf(postKey(AT)), cid: 'x' }
    const other = { uri: uriOf(postKey(AT), `${DID}x`), cid: 'x' }
    const { posts } = await read([post(AT, 'One'), post(AT + 1, 'Two', { reply: { root: parent, parent } }), post(AT + 2, 'Three', { reply: { root: parent, parent: other } })])
    expect(posts.map(({ kind, replyTo }) => [kind, replyTo])).toEqual([['post', null], ['thread', posts[0]!.nativeId], ['reply', other.uri]])
    expect(posts[0]!.url).toBe(`https://bsky.app/profile/${DID}/post/${tid(AT)}`)
  })

  test('has cut links written out by the bytes that they cover, and own words for a link kept', async () => {
    const text = 'Zie 🚲 a.example/lange-ti… of dit'
    const at = (words: string): object => ({ byteStart: Buffer.byteLength(text.slice(0, text.indexOf(words))), byteEnd: Buffer.byteLength(text.slice(0, text.indexOf(words) + words.length)) })
    const link = (uri: string): object[] => [{ $type: 'app.bsky.richtext.facet#link', uri }]
    const facets = [
      { index: at('of dit'), features: link('https://b.example/') }, { index: at('a.example/lange-ti…'), features: link('https://www.a.example/lange-titel?x=1') },
      { index: { byteStart: 2, byteEnd: 9999 }, features: link('https://c.example/') }
    ]
    const embed = { $type: 'app.bsky.embed.external', external: { uri: 'https://d.example/', title: 'x', description: '' } }
    expect((await read([post(AT, text, { facets, embed })])).posts[0]).toMatchObject({
      text: 'Zie 🚲 https://www.a.example/lange-titel?x=1 of dit', links: ['https://www.a.example/lange-titel?x=1', 'https://b.example/', 'https://d.example/'], lang: 'nl'
    })
  })
})

describe('a damaged repository', () => {
  test('that breaks off gives the posts whose blocks are there and says what is missing', async () => {
    const { bytes, posts } = blueskyRepository(3, 60)
    const car = new CarWriter()
    const first = car.add({ $type: 'app.bsky.feed.post', text: 'Whole', createdAt: new Date(AT).toISOString() })
    const gone = new CarWriter().add({ text: 'gone' })
    const root = car.add({ did: DID, version: 3, data: car.tree([[postKey(AT), first], [postKey(AT + 1), gone]]), rev: 'x', prev: null, sig: Buffer.alloc(1) })
    const read = await readBytes(car.file(root))
    expect([read.posts.map(({ text }) => text), read.skipped]).toEqual([['Whole'], { broken: 1 }])
    expect(read.damage[0]!.say).toContain(postKey(AT + 1))
    expect(await failureOf(readBytes(bytes.subarray(0, bytes.length - 200)))).toMatchObject({ code: 'damaged-archive' })
    expect(posts.length).toBeGreaterThan(40)
  })

  test('with a block that is not what its address says leaves that one out', async () => {
    const { bytes, posts } = blueskyRepository(3, 30)
    const spoilt = Buffer.from(bytes)
    spoilt[bytes.indexOf('Nummer 4 ')]! ^= 1
    const read = await readBytes(spoilt)
    expect(read.posts).toHaveLength(posts.length - 1)
    expect(read.skipped).toEqual({ copy: 2, broken: 1 })
  })

  test('that is another thing in a CAR is told from one', async () => {
    const car = new CarWriter()
    expect(await failureOf(readBytes(car.file(car.add({ name: 'picture.png' }))))).toMatchObject({ code: 'wrong-archive' })
  })
})
