import type { Archive, ArchiveBatch, Hints } from '../archives/index.ts'
import { openArchives, partOf } from '../archives/index.ts'
import { toFault } from '../contract/fault.ts'
import type { Fault } from '../contract/fault.ts'
import type { Import } from '../contract/imports.ts'
import { Failure } from '../domain/failure.ts'
import type { Network } from '../domain/post.ts'
import type { WriterLink } from './writer-link.ts'

/** The reason of a signal that stops an import for now: it goes on when the app runs again. */
export const PAUSED = Symbol('paused')

/** An import as it was begun. */
export interface Task {
  readonly id: number
  readonly path: string
  /** The paths or the spooled copies that are read, as one archive. */
  readonly sources: readonly string[]
  readonly hints: Hints
  /** Of one that was described before; null lets the first archive be this import. */
  readonly network: Network | null
}

export interface Running {
  readonly signal: AbortSignal
  /** Told after every batch and step; the caller thins it out. */
  readonly progress: (state: Import, done: number, total: number) => void
  /** There are posts of another network too, which need an import of their own. */
  readonly also: (archive: Archive) => Promise<void>
}

const MOST_HELD = 20

/** A write may wait for its turn behind another process, but not for ever. */
const WRITE = { deadline: 60_000 }

/**
 * Reads one archive into the store and answers how it ended; one that was begun before goes on where it was. What a cancelled or
 * failed import had written stays, is settled like the rest, and is found unchanged when the archive comes again. Throws `closed`
 * when it is paused.
 */
export async function runImport(writer: WriterLink, task: Task, running: Running): Promise<Import> {
  const { id, sources, hints } = task
  let archives: readonly Archive[] = []
  try {
    archives = await openArchives(sources, { ...hints, signal: running.signal })
    const archive = archives.find(one => hints.part === partOf(one)) ?? archives.find(({ network }) => network === task.network) ?? archives[0]!
    if (task.network === null) for (const other of archives) if (other !== archive) await running.also(other)
    const from = task.network === null ? null : (await describe(writer, id, archive)).cursor
    await readAll(writer, archive, { id, from, described: task.network !== null, ...running })
    await settleAll(writer, id, archive.whole)
    return await writer.call('import.end', { id, state: 'done', fault: null }, WRITE)
  } catch (thrown) {
    if (running.signal.reason === PAUSED) throw new Failure('closed', 'Twothirds was closed while this import ran.')
    const fault = gone(task, toFault(thrown))
    await settleAll(writer, id, false)
    return await writer.call('import.end', { id, state: fault.code === 'cancelled' ? 'cancelled' : 'failed', fault }, WRITE)
  } finally {
    for (const archive of archives) await archive.close()
  }
}

/** An import that was to go on, and whose file is not there any more, ends as if it had been cancelled. */
function gone({ path, network }: Task, fault: Fault): Fault {
  if (network === null || fault.code !== 'file-missing') return fault
  return {
    code: 'cancelled', say: `Twothirds was closed while “${path}” was imported, and it is not there any more.`,
    hint: 'What had been read is kept. Import it again to have the rest.'
  }
}

export function describe(writer: WriterLink, id: number, archive: Archive): Promise<{ cursor: string | null }> {
  const { network, account, expected, generatedAt, bytes } = archive
  const given = { nativeId: account.nativeId, name: account.name ?? account.nativeId ?? network, bio: account.bio }
  return writer.call('import.describe', { id, network, account: given, expected, generatedAt, bytes }, WRITE)
}

interface Reading extends Running {
  readonly id: number
  readonly from: string | null
  /** Whether the account was named before. */
  readonly described: boolean
}

/**
 * Reading goes on while the batch before is written, never more than one ahead. Whose archive it is, is told with its first batch: one of
 * which nothing can be read leaves no account behind.
 */
async function readAll(writer: WriterLink, archive: Archive, { id, from, described, signal, progress }: Reading): Promise<void> {
  let writing: Promise<unknown> | null = described ? Promise.resolve() : null
  const write = async (batch: ArchiveBatch): Promise<void> => {
    const { posts, skipped, damage, cursor, read } = batch
    const state = await writer.call('import.batch', { id, posts, skipped, damage: [...damage], cursor }, WRITE)
    progress(state, read, archive.bytes)
  }
  try {
    for await (const batch of worthWriting(archive.read(from === null ? { signal } : { signal, from }))) {
      await (writing ??= describe(writer, id, archive))
      if (signal.aborted) throw new Failure('cancelled', 'The import was cancelled.')
      writing = write(batch)
      // The next turn of the loop awaits it; until then a failure must not count as unhandled.
      writing.catch(() => undefined)
    }
  } finally {
    await writing
  }
}

/** Batches without a post wait for one with posts, as long as they are few: an archive of which nothing can be read changes nothing. */
async function* worthWriting(batches: AsyncIterable<ArchiveBatch>): AsyncGenerator<ArchiveBatch, void> {
  let held: ArchiveBatch[] | null = []
  for await (const batch of batches) {
    held?.push(batch)
    if (held === null) yield batch
    else if (batch.posts.length > 0 || held.length > MOST_HELD) {
      yield* held
      held = null
    }
  }
  yield* held ?? []
}

/** `whole` says that everything was read of an archive that has everything. */
async function settleAll(writer: WriterLink, id: number, whole: boolean): Promise<void> {
  for (let left = 1; left > 0;) ({ left } = await writer.call('import.settle', { id, whole }, WRITE))
}
