import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blueskyRepository } from '../../fixtures/networks/bluesky.ts'
import { linkedInArchive } from '../../fixtures/networks/linkedin.ts'
import { mastodonArchive } from '../../fixtures/networks/mastodon.ts'
import { facebookArchive, instagramArchive, threadsArchive } from '../../fixtures/networks/meta.ts'
import { sorted, writeZip } from '../../fixtures/networks/truth.ts'
import type { Made } from '../../fixtures/networks/truth.ts'
import { scratch } from '../reading.ts'
import { put, readAll } from './whole.ts'

const dir = await scratch()

function bluesky(seed: number, count: number): Made {
  const { bytes, ...made } = blueskyRepository(seed, count)
  return { ...made, files: { 'repo.car': bytes } }
}

const NETWORKS: readonly (readonly [string, (seed: number, count: number) => Made, string])[] = [
  ['linkedin', linkedInArchive, 'Noor Prins'], ['mastodon', mastodonArchive, 'noor@social.example'], ['bluesky', bluesky, 'Noor Prins'],
  ['instagram', instagramArchive, 'noor.prins'], ['threads', threadsArchive, 'noor.prins'], ['facebook', facebookArchive, 'Noör Prins']
]

async function unpacked(name: string, files: Made['files']): Promise<string> {
  for (const [file, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name, file)), { recursive: true })
    await writeFile(join(dir, name, file), bytes)
  }
  return join(dir, name)
}

describe.each(NETWORKS)('an archive of %s', (network, make, name) => {
  test('gives every post with its kind, time and words, and says what it left', async () => {
    for (const [seed, count] of [[1, 1], [2, 60], [3, 137]] as const) {
      const made = make(seed, count)
      const { archive, posts, skipped, damage } = await readAll(await writeZip(join(dir, `${network}-${seed}.zip`), made.files))
      expect(sorted(posts)).toEqual(sorted(made.posts))
      expect(new Set(posts.map(({ nativeId }) => nativeId)).size).toBe(posts.length)
      expect(skipped).toEqual(Object.fromEntries(Object.entries(made.skipped).filter(([, times]) => times > 0)))
      expect(damage).toEqual([])
      expect([archive.network, archive.account.name]).toEqual([network, name])
    }
  })

  test('is the same unpacked, in a folder within, and as a Mac packs it anew', async () => {
    const { files, posts } = make(4, 30)
    const packed = await readAll(await writeZip(join(dir, `${network}-plain.zip`), files))
    const clutter = Object.fromEntries(Object.keys(files).map(file => [`__MACOSX/export/._${file}`, Buffer.from('\u0000\u0005\u0016')]))
    const inside = Object.fromEntries(Object.entries(files).map(([file, bytes]) => [`export/${file}`, bytes]))
    const others = [await unpacked(`${network}-folder`, files), await unpacked(`${network}-deep/one/two`, files), await writeZip(join(dir, `${network}-mac.zip`), { ...clutter, ...inside })]
    for (const path of others) {
      const read = await readAll(path)
      expect(read.posts).toEqual(packed.posts)
      expect(sorted(read.posts)).toEqual(sorted(posts))
    }
  })

  test('goes on behind any batch with exactly what is missing', async () => {
    const path = await writeZip(join(dir, `${network}-long.zip`), make(5, network === 'linkedin' ? 800 : 1300).files)
    const whole = await readAll(path)
    expect(whole.cursors.length).toBeGreaterThan(1)
    for (const cursor of whole.cursors) {
      const rest = await readAll(path, { from: cursor })
      const had = whole.posts.length - rest.posts.length
      expect(rest.posts).toEqual(whole.posts.slice(had))
      expect(rest.posts.length === 0).toBe(cursor === whole.cursors.at(-1))
    }
    for (const nonsense of ['', 'null', '{"at":-1}', '{"at":"x"}']) expect((await readAll(path, { from: nonsense })).posts).toHaveLength(whole.posts.length)
  })
})

describe('a file of an archive alone is known by what stands in it, whatever the browser calls it', () => {
  const file = (made: Made, name: RegExp): string | Buffer => Object.entries(made.files).find(([key]) => name.test(key))![1]
  const CASES: readonly (readonly [string, Made, RegExp, (posts: Made['posts']) => Made['posts']])[] = [
    ['mastodon', mastodonArchive(6, 20), /outbox/, posts => posts], ['bluesky', bluesky(6, 20), /car$/, posts => posts],
    ['facebook', facebookArchive(6, 20), /your_posts/, posts => posts], ['instagram', instagramArchive(6, 40), /posts_1/, posts => posts.slice(0, 20)],
    // Without the person's name, a reply to oneself is a reply to somebody.
    ['threads', threadsArchive(6, 20), /threads_and/, posts => posts.map(post => post.kind === 'thread' ? { ...post, kind: 'reply' as const } : post)],
    ['linkedin', linkedInArchive(6, 20), /Comments/, posts => posts.filter(({ kind }) => kind === 'reply')]
  ]
  test.each(CASES)('%s', async (network, made, name, told) => {
    const { archive, posts } = await readAll(await put(join(dir, `download (${network})`), file(made, name)))
    expect([archive.network, archive.form]).toEqual([network, 'file'])
    expect(sorted(posts)).toEqual(sorted(told(made.posts)))
  })
})
