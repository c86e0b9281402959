import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { wantedFiles } from '../../src/archives/index.ts'
import type { ArchiveBatch } from '../../src/domain/import.ts'
import { writeXArchive } from '../fixtures/x-archive.ts'
import { failureOf, openArchive, readWhole, scratch } from './reading.ts'

const dir = await scratch()

describe('reading an archive', () => {
  test('goes in batches of at most 1,000 posts and tells how far it has come', async () => {
    const { path } = await writeXArchive(join(dir, 'batches'), { posts: 3500, parts: 2, traps: ['notes', 'community'] })
    const { batches, archive, posts } = await readWhole(path)
    expect(Math.max(...batches.map(batch => batch.posts.length))).toBe(1000)
    const read = batches.map(batch => batch.read)
    expect(read).toEqual([...read].sort((a, b) => a - b))
    expect(read.at(-1)).toBe(archive.bytes)
    expect(posts).toHaveLength(3500)
  })

  test('goes on behind any batch with exactly what is missing', async () => {
    for (const form of ['zip', 'folder'] as const) {
      const { path } = await writeXArchive(join(dir, `resume-${form}`), { posts: 3500, parts: 3, form, damage: 'middle' })
      const whole = await readWhole(path)
      for (const [index, { cursor }] of whole.batches.entries()) {
        const rest = await readWhole(path, cursor)
        expect(rest.posts).toEqual(whole.batches.slice(index + 1).flatMap(({ posts }) => posts))
        expect(rest.damage).toEqual(whole.batches.slice(index + 1).flatMap(({ damage }) => damage))
      }
    }
  })

  test('begins at the beginning for a cursor of another archive or of none', async () => {
    const { path, truth } = await writeXArchive(join(dir, 'cursor'), { posts: 20 })
    for (const cursor of ['', 'nonsense', '{"entry":"data/other.js","at":0,"byte":3}', '{"entry":"data/tweets.js","at":0,"byte":-1}', 'null']) {
      expect((await readWhole(path, cursor)).posts).toHaveLength(truth.found)
    }
  })

  test('stops when it is cancelled, and what was read before stands', async () => {
    const { path } = await writeXArchive(join(dir, 'cancel'), { posts: 5000 })
    const archive = await openArchive(path)
    const controller = new AbortController()
    const batches: ArchiveBatch[] = []
    const reading = async (): Promise<void> => {
      for await (const batch of archive.read({ signal: controller.signal })) {
        batches.push(batch)
        controller.abort()
      }
    }
    expect(await failureOf(reading())).toMatchObject({ code: 'cancelled' })
    expect(batches.length).toBeGreaterThan(0)
    expect(batches.length).toBeLessThan(5)
    await archive.close()
  })

  test('can be given up after any batch, and the archive can be read again', async () => {
    const { path, truth } = await writeXArchive(join(dir, 'again'), { posts: 2500 })
    const archive = await openArchive(path)
    const { signal } = new AbortController()
    for await (const batch of archive.read({ signal })) {
      expect(batch.posts.length).toBeGreaterThan(0)
      break
    }
    let found = 0
    for await (const { posts } of archive.read({ signal })) found += posts.length
    expect(found).toBe(truth.found)
    await archive.close()
  })

  test('never changes what was dropped', async () => {
    const { path } = await writeXArchive(join(dir, 'untouched'), { posts: 50, damage: 'middle' })
    const before = await readFile(path)
    await readWhole(path)
    expect(await readFile(path)).toEqual(before)
  })

  test('works for a file that the browser renamed', async () => {
    const { path, truth } = await writeXArchive(join(dir, 'renamed'), { posts: 20, form: 'file' })
    const renamed = join(dir, 'tweets (1).js')
    await writeFile(renamed, await readFile(path))
    expect((await readWhole(renamed)).posts).toHaveLength(truth.found)
  })
})

describe('of a dropped folder', () => {
  test('the files that an import reads are wanted and no others', () => {
    const root = 'twitter-2026/data/'
    const wanted = [
      'manifest.js', 'account.js', 'profile.js', 'account-timezone.js', 'tweets.js', 'tweets-part1.js', 'tweets-part12.js',
      'note-tweet.js', 'community-tweet.js'
    ]
    const others = [
      'like.js', 'direct-messages.js', 'deleted-tweets.js', 'tweet-headers.js', 'tweets_media/1-a.jpg', 'note-tweets.js', 'tweets.json', 'ip-audit.js'
    ]
    const clutter = ['__MACOSX/twitter-2026/data/tweets.js', `${root}._tweets.js`, 'twitter-2026/.DS_Store', 'elsewhere/account.js']
    const files = [...others.map(name => root + name), ...wanted.map(name => root + name), ...clutter].map(name => ({ name, size: 1 }))
    expect(wantedFiles(files).map(index => files[index]?.name)).toEqual(wanted.map(name => root + name))
  })

  test('nothing is wanted where no file holds posts', () => {
    expect(wantedFiles([{ name: 'holiday/beach.jpg', size: 1 }, { name: 'holiday/account.js', size: 1 }])).toEqual([])
  })
})
