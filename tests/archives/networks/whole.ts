import { writeFile } from 'node:fs/promises'
import { openArchives } from '../../../src/archives/index.ts'
import type { Archive, OpenOptions } from '../../../src/archives/index.ts'
import type { Damage } from '../../../src/domain/import.ts'
import type { ArchivedPost, Network } from '../../../src/domain/post.ts'

export interface Read {
  readonly archive: Archive
  readonly posts: readonly ArchivedPost[]
  readonly skipped: Readonly<Record<string, number>>
  readonly damage: readonly Damage[]
  /** Cursors of the batches, and the posts behind each. */
  readonly cursors: readonly string[]
}

/** Reads everything that lies at a path: one archive, or that of the network which is asked for. */
export async function readAll(path: string, hints: OpenOptions & { from?: string } = {}): Promise<Read> {
  const { from, ...options } = hints
  const archives = await openArchives([path], options)
  try {
    const [archive] = archives
    const read = { archive: archive!, posts: [] as ArchivedPost[], skipped: {} as Record<string, number>, damage: [] as Damage[], cursors: [] as string[] }
    for await (const batch of archive!.read({ signal: new AbortController().signal, ...(from === undefined ? {} : { from }) })) {
      read.posts.push(...batch.posts)
      read.damage.push(...batch.damage)
      read.cursors.push(batch.cursor)
      for (const [reason, count] of Object.entries(batch.skipped)) read.skipped[reason] = (read.skipped[reason] ?? 0) + count
    }
    return read
  } finally {
    for (const archive of archives) await archive.close()
  }
}

export async function networksAt(path: string): Promise<Network[]> {
  const archives = await openArchives([path])
  for (const archive of archives) await archive.close()
  return archives.map(({ network }) => network)
}

export async function put(path: string, bytes: string | Buffer): Promise<string> {
  await writeFile(path, bytes)
  return path
}
