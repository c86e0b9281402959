import { openArchives } from '../../src/archives/index.ts'
import type { ArchivedPost } from '../../src/domain/post.ts'
import type { Feed } from '../../src/networks/api/publisher.ts'
import * as store from '../../src/store/index.ts'
import type { StoredImport, Writer } from '../../src/store/index.ts'

export interface Told {
  readonly posts: readonly ArchivedPost[]
  readonly skipped: Readonly<Record<string, number>>
  readonly cursor: string
  readonly batches: number
}

/** Everything that a feed tells. */
export async function readFeed(feed: Feed, until: string | null = null): Promise<Told> {
  const [posts, skipped] = [[] as ArchivedPost[], {} as Record<string, number>]
  let [cursor, batches] = ['', 0]
  for await (const batch of feed.read(until)) {
    posts.push(...batch.posts)
    for (const [reason, count] of Object.entries(batch.skipped)) skipped[reason] = (skipped[reason] ?? 0) + count
    cursor = batch.cursor
    batches++
  }
  return { posts, skipped, cursor, batches }
}

/** Everything that an archive on disk tells. */
export async function readArchive(path: string): Promise<{ posts: ArchivedPost[]; nativeId: string | null }> {
  const [archive] = await openArchives([path])
  const posts: ArchivedPost[] = []
  for await (const batch of archive!.read({ signal: new AbortController().signal })) posts.push(...batch.posts)
  await archive!.close()
  return { posts, nativeId: archive!.account.nativeId }
}

export const byId = (posts: readonly ArchivedPost[]): ArchivedPost[] => posts.toSorted((a, b) => (a.nativeId < b.nativeId ? -1 : 1))

/** Brings posts of an account into the store, as an import does. */
export function bring(db: Writer, feed: Pick<Feed, 'network' | 'account'>, posts: readonly ArchivedPost[]): StoredImport {
  const id = store.beginImport(db, { path: 'made up', sources: ['made up'], owner: 1 }, 0)
  store.describeImport(db, id, { network: feed.network, account: feed.account, expected: null, generatedAt: null, bytes: 0 })
  store.writeBatch(db, id, { posts, skipped: {}, damage: [], cursor: '' }, () => ({ company: false, itemId: null }))
  while (store.settleStep(db, id).left > 0);
  return store.endImport(db, id, { state: 'done', fault: null, at: 0 })
}
