import { deflateRawSync, gzipSync } from 'node:zlib'
import { blueskyRepository, DID, post, repository, tid } from '../../fixtures/networks/bluesky.ts'
import { CarWriter, cbor } from '../../fixtures/networks/car.ts'
import { ACTOR, note, outbox } from '../../fixtures/networks/mastodon.ts'
import { tarGz } from '../../fixtures/networks/tar.ts'
import { rawZip } from '../../fixtures/raw-zip.ts'

export type Hostile = readonly [name: string, bytes: string | Buffer]

const AT = Date.UTC(2024, 4, 5)
const zip = (name: string, data: string | Buffer): Buffer => rawZip([{ name, data: Buffer.from(data) }])
const deep = (open: string, close: string, times: number): string => open.repeat(times) + close.repeat(times)
const THREADS = 'your_instagram_activity/threads/threads_and_replies.json'
const PHOTOS = 'your_instagram_activity/media/posts_1.json'
const WALL = 'your_facebook_activity/posts/your_posts_1.json'

/** Files of JSON that hold no post which can be imported, each for another reason. */
export const HOSTILE_JSON: readonly Hostile[] = [
  ['nothing.json', ''], ['spaces.json', ' \n\t '], ['null.json', 'null'], ['number.json', '42'], ['text.json', '"posts"'], ['brace.json', '{'], ['bracket.json', '['], ['braces.json', '{}'],
  ['zeros.json', Buffer.alloc(5000)], ['noise.json', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256))], ['deep-lists.json', deep('[', ']', 100_000)],
  ['deep-objects.json', deep('{"a":', '}', 100_000)], ['open-string.json', `["${'a'.repeat(100_000)}`], ['utf16.json', Buffer.from('[{"id":1}]', 'utf16le')], ['numbers.json', '[1,2,3]'],
  ['lists.json', '[[],[[]]]'], ['nulls.json', '[null,null]'], ['proto.json', '[{"__proto__":{"text":"x","date":"2024-01-01"}}]'], ['constructor.json', '[{"constructor":"x","toString":"y"}]'],
  ['outbox-cut.json', outbox([note(1, AT, 'x')]).slice(0, 700)], ['outbox-none.json', outbox([])], ['outbox-strings.json', outbox(['a' as unknown as object])], ['outbox-messages.json', outbox([note(1, AT, 'x', {}, 'direct')])],
  ['outbox-others.json', outbox([{ type: 'Like', id: 'x', actor: ACTOR }])], ['outbox-undated.json', outbox([note(1, AT, 'x', { published: 'soon' })]).replaceAll('"published":"2024', '"published":"never')],
  ['outbox-object.json', '{"type":"OrderedCollection","id":"outbox.json","orderedItems":{"0":1}}'], ['outbox-anonymous.json', outbox([{ type: 'Create', to: ['as:Public'], object: {} }])],
  ['threads-none.zip', zip(THREADS, '{"text_post_app_text_posts":[]}')], ['threads-text.zip', zip(THREADS, '{"text_post_app_text_posts":"x"}')], ['threads-undated.zip', zip(THREADS, '{"text_post_app_text_posts":[{"media":[{"title":"x"}]}]}')],
  ['photos-none.zip', zip(PHOTOS, '[]')], ['photos-null.zip', zip(PHOTOS, '[null]')], ['photos-old.zip', zip(PHOTOS, '[{"media":[{"uri":"x","creation_timestamp":-5,"title":"x"}]}]')], ['photos-huge.zip', zip(PHOTOS, '[{"media":[{"uri":"x","creation_timestamp":1e300,"title":"x"}]}]')],
  ['wall-none.zip', zip(WALL, '[]')], ['wall-words.zip', zip(WALL, 'not JSON at all')], ['wall-undated.zip', zip(WALL, '[{"data":[{"post":"x"}]}]')], ['wall-deep.zip', zip(WALL, `[{"timestamp":1715000000,"data":${deep('[', ']', 200_000)}`)],
  ['wall-large.zip', rawZip([{ name: WALL, data: deflateRawSync(`[{"timestamp":1715000000,"title":"${'a'.repeat(17 * 2 ** 20)}"}]`), deflated: true, size: 17 * 2 ** 20 + 38 }])],
  ['wall-nested.zip', zip(WALL, `[{"timestamp":1,"data":${deep('[', ']', 200_000)}}]`)], ['pages.zip', rawZip([{ name: 'your_facebook_activity/posts/your_posts_1.html', data: Buffer.from('<html>') }])]
]

function carOf(root: unknown, bytes = 0): Buffer {
  const car = new CarWriter()
  const file = car.file(car.add(root))
  return bytes === 0 ? file : file.subarray(0, file.length - bytes)
}

function loop(): Buffer {
  const car = new CarWriter()
  let tree = car.tree([])
  for (let depth = 0; depth < 5000; depth++) tree = car.add({ l: tree, e: [] })
  return car.file(car.add({ did: DID, version: 3, data: tree, rev: tid(AT), prev: null, sig: Buffer.alloc(64) }))
}

const WHOLE = blueskyRepository(1, 20).bytes
const HEADER = cbor({ roots: [], version: 1 })

/** Repositories and packed archives that give nothing, each for another reason. */
export const HOSTILE_CARS: readonly Hostile[] = [
  ['empty.car', ''], ['header.car', Buffer.concat([Buffer.from([HEADER.length]), HEADER])], ['cut-header.car', WHOLE.subarray(0, 20)], ['cut-first.car', WHOLE.subarray(0, 90)], ['cut-root.car', WHOLE.subarray(0, WHOLE.length - 150)],
  ['reversed.car', Buffer.concat([WHOLE.subarray(0, 60), Buffer.from(WHOLE.subarray(60)).reverse()])], ['zeros.car', Buffer.concat([WHOLE.subarray(0, 60), Buffer.alloc(10_000)])],
  ['lengths.car', Buffer.concat([WHOLE.subarray(0, 60), Buffer.alloc(200, 0xff)])], ['version-2.car', Buffer.from(WHOLE.toString('latin1').replace('gversion\u0001', 'gversion\u0002'), 'latin1')],
  ['nobody.car', carOf({ did: 'noor', version: 3, data: null })], ['other.car', carOf({ name: 'picture' })], ['list.car', carOf([1, 2, 3])], ['text.car', carOf('x')],
  ['no-tree.car', carOf({ did: DID, version: 3, data: new CarWriter().add({ gone: true }) })], ['no-posts.car', repository([])], ['deep-tree.car', loop()],
  ['only-copies.car', repository([post(AT, 'x', { createdAt: '2019-01-01T00:00:00Z' })])], ['wrong-records.car', repository([[`app.bsky.feed.post/${tid(AT)}`, ['x']]])],
  ['deep-cbor.car', Buffer.concat([Buffer.from([0xff, 0x7f]), Buffer.alloc(16_383, 0x81)])], ['huge-counts.car', Buffer.concat([Buffer.from([58]), Buffer.from('a265726f6f74739bffffffffffffffff', 'hex'), Buffer.alloc(80)])],
  ['plain.tar.gz', gzipSync('just a text')], ['empty.tar.gz', gzipSync('')], ['cut.tar.gz', tarGz({ 'outbox.json': outbox([note(1, AT, 'x')]) }).subarray(0, 30)], ['noise.tar.gz', Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(500, 7)])],
  ['nothing-known.tar.gz', tarGz({ 'notes.txt': 'x' })], ['long-name.tar.gz', tarGz({ [`${'x'.repeat(100_000)}/outbox.json`]: '{}' })], ['empty-outbox.tar.gz', tarGz({ 'outbox.json': outbox([]) })],
  ['zeros.tar.gz', gzipSync(Buffer.alloc(50 * 2 ** 20))]
]
