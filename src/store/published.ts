import type { Instant } from '../domain/post.ts'
import { MILLION } from '../domain/unit.ts'
import { isWordless } from '../domain/wordless.ts'
import { forgetKnowing, knowUntil } from './accounts.ts'
import { sql, transact } from './connection.ts'
import type { Writer } from './connection.ts'
import { nextPostId, removePost } from './log.ts'
import { aroundRollup } from './rollup.ts'
import { indexText } from './text-index.ts'

/** A post that a network has confirmed. Its id is the one that archives and sync give, so theirs will be the same row. */
export interface PublishedPost {
  readonly accountId: number
  readonly nativeId: string
  readonly at: Instant
  readonly text: string
  readonly lang: string | null
  readonly url: string | null
  readonly links: readonly string[]
  readonly company: boolean
  readonly itemId: number | null
}

/** Counts a published post, once: where a sync was faster, its row becomes this post. Answers the row's id. */
export function countPublished(db: Writer, given: PublishedPost): number {
  return transact(db, () => {
    const known = sql<number>(db, 'SELECT id FROM post WHERE account_id = ? AND native_id = ?').pluck().get(given.accountId, given.nativeId)
    const id = known ?? nextPostId(db)
    aroundRollup(db, [id], () => known === undefined ? add(db, id, given) : claim(db, id, given))
    if (known === undefined) indexText(db, id)
    knowUntil(db, given.accountId, given.at)
    return id
  })
}

function add(db: Writer, id: number, given: PublishedPost): void {
  const { accountId, nativeId, at, lang, url, links, company, itemId } = given
  const text = given.text.toWellFormed()
  sql(db, `INSERT INTO post (id, account_id, native_id, kind, at, unit, text, wordless, lang, url, links, origin, company, probability, item_id)
    VALUES (?, ?, ?, 'post', ?, ?, ?, ?, ?, ?, ?, 'handover', ?, ?, ?)`)
    .run(id, accountId, nativeId, at, id, text, isWordless(text) ? 1 : 0, lang, url, JSON.stringify(links), company ? 1 : 0, company ? MILLION : null, itemId)
}

function claim(db: Writer, id: number, { company, itemId }: PublishedPost): void {
  sql(db, `UPDATE post SET origin = 'handover', item_id = coalesce(@itemId, item_id), company = max(company, @company),
    probability = CASE max(company, @company) WHEN 1 THEN ${MILLION} ELSE probability END WHERE id = @id`).run({ id, itemId, company: company ? 1 : 0 })
}

/** Removes a post that was deleted at its network. */
export function uncountPublished(db: Writer, id: number): void {
  transact(db, () => {
    const accountId = sql<number>(db, 'SELECT account_id FROM post WHERE id = ?').pluck().get(id)
    if (accountId === undefined) return
    removePost(db, id)
    forgetKnowing(db, accountId)
  })
}
