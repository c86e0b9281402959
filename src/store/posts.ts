import type { Instant } from '../domain/post.ts'
import { accountsOf } from './accounts.ts'
import { sql } from './connection.ts'
import type { Reader } from './connection.ts'
import { conditionOf, matchOf } from './filter.ts'
import type { PostFilter } from './filter.ts'
import { POST_COLUMNS, storedPost } from './post-row.ts'
import type { PostRow, StoredPost } from './post-row.ts'

/** Where a page ended; the next one begins strictly before it. */
export interface PostPlace {
  readonly at: Instant
  readonly id: number
}

export interface PostPage {
  readonly rows: StoredPost[]
  /** Null on the last page. */
  readonly next: PostPlace | null
}

/** Newest first, by keyset only: a deep page costs what the first one does. */
export function pageBefore(db: Reader, filter: PostFilter, after: PostPlace | null, limit: number): PostPage {
  const found = filter.search?.trim() ? searchBefore(db, filter, after, limit + 1) : walkBefore(db, filter, after, limit + 1)
  const rows = found.slice(0, limit).map(storedPost)
  const last = rows.at(-1)
  return { rows, next: last && found.length > limit ? { at: last.at, id: last.id } : null }
}

/** Each account is walked along its own index and the few walks are merged, so no filter makes a page read another network. */
function walkBefore(db: Reader, filter: PostFilter, after: PostPlace | null, limit: number): PostRow[] {
  const { text, values } = pageSql(filter, after)
  const pages = accountsOf(db, filter.network, filter.account).map(account => sql<PostRow>(db, text).all(account.id, ...values, limit))
  if (pages.length === 1) return pages[0]!
  return pages.flat().sort((a, b) => b.at - a.at || b.id - a.id).slice(0, limit)
}

/** The statement of one account's page; its values are the account, these and the limit. */
export function pageSql(filter: PostFilter, after: PostPlace | null): { text: string; values: readonly (string | number)[] } {
  const { where, values } = conditionOf(filter)
  const before = after ? ' AND (post.at, post.id) < (?, ?)' : ''
  return {
    text: `SELECT ${POST_COLUMNS} FROM post JOIN account ON account.id = post.account_id
      WHERE post.account_id = ?${where}${before} ORDER BY post.at DESC, post.id DESC LIMIT ?`,
    values: after ? [...values, after.at, after.id] : values
  }
}

function searchBefore(db: Reader, filter: PostFilter, after: PostPlace | null, limit: number): PostRow[] {
  const match = matchOf(filter.search ?? '')
  if (match === null) return []
  const { where, values } = conditionOf(filter)
  const before = after ? ' AND (post.at, post.id) < (?, ?)' : ''
  return sql<PostRow>(db, `SELECT ${POST_COLUMNS} ${searchFrom(filter)}${where}${before} ORDER BY post.at DESC, post.id DESC LIMIT ?`)
    .all(match, ...accountValues(filter), ...values, ...(after ? [after.at, after.id] : []), limit)
}

/** CROSS JOIN keeps SQLite from walking all posts and asking the text index about each. */
function searchFrom({ network, account }: PostFilter): string {
  return `FROM post_text CROSS JOIN post ON post.id = post_text.rowid JOIN account ON account.id = post.account_id
    WHERE post_text MATCH ? AND account.removed_at IS NULL
    ${network === undefined ? '' : ' AND account.network = ?'}${account === undefined ? '' : ' AND account.name = ? COLLATE NOCASE'}`
}

function accountValues({ network, account }: PostFilter): string[] {
  return [network, account].filter(value => value !== undefined)
}

export function countPosts(db: Reader, filter: PostFilter): number {
  const { where, values } = conditionOf(filter)
  if (filter.search?.trim()) {
    const match = matchOf(filter.search)
    if (match === null) return 0
    return sql<number>(db, `SELECT count(*) ${searchFrom(filter)}${where}`).pluck().get(match, ...accountValues(filter), ...values)!
  }
  const count = sql<number>(db, `SELECT count(*) FROM post WHERE post.account_id = ?${where}`).pluck()
  return accountsOf(db, filter.network, filter.account).reduce((sum, account) => sum + count.get(account.id, ...values)!, 0)
}

/** Null when there is none. */
export function postById(db: Reader, id: number): StoredPost | null {
  const row = sql<PostRow>(db, `SELECT ${POST_COLUMNS} FROM post JOIN account ON account.id = post.account_id WHERE post.id = ?`).get(id)
  return row ? storedPost(row) : null
}
