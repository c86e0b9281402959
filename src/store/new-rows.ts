import type { ArchivedPost, Instant } from '../domain/post.ts'
import { sql } from './connection.ts'
import type { Writer } from './connection.ts'

/** A post as it is added: what the archive says of it, and what is made of that. */
export interface NewRow {
  readonly id: number
  readonly post: ArchivedPost
  readonly wordless: boolean
  readonly company: boolean
  /** Parts per million. */
  readonly probability: number | null
  readonly itemId: number | null
}

export interface NewRows {
  put(row: NewRow): void
  /** Writes what is held back; without it up to `AT_ONCE - 1` rows would be missing. */
  flush(): void
}

/** SQLite sets up the lists of the table's checks once for a statement, so rows in a statement of their own cost half as much again. */
const AT_ONCE = 50

const VALUES = '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'
const insertOf = (rows: number): string => `INSERT INTO post (id, account_id, native_id, kind, at, time_known, unit, text, wordless, lang, url, reply_to,
  links, company, probability, item_id, import_id, as_of) VALUES ${Array(rows).fill(VALUES).join()}`
const MANY = insertOf(AT_ONCE)
const ONE = insertOf(1)

/** Adds the posts of one import, many in a statement, each as a unit of its own. Belongs into one transaction. */
export function newRows(db: Writer, { accountId, importId, generatedAt }: { accountId: number; importId: number; generatedAt: Instant | null }): NewRows {
  let held: unknown[][] = []
  return {
    put({ id, post, wordless, company, probability, itemId }) {
      held.push([id, accountId, post.nativeId, post.kind, post.at, post.timeKnown ? 1 : 0, id, post.text, wordless ? 1 : 0, post.lang, post.url, post.replyTo,
        post.links.length === 0 ? '[]' : JSON.stringify(post.links), company ? 1 : 0, probability, itemId, importId, generatedAt])
      if (held.length < AT_ONCE) return
      sql(db, MANY).run(held.flat())
      held = []
    },
    flush() {
      for (const row of held) sql(db, ONE).run(row)
      held = []
    }
  }
}
