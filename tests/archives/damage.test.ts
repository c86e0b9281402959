import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { rawZip } from '../fixtures/raw-zip.ts'
import { writeXArchive } from '../fixtures/x-archive.ts'
import type { XTruth } from '../fixtures/x-archive.ts'
import { idAt, tweetElement } from '../fixtures/x-post.ts'
import { counts, failureOf, readWhole, scratch, tweetsFile } from './reading.ts'
import type { Whole } from './reading.ts'

const dir = await scratch()
const AT = Date.UTC(2024, 4, 5, 6, 7, 8)
const element = (index: number, text = 'Plain.'): object => tweetElement({ id: idAt(AT + index * 1000, index), at: AT, text })

function expectAllButBroken({ posts, skipped }: Whole, truth: XTruth): void {
  expect(posts).toHaveLength(truth.found)
  expect(counts(posts)).toEqual(truth.kinds)
  expect(skipped).toEqual({ 'broken': truth.broken, 'superseded-edit': truth.superseded })
}

describe('an archive with broken JSON in the middle', () => {
  test('gives all complete elements, and says which byte of which file is broken', async () => {
    for (const form of ['zip', 'folder'] as const) {
      const { path, truth } = await writeXArchive(join(dir, `middle-${form}`), { posts: 300, parts: 2, form, damage: 'middle' })
      const whole = await readWhole(path)
      expectAllButBroken(whole, truth)
      expect(truth.broken).toBe(1)
      expect(whole.damage).toEqual([{ ...truth.damage, say: expect.any(String) as string }])
    }
  })

  test('shows by its own count that something is missing', async () => {
    const { path, truth } = await writeXArchive(join(dir, 'expected'), { posts: 50, damage: 'middle' })
    const { archive, posts } = await readWhole(path)
    expect(archive.expected).toBe(posts.length + truth.superseded + truth.broken)
  })

  test('gives nothing and fails when not one post can be read', async () => {
    const path = join(dir, 'hopeless.js')
    await writeFile(path, `window.YTD.tweets.part0 = [ { "tweet" : ${'nonsense '.repeat(40)} ]`)
    expect(await failureOf(readWhole(path))).toMatchObject({ code: 'damaged-archive', message: expect.stringContaining('hopeless.js') as string })
  })
})

describe('an archive that breaks off', () => {
  test('in the middle of a post gives all complete elements, and says where it ends', async () => {
    const { path, truth } = await writeXArchive(join(dir, 'cut'), {
      posts: 120, parts: 2, form: 'folder', damage: 'cut', traps: ['threads', 'edits']
    })
    const whole = await readWhole(path)
    expectAllButBroken(whole, truth)
    const { length } = await readFile(join(path, 'data/tweets-part1.js'))
    expect(whole.damage).toEqual([{ ...truth.damage, say: expect.stringContaining(`byte ${length}`) as string }])
  })

  test('inside the packed bytes of a zip gives what could be unpacked', async () => {
    const text = tweetsFile(Array.from({ length: 400 }, (_, index) => element(index, `Number ${Math.sin(index)} ${Math.cos(index)}`)))
    const packed = deflateRawSync(text)
    const middle = packed.length >> 1
    const data = Buffer.concat([packed.subarray(0, middle), Buffer.alloc(packed.length - middle, 0xff)])
    const path = join(dir, 'rotten.zip')
    await writeFile(path, rawZip([{ name: 'data/tweets.js', data, deflated: true, size: Buffer.byteLength(text) }]))
    const { posts, damage } = await readWhole(path)
    expect(posts.length).toBeGreaterThan(50)
    expect(posts.length).toBeLessThan(400)
    expect(damage.at(-1)).toEqual({ file: 'data/tweets.js', byte: expect.any(Number) as number, say: expect.stringContaining('rotten.zip') as string })
  })
})

describe('a damaged archive', () => {
  test('without a file that its manifest names says so, and gives the others', async () => {
    const { path } = await writeXArchive(join(dir, 'gone'), { posts: 60, parts: 3, form: 'folder', traps: [] })
    await rm(join(path, 'data/tweets-part1.js'))
    const { posts, damage } = await readWhole(path)
    expect(posts).toHaveLength(40)
    expect(damage).toMatchObject([{ file: 'tweets-part1.js' }])
  })

  test('with a broken manifest is read by the names of its files, and says so', async () => {
    const { path } = await writeXArchive(join(dir, 'manifest'), { posts: 30, form: 'folder', traps: [] })
    await writeFile(join(path, 'data/manifest.js'), 'window.__THAR_CONFIG = { "userInfo" : ')
    const { posts, damage, archive } = await readWhole(path)
    expect(posts).toHaveLength(30)
    expect(archive.expected).toBeNull()
    expect(damage).toMatchObject([{ file: 'data/manifest.js' }])
  })

  test('with broken notes keeps the beginnings of the long posts', async () => {
    const { path, truth } = await writeXArchive(join(dir, 'notes'), { posts: 40, form: 'folder', traps: ['notes'] })
    await writeFile(join(path, 'data/note-tweet.js'), 'window.YTD.note_tweet.part0 = [ { "noteTweet" : ')
    const { posts, damage } = await readWhole(path)
    expect(posts).toHaveLength(truth.found)
    expect(damage).toMatchObject([{ file: 'data/note-tweet.js' }])
  })

  test('with a second archive in the same folder says that it was left', async () => {
    const { path } = await writeXArchive(join(dir, 'two'), { posts: 10, form: 'folder', traps: [] })
    await writeXArchive(join(path, 'older'), { posts: 10, form: 'folder', traps: [] })
    const { posts, damage } = await readWhole(path)
    expect(posts).toHaveLength(10)
    expect(damage).toMatchObject([{ file: 'older/archive/data/' }])
  })

  test('with a post over the limit refuses that one alone', async () => {
    const path = join(dir, 'large.js')
    await writeFile(path, tweetsFile([element(0), element(1, 'x'.repeat(17 * 2 ** 20)), element(2)]))
    const { posts, skipped, damage } = await readWhole(path)
    expect(posts).toHaveLength(2)
    expect(skipped).toEqual({ 'too-large': 1 })
    expect(damage).toHaveLength(1)
  })
})
