import { Failure } from '../domain/failure.ts'
import type { ArchiveBatch, Damage, SkipReason } from '../domain/import.ts'
import type { ArchivedPost } from '../domain/post.ts'
import type { Opened, ReadOptions } from './archive.ts'
import { Collector } from './batch.ts'
import { isObject } from './json.ts'

/** One thing in an archive: a post, or why it is none, or a place that is damaged; `read` are the bytes that were read until then. */
export interface Finding {
  readonly post?: ArchivedPost
  readonly skip?: SkipReason
  readonly damage?: Damage
  readonly read: number
}

/** How an archive is called in a message when there is nothing in it. */
export interface Naming {
  /** What the person dropped. */
  readonly label: string
  /** “a Mastodon archive”. */
  readonly what: string
  /** What to do about an archive without posts. */
  readonly hint: string
}

const LONGEST_ID = 500

/** Reasons that mean that something was there and could not be understood. */
const LOST: readonly SkipReason[] = ['broken', 'too-large', 'no-id', 'no-date']

/**
 * An archive that is read by its findings, which `findings` gives anew each time. Looks for the first post, so that an archive without any
 * is refused before anything is written: throws what `inBatches` throws.
 */
export async function openedFrom(
  about: Omit<Opened, 'read'>, naming: Naming, findings: () => AsyncIterable<Finding>, signal: AbortSignal
): Promise<Opened> {
  const opened = { ...about, read: (options: ReadOptions) => inBatches(findings(), naming, options) }
  let lost = false
  for await (const { post, damage, skip } of findings()) {
    if (signal.aborted) throw cancelled()
    if (post) return opened
    lost ||= isLost(damage, skip)
  }
  throw nothing(naming, lost)
}

/**
 * Makes batches of what is found in a fixed order. The cursor is the number of findings so far: who goes on reads again up to there
 * and hands nothing of it over. Throws `cancelled`; `damaged-archive` when not one post could be read, and `empty-archive` when there is none.
 */
export async function* inBatches(findings: AsyncIterable<Finding>, naming: Naming, { signal, from }: ReadOptions): AsyncGenerator<ArchiveBatch, void> {
  const start = startOf(from)
  const batch = new Collector()
  let [at, read, posts, lost] = [0, 0, 0, false]
  for await (const finding of findings) {
    if (signal.aborted) throw cancelled()
    if (finding.post) posts++
    lost ||= isLost(finding.damage, finding.skip)
    if (batch.full) yield batch.take(read, JSON.stringify({ at }))
    if (at >= start) put(batch, finding)
    at++
    read = finding.read
  }
  if (posts === 0) throw nothing(naming, lost)
  if (!batch.empty) yield batch.take(read, JSON.stringify({ at }))
}

function cancelled(): Failure {
  return new Failure('cancelled', 'The import was cancelled.')
}

function isLost(damage: Damage | undefined, skip: SkipReason | undefined): boolean {
  return damage !== undefined || (skip !== undefined && LOST.includes(skip))
}

function put(batch: Collector, { post, skip, damage }: Finding): void {
  if (damage) batch.damage(damage)
  if (skip) batch.skip(skip)
  if (!post) return
  // What is no id of any network's is not kept as one.
  if (post.nativeId.length > LONGEST_ID || post.nativeId === '') batch.skip('no-id')
  else batch.post(post)
}

function nothing({ label, what, hint }: Naming, lost: boolean): Failure {
  return lost
    ? new Failure('damaged-archive', `Not one post in “${label}” could be read.`, 'Download it again and drop it as it came.')
    : new Failure('empty-archive', `“${label}” is ${what} without posts that can be imported.`, hint)
}

/** What is no cursor means the beginning: what had been read before is found unchanged. */
function startOf(from: string | undefined): number {
  if (from === undefined) return 0
  try {
    const cursor = JSON.parse(from) as unknown
    const at = isObject(cursor) ? cursor['at'] : undefined
    return typeof at === 'number' && Number.isSafeInteger(at) && at > 0 ? at : 0
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return 0
    throw thrown
  }
}
