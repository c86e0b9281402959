import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AUTHOR, idAt, tweetElement } from '../fixtures/x-post.ts'
import type { TweetParts } from '../fixtures/x-post.ts'
import { writeXArchive } from '../fixtures/x-archive.ts'
import type { XArchiveOptions, XTruth } from '../fixtures/x-archive.ts'
import { counts, readWhole, scratch, tweetsFile } from './reading.ts'
import type { Whole } from './reading.ts'

const dir = await scratch()
let made = 0

async function generated(options: XArchiveOptions): Promise<Whole & { truth: XTruth }> {
  const { path, truth } = await writeXArchive(join(dir, String(made++)), options)
  return { ...await readWhole(path), truth }
}

/** Reads hand-written elements as a bare file. */
async function written(parts: readonly (Partial<TweetParts> | { raw: unknown })[]): Promise<Whole> {
  const path = join(dir, `${made++}.js`)
  const plain = (index: number): TweetParts => ({ id: idAt(AT + index * 1000, index), at: AT + index * 1000, text: 'Plain.' })
  await writeFile(path, tweetsFile(parts.map((part, index) => 'raw' in part ? part.raw : tweetElement({ ...plain(index), ...part }))))
  return readWhole(path)
}

const AT = Date.UTC(2024, 4, 5, 6, 7, 8)

/** Everything that an archive holds is found, as what it is, with the text that was written. */
function expectTruth({ posts, skipped, truth }: Whole & { truth: XTruth }): void {
  expect(posts).toHaveLength(truth.found)
  expect(counts(posts)).toEqual(truth.kinds)
  expect(skipped['superseded-edit'] ?? 0).toBe(truth.superseded)
  expect(Math.min(...posts.map(({ at }) => at))).toBe(truth.first)
  expect(Math.max(...posts.map(({ at }) => at))).toBe(truth.last)
  for (const { nativeId, text } of posts) expect(text).toBe(truth.texts.get(nativeId))
}

describe('an X archive', () => {
  test('gives every post of every trap from a zip, and its own count stands beside', async () => {
    const whole = await generated({ posts: 600, parts: 2 })
    expectTruth(whole)
    expect(whole.archive.expected).toBe(whole.posts.length + whole.truth.superseded)
    expect(whole.damage).toEqual([])
  })

  test('gives the same from an unpacked folder as from its zip', async () => {
    const folder = await generated({ posts: 150, form: 'folder' })
    const zip = await generated({ posts: 150, form: 'zip' })
    expect(folder.archive).toMatchObject({ form: 'folder', expected: zip.archive.expected, account: zip.archive.account, bytes: zip.archive.bytes })
    expect(folder.posts).toEqual(zip.posts)
  })

  test('is whole only with all of its parts, in which posts stand in any order', async () => {
    const whole = await generated({ posts: 240, parts: 12 })
    expectTruth(whole)
    const files = whole.batches.map(({ cursor }) => (JSON.parse(cursor) as { entry: string }).entry)
    expect(files.slice(0, 12)).toEqual(['data/tweets.js', ...Array.from({ length: 11 }, (_, part) => `data/tweets-part${part + 1}.js`)])
  })

  test('has its long posts whole from the file of notes', async () => {
    const whole = await generated({ posts: 60, traps: ['notes'] })
    expectTruth(whole)
    expect(whole.truth.notes).toBeGreaterThan(20)
    expect(whole.posts.filter(({ text }) => text.length > 300)).toHaveLength(whole.truth.notes)
  })

  test('counts an edited post once, in its last version', async () => {
    const whole = await generated({ posts: 60, traps: ['edits'] })
    expectTruth(whole)
    expect(whole.skipped).toEqual({ 'superseded-edit': whole.truth.superseded })
    expect(whole.posts.filter(({ text }) => text.includes('Tpyo'))).toEqual([])
  })

  test('has its posts to communities, which stand in no other file', async () => {
    const whole = await generated({ posts: 60, traps: ['community'] })
    expectTruth(whole)
    expect(whole.posts.length).toBe(60)
  })

  test('is found by its files when there is no manifest, and then promises no count', async () => {
    const whole = await generated({ posts: 60, parts: 3, manifest: false })
    expectTruth(whole)
    expect(whole.archive).toMatchObject({ expected: null, generatedAt: null, account: { nativeId: AUTHOR.id, name: AUTHOR.name } })
  })

  test('is found in a folder inside of a folder, among what a Mac adds', async () => {
    expectTruth(await generated({ posts: 60, clutter: true, inside: 'Downloads/twitter' }))
    expectTruth(await generated({ posts: 60, clutter: true, inside: 'Downloads/twitter', form: 'folder' }))
  })

  test('says whose it is, in which zone they live, what they say of themselves and when it was made', async () => {
    const { archive } = await generated({ posts: 5 })
    const { id, name, displayName, bio } = AUTHOR
    expect(archive.account).toEqual({ nativeId: id, name, displayName, bio, zone: 'Europe/Amsterdam' })
    expect(archive.generatedAt).toBe(Date.UTC(2026, 10, 2, 8))
  })

  test('keeps self-replies as threads when nothing but tweets.js is left', async () => {
    const whole = await generated({ posts: 200, form: 'file' })
    expectTruth(whole)
    expect(whole.archive.account).toMatchObject({ nativeId: AUTHOR.id, name: AUTHOR.name })
  })

  test('keeps self-replies as threads when the account was pruned from the folder', async () => {
    expectTruth(await generated({ posts: 200, form: 'folder', account: false }))
  })
})

describe('a post of X', () => {
  test('that begins with RT is a repost, though its file says it is not', async () => {
    const { posts } = await written([
      { text: 'RT @quillmarsh: Ink &amp; tide…' }, { text: 'RT if you agree' }, { text: 'So true! RT @quillmarsh: Ink' }
    ])
    expect(posts.map(({ kind }) => kind)).toEqual(['repost', 'post', 'post'])
  })

  test('is a reply by any of the reply fields, and the name in them does not make it a thread', async () => {
    const own = { in_reply_to_user_id_str: AUTHOR.id }
    const thread = { ...own, in_reply_to_status_id_str: idAt(AT, 0) }
    const { posts } = await written([
      {}, { more: thread }, { more: { in_reply_to_status_id: '77' } }, { more: { in_reply_to_user_id: '88', in_reply_to_screen_name: AUTHOR.name } },
      { more: { in_reply_to_screen_name: 'mossy_ledger' } }, { more: own }
    ])
    expect(posts.map(({ kind, replyTo }) => [kind, replyTo])).toEqual([
      ['post', null], ['thread', idAt(AT, 0)], ['reply', '77'], ['reply', null], ['reply', null], ['thread', null]
    ])
  })

  test('is decoded once and strictly', async () => {
    const { posts } = await written([{ text: '&lt;b&gt; Q&amp;A ?x=1&amp;copy=2 &amp;lt; &quot; &copy; &#39; a & b' }])
    expect(posts[0]?.text).toBe('<b> Q&A ?x=1&copy=2 &lt; &quot; &copy; &#39; a & b')
  })

  test('has its links written out behind any emoji, and keeps those that the file does not explain', async () => {
    const { posts } = await written([{
      text: '🧭👩‍🚀 https://t.co/aa1 and https://t.co/aa12 and https://t.co/zz9',
      urls: [['https://t.co/aa1', 'https://example.com/one?a=1&amp;b'], ['https://t.co/aa12', 'https://example.com/two']]
    }])
    expect(posts[0]?.text).toBe('🧭👩‍🚀 https://example.com/one?a=1&amp;b and https://example.com/two and https://t.co/zz9')
    expect(posts[0]?.links).toEqual(['https://example.com/one?a=1&amp;b', 'https://example.com/two'])
  })

  test('loses the links to its own pictures, all of them', async () => {
    const { posts } = await written([
      { text: 'Look https://t.co/p1 at\nthis https://t.co/p2', media: ['https://t.co/p1', 'https://t.co/p2'] },
      { text: 'https://t.co/p3', media: ['https://t.co/p3'] }
    ])
    expect(posts.map(({ text, links }) => [text, links])).toEqual([['Look at\nthis', []], ['', []]])
  })

  test('keeps the link to the post that it quotes', async () => {
    const quoted = 'https://twitter.com/fen_and_ferry/status/1499000000000000001'
    const { posts } = await written([{ text: 'This https://t.co/q1', urls: [['https://t.co/q1', quoted]] }])
    expect(posts[0]).toMatchObject({ kind: 'post', text: `This ${quoted}`, links: [quoted] })
  })

  test('has the time of its id when the written one is years off, and the written one otherwise', async () => {
    const { posts } = await written(
      ['Tue Mar 11 08:00:00 +0000 2003', 'Sun May 05 18:00:00 +0200 2024', 'yesterday'].map(date => ({ more: { created_at: date } }))
    )
    expect(posts.map(({ at }) => at)).toEqual([AT, Date.UTC(2024, 4, 5, 16), AT + 2000])
  })

  test('from before the ids had a clock has the written time, and none without it', async () => {
    const { posts, skipped } = await written([
      { id: '9340', more: { created_at: 'Fri Feb 29 13:02:05 +0000 2008' } }, { id: '9341', more: { created_at: 'Sat Feb 30 13:02:05 +0000 2008' } }
    ])
    expect(posts.map(({ nativeId, at }) => [nativeId, at])).toEqual([['9340', Date.UTC(2008, 1, 29, 13, 2, 5)]])
    expect(skipped).toEqual({ 'no-date': 1 })
  })

  test('keeps every digit of its id, and is skipped and counted without one', async () => {
    const { posts, skipped } = await written([
      { id: '1767497756157866021' }, { more: { id: 1767497756157866000, id_str: null } }, { more: { id: '', id_str: 'abc' } }
    ])
    expect(posts.map(({ nativeId, url }) => [nativeId, url])).toEqual([['1767497756157866021', 'https://x.com/i/web/status/1767497756157866021']])
    expect(skipped).toEqual({ 'no-id': 2 })
  })

  test('that is no object is skipped and counted', async () => {
    const { posts, skipped } = await written([{}, { raw: { tweet: 7 } }, { raw: { tweet: [] } }, {}])
    expect(posts).toHaveLength(2)
    expect(skipped).toEqual({ broken: 2 })
  })

  test('names a language only where X knows one', async () => {
    const { posts } = await written(['und', 'zxx', 'qme', 'qht', 'nl', 'in', 'iw', 'zh-TW', ''].map(lang => ({ lang })))
    expect(posts.map(({ lang }) => lang)).toEqual([null, null, null, null, 'nl', 'id', 'he', 'zh-TW', null])
  })

  test('is read without its wrapper, as archives had it until 2020', async () => {
    const { posts } = await written([{ raw: { id_str: '9340', created_at: 'Fri Feb 29 13:02:05 +0000 2008', full_text: 'Bare.' } }])
    expect(posts[0]).toMatchObject({ nativeId: '9340', text: 'Bare.' })
  })

  test('ignores fields and keys that nobody knows', async () => {
    const odd = '{"__proto__": {"id_str": "1"}, "withheld_in_countries": ["XY"], "entities": null, "edit_info": 3}'
    const { posts } = await written([{ more: JSON.parse(odd) as Record<string, unknown> }])
    expect(posts[0]).toMatchObject({ text: 'Plain.', links: [], lang: 'en' })
  })
})
