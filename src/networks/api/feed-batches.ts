import type { ArchiveBatch, SkipReason } from '../../domain/import.ts'
import type { ArchivedPost } from '../../domain/post.ts'

/** One thing that a network told: a post, or why it is none. */
export interface Found {
  readonly post?: ArchivedPost
  readonly skip?: SkipReason
}

/**
 * Makes a batch of every page. The cursor is only that of the whole once all of it was read: a reading that breaks off must begin again where the one
 * before it ended, as newer posts came first.
 */
export async function* inFeedBatches(pages: AsyncIterable<readonly Found[]>, cursor: () => string): AsyncGenerator<ArchiveBatch> {
  let read = 0
  for await (const page of pages) {
    const skipped: Partial<Record<SkipReason, number>> = {}
    for (const { skip } of page) if (skip) skipped[skip] = (skipped[skip] ?? 0) + 1
    read += page.length
    yield { posts: page.flatMap(({ post }) => post ?? []), skipped, damage: [], read, cursor: '' }
  }
  yield { posts: [], skipped: {}, damage: [], read, cursor: cursor() }
}
