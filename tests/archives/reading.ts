import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openArchives } from '../../src/archives/index.ts'
import type { Archive } from '../../src/archives/index.ts'
import type { ArchiveBatch, Damage, SkipReason } from '../../src/domain/import.ts'
import type { ArchivedPost } from '../../src/domain/post.ts'
import { Failure } from '../../src/domain/failure.ts'

export interface Whole {
  readonly archive: Archive
  readonly batches: readonly ArchiveBatch[]
  readonly posts: readonly ArchivedPost[]
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>
  readonly damage: readonly Damage[]
}

/** A folder that is gone when the tests of the file are over. */
export async function scratch(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'twothirds-archives-'))
  afterAll(() => rm(dir, { recursive: true, force: true }))
  return dir
}

/** The archive at a path that holds one. */
export async function openArchive(path: string): Promise<Archive> {
  const [archive] = await openArchives([path])
  return archive as Archive
}

/** Reads an archive to its end. */
export async function readWhole(path: string, from?: string): Promise<Whole> {
  const archive = await openArchive(path)
  try {
    const batches = await batchesOf(archive, from)
    return { archive, batches, ...summed(batches) }
  } finally {
    await archive.close()
  }
}

export async function batchesOf(archive: Archive, from?: string): Promise<ArchiveBatch[]> {
  const batches: ArchiveBatch[] = []
  const { signal } = new AbortController()
  for await (const batch of archive.read(from === undefined ? { signal } : { signal, from })) batches.push(batch)
  return batches
}

function summed(batches: readonly ArchiveBatch[]): Pick<Whole, 'posts' | 'skipped' | 'damage'> {
  const skipped: Partial<Record<SkipReason, number>> = {}
  for (const batch of batches) {
    for (const [reason, count] of Object.entries(batch.skipped) as [SkipReason, number][]) skipped[reason] = (skipped[reason] ?? 0) + count
  }
  return { posts: batches.flatMap(({ posts }) => posts), skipped, damage: batches.flatMap(({ damage }) => damage) }
}

/** The failure of something that must fail. */
export async function failureOf(doing: Promise<unknown>): Promise<Failure> {
  const outcome: unknown = await doing.then(() => null, (thrown: unknown) => thrown)
  if (outcome instanceof Failure) return outcome
  throw new Error('A failure was expected.', { cause: outcome })
}

/** The text of a `tweets.js` with these elements. */
export function tweetsFile(elements: readonly unknown[]): string {
  return `window.YTD.tweets.part0 = ${JSON.stringify(elements, null, 2)}`
}

export function counts(posts: readonly ArchivedPost[]): Record<string, number> {
  const kinds: Record<string, number> = { post: 0, thread: 0, reply: 0, repost: 0 }
  for (const { kind } of posts) kinds[kind] = (kinds[kind] ?? 0) + 1
  return kinds
}
