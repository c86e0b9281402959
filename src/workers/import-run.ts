import type { Archive, ArchiveBatch } from '../archives/index.ts'
import { openArchives } from '../archives/index.ts'
import { toFault } from '../contract/fault.ts'
import type { Import } from '../contract/imports.ts'
import { Failure } from '../domain/failure.ts'
import type { WriterLink } from './writer-link.ts'

export interface Reading {
  readonly id: number
  /** The path or the spooled copy. */
  readonly source: string
  readonly signal: AbortSignal
  /** Told after every batch and step; the caller thins it out. */
  readonly progress: (state: Import, done: number, total: number) => void
}

/** A write may wait for its turn behind another process, but not for ever. */
const WRITE = { deadline: 60_000 }

/**
 * Reads one archive into the store and answers how it ended. What a cancelled or failed import had written stays, is
 * settled like the rest, and is found unchanged when the archive comes again.
 */
export async function runImport(writer: WriterLink, reading: Reading): Promise<Import> {
  const { id } = reading
  let archive: Archive | null = null
  try {
    archive = (await openArchives([reading.source], { signal: reading.signal }))[0]!
    const { network, account, expected, generatedAt } = archive
    const name = account.name ?? account.nativeId ?? network
    await writer.call('import.describe', { id, network, account: { nativeId: account.nativeId, name, bio: account.bio }, expected, generatedAt }, WRITE)
    await readAll(writer, archive, reading)
    await settleAll(writer, reading)
    return await writer.call('import.end', { id, state: 'done', fault: null }, WRITE)
  } catch (thrown) {
    const fault = toFault(thrown)
    if (archive) await settleAll(writer, reading)
    return await writer.call('import.end', { id, state: fault.code === 'cancelled' ? 'cancelled' : 'failed', fault }, WRITE)
  } finally {
    await archive?.close()
  }
}

/** Reading goes on while the batch before is written, never more than one ahead. */
async function readAll(writer: WriterLink, archive: Archive, { id, signal, progress }: Reading): Promise<void> {
  let writing: Promise<void> = Promise.resolve()
  const write = async (batch: ArchiveBatch): Promise<void> => {
    const { posts, skipped, damage, cursor, read } = batch
    const state = await writer.call('import.batch', { id, posts: posts.map(post => ({ ...post, links: [...post.links] })), skipped, damage: [...damage], cursor }, WRITE)
    progress(state, read, archive.bytes)
  }
  try {
    for await (const batch of archive.read({ signal })) {
      await writing
      if (signal.aborted) throw new Failure('cancelled', 'The import was cancelled.')
      writing = write(batch)
      // The next turn of the loop awaits it; until then a failure must not count as unhandled.
      writing.catch(() => undefined)
    }
  } finally {
    await writing
  }
}

async function settleAll(writer: WriterLink, { id }: Reading): Promise<void> {
  for (let left = 1; left > 0;) ({ left } = await writer.call('import.settle', { id }, WRITE))
}
