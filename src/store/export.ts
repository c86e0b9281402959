import type { Reader } from './connection.ts'
import { POST_COLUMNS, storedPost } from './post-row.ts'
import type { PostRow, StoredPost } from './post-row.ts'

/** A post with everything that is known of it. */
export interface WholePost extends StoredPost {
  readonly replyTo: string | null
  readonly links: readonly string[]
  readonly labelSource: string | null
  readonly labelledAt: number | null
  readonly item: number | null
}

interface WholeRow extends PostRow {
  readonly replyTo: string | null
  readonly links: string
  readonly labelSource: string | null
  readonly labelledAt: number | null
  readonly item: number | null
}

/** Every post, oldest row first, one at a time so that memory does not grow with the history. */
export function* everyPost(db: Reader): Generator<WholePost> {
  const rows = db.prepare<[], WholeRow>(`SELECT ${POST_COLUMNS}, post.reply_to AS replyTo, post.links, post.label_source AS labelSource,
    post.labelled_at AS labelledAt, post.item_id AS item FROM post JOIN account ON account.id = post.account_id
    WHERE account.removed_at IS NULL ORDER BY post.id`)
  for (const { replyTo, links, labelSource, labelledAt, item, ...row } of rows.iterate()) {
    yield { ...storedPost(row), replyTo, links: JSON.parse(links) as string[], labelSource, labelledAt, item }
  }
}

