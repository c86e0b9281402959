import { Failure } from '../../domain/failure.ts'
import type { ArchiveBatch } from '../../domain/import.ts'
import type { ReadOptions } from '../archive.ts'
import { BATCH, Collector } from '../batch.ts'
import { elementsOf } from '../elements.ts'
import type { Read } from '../elements.ts'
import type { Entries, Entry } from '../entries.ts'
import { refuseNoPosts, refuseNothingRead } from '../refuse.ts'
import { END, readCursor, writeCursor } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readNotes } from './notes.ts'
import type { Notes } from './notes.ts'
import type { XFiles } from './recognise.ts'
import { readTweet } from './tweet.ts'
import type { Author } from './tweet.ts'

/**
 * Streams the posts of an archive in batches. Throws `cancelled`, `damaged-archive` when not one post could be read, and
 * `empty-archive` when there is none.
 */
export async function* readPosts(entries: Entries, files: XFiles, author: Author, options: ReadOptions): AsyncGenerator<ArchiveBatch, void> {
  const { signal } = options
  const { notes, damage } = await readNotes(entries, files.notes, signal)
  const start = startOf(files.posts, readCursor(options.from))
  const batch = new Collector()
  const fresh = start.index === 0 && start.byte === 0
  // A list of missing files may be as long as a hostile manifest makes it.
  if (fresh) for (const found of [...files.damage, ...damage].slice(0, BATCH)) batch.damage(found)
  let before = sizeOf(files.notes) + sizeOf(files.posts.slice(0, start.index))
  let posts = 0
  let lost = 0
  for (const [index, entry] of files.posts.entries()) {
    if (index < start.index || (index === start.index && start.byte === END)) continue
    const from = index === start.index ? start.byte : 0
    for await (const made of readFile(entries, { entry, at: index, byte: from }, { batch, notes, author, signal, before })) {
      posts += made.posts.length
      lost += made.damage.length + Object.keys(made.skipped).length
      yield made
    }
    before += entry.size
  }
  if (fresh && posts === 0) throw lost > 0 ? refuseNothingRead(entries.label) : refuseNoPosts(entries.label)
}

interface Reading {
  readonly batch: Collector
  readonly notes: Notes
  readonly author: Author
  readonly signal: AbortSignal
  /** Bytes of the files before this one. */
  readonly before: number
}

async function* readFile(
  entries: Entries, { entry, at, byte }: { readonly entry: Entry; readonly at: number; readonly byte: number }, { batch, notes, author, signal, before }: Reading
): AsyncGenerator<ArchiveBatch, void> {
  let last: Cursor = { entry: entry.name, at, byte }
  let total = before
  for await (const { read, reached } of elementsOf(entries, entry, { wrapper: 'tweet', from: byte })) {
    if (signal.aborted) throw new Failure('cancelled', 'The import was cancelled.')
    total = before + reached
    for (const one of read) {
      if (batch.full) yield batch.take(total, writeCursor(last))
      take(one, entry, { batch, notes, author })
      last = { entry: entry.name, at, byte: one.end }
    }
  }
  // Behind a file that breaks off nothing may be looked at again: it would break off once more.
  if (!batch.empty) yield batch.take(total, writeCursor({ entry: entry.name, at, byte: END }))
}

function take({ value, loss }: Read, entry: Entry, { batch, notes, author }: Pick<Reading, 'batch' | 'notes' | 'author'>): void {
  if (loss) {
    batch.damage({ file: entry.name, byte: loss.byte, say: loss.say })
    if (loss.reason) batch.skip(loss.reason)
    return
  }
  const { post, skip } = readTweet(value, author, notes)
  if (post) batch.post(post)
  else batch.skip(skip)
}

/** A cursor of files that are not there any more means the beginning. */
function startOf(files: readonly Entry[], cursor: Cursor | null): { index: number; byte: number } {
  return cursor && files[cursor.at]?.name === cursor.entry ? { index: cursor.at, byte: cursor.byte } : { index: 0, byte: 0 }
}

export function sizeOf(files: readonly Entry[]): number {
  return files.reduce((sum, { size }) => sum + size, 0)
}
