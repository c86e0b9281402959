import { Failure } from '../domain/failure.ts'
import type { Instant, Label, Network, Origin } from '../domain/post.ts'
import { MILLION } from '../domain/unit.ts'
import { isWordless } from '../domain/wordless.ts'
import { accountForLog, forgetKnowing, knowUntil } from './accounts.ts'
import { sql, transact } from './connection.ts'
import type { Reader, Writer } from './connection.ts'
import { postById } from './posts.ts'
import type { StoredPost } from './post-row.ts'
import { aroundRollup } from './rollup.ts'
import { outdateScores } from './scores.ts'
import { indexText, unindexText } from './text-index.ts'

export interface LoggedPost {
  readonly network: Network
  /** The account's name; null means the network's account. */
  readonly account: string | null
  readonly text: string
  readonly url: string | null
  readonly links: readonly string[]
  readonly label: Label | null
  /** The company item that was posted, if it was one. */
  readonly itemId: number | null
  readonly company: boolean
  readonly origin: Exclude<Origin, 'archive'>
  readonly at: Instant
}

/** Ids of their own, until the archive brings the network's: none of a network's begins like this. */
const nativeId = (id: number): string => `log-${id}`

/** Adds a post that no archive has told of yet. It is found by search at once. */
export function logPost(db: Writer, given: LoggedPost): StoredPost {
  return transact(db, () => {
    const accountId = accountForLog(db, given.network, given.account)
    const id = nextPostId(db)
    const text = given.text.toWellFormed()
    const company = given.company || given.itemId !== null
    aroundRollup(db, [id], () => {
      sql(db, `INSERT INTO post (id, account_id, native_id, kind, at, unit, text, wordless, url, links, origin, company, probability,
        item_id, label, label_source, labelled_at) VALUES (?, ?, ?, 'post', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
        .run(id, accountId, nativeId(id), given.at, id, text, isWordless(text) ? 1 : 0, given.url, JSON.stringify(given.links), given.origin,
          company ? 1 : 0, company ? MILLION : null, given.itemId, given.label, given.label && 'correction', given.label && given.at)
    })
    if (given.label !== null) outdateScores(db)
    indexText(db, id)
    knowUntil(db, accountId, given.at)
    return postById(db, id)!
  })
}

/** The id that the next post will have. Only good within the transaction that uses it. */
export function nextPostId(db: Reader): number {
  return (sql<number>(db, 'SELECT seq FROM sqlite_sequence WHERE name = \'post\'').pluck().get() ?? 0) + 1
}

/** Takes a logged or handed-over post back. Throws `not-found`, and `conflict` for one that an archive has told of. */
export function unlogPost(db: Writer, id: number): void {
  transact(db, () => {
    const row = sql<{ import_id: number | null; account_id: number; label: Label | null }>(db, 'SELECT import_id, account_id, label FROM post WHERE id = ?').get(id)
    if (!row) throw new Failure('not-found', `There is no post ${id}.`)
    if (row.import_id !== null) throw new Failure('conflict', `Post ${id} is in an archive and cannot be taken back.`)
    removePost(db, id)
    if (row.label !== null) outdateScores(db)
    forgetKnowing(db, row.account_id)
  })
}

/** Removes one post, with its words and its part in the roll-up. */
export function removePost(db: Writer, id: number): void {
  aroundRollup(db, [id], () => {
    unindexText(db, id)
    sql(db, 'DELETE FROM post WHERE id = ?').run(id)
  })
}
