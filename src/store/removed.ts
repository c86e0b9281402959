import { Failure } from '../domain/failure.ts'
import type { Instant, Network } from '../domain/post.ts'
import { sql, transact } from './connection.ts'
import type { Writer } from './connection.ts'
import { unindexText } from './text-index.ts'

/** Posts that a step takes away: small writes wait for one step at most. */
const STEP = 1000

/** Hides an account and its posts. Until it is purged, `restoreAccount` gives everything back as it was. Throws `not-found`. */
export function removeAccount(db: Writer, id: number, at: Instant): { posts: number } {
  return transact(db, () => {
    const { changes } = sql(db, 'UPDATE account SET removed_at = ? WHERE id = ? AND removed_at IS NULL').run(at, id)
    if (changes === 0) throw new Failure('not-found', `There is no account ${id}.`)
    return { posts: sql<number>(db, 'SELECT count(*) FROM post WHERE account_id = ?').pluck().get(id)! }
  })
}

/** Throws `not-found` for an account that is gone for good, or was imported anew. */
export function restoreAccount(db: Writer, id: number): void {
  const { changes } = sql(db, 'UPDATE account SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL').run(id)
  if (changes === 0) throw new Failure('not-found', 'This account cannot be brought back any more.', 'Import its archive again.')
}

/** Takes the next posts of accounts that were removed before an instant away for good. Answers how many posts are left, 0 when all is done. */
export function purgeStep(db: Writer, before: Instant): { left: number } {
  return transact(db, () => {
    const id = sql<number>(db, 'SELECT id FROM account WHERE removed_at < ? ORDER BY id LIMIT 1').pluck().get(before)
    if (id === undefined) return { left: 0 }
    const posts = sql<number>(db, 'SELECT id FROM post WHERE account_id = ? LIMIT ?').pluck().all(id, STEP)
    for (const post of posts) unindexText(db, post)
    sql(db, 'DELETE FROM post WHERE id IN (SELECT value FROM json_each(?))').run(JSON.stringify(posts))
    if (posts.length < STEP) sql(db, 'DELETE FROM account WHERE id = ?').run(id)
    return { left: sql<number>(db, 'SELECT count(*) FROM post JOIN account ON account.id = post.account_id WHERE removed_at < ?').pluck().get(before)! + 1 }
  })
}

/** A removed account that stands where a new one has to: the person imports it again, so it is taken away now. */
export function purgeNamesake(db: Writer, network: Network, { nativeId, name }: { nativeId: string | null; name: string }): void {
  sql(db, `UPDATE account SET removed_at = 0 WHERE removed_at IS NOT NULL AND network = ? AND (native_id = ? OR (native_id IS NULL AND ? IS NULL AND name = ?))`)
    .run(network, nativeId, nativeId, name)
  while (purgeStep(db, 1).left > 0);
}
