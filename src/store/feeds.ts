import { Failure } from '../domain/failure.ts'
import type { Exception, FeedState } from '../domain/feed.ts'
import type { Instant, Network } from '../domain/post.ts'
import { sql, transact } from './connection.ts'
import type { Reader, Writer } from './connection.ts'

export interface StoredFeed {
  readonly id: number
  readonly address: string
  readonly title: string
  readonly granted: readonly Exception[]
  readonly networks: readonly Network[]
  readonly everyHours: number | null
  readonly etag: string | null
  readonly modified: string | null
  readonly state: FeedState
  /** What the state is about: a refusal, a status, an error's code. */
  readonly detail: string | null
  readonly failures: number
  readonly addedAt: Instant
  readonly askedAt: Instant | null
  readonly nextAt: Instant | null
  /** Entries that came so far. */
  readonly entries: number
}

interface FeedRow extends Omit<StoredFeed, 'granted' | 'networks'> {
  readonly granted: string
  readonly networks: string
}

const SELECT = `SELECT id, address, title, granted, networks, every_hours AS everyHours, etag, last_modified AS modified, state, detail, failures,
  added_at AS addedAt, asked_at AS askedAt, next_at AS nextAt, (SELECT count(*) FROM feed_entry WHERE feed_id = feed.id) AS entries FROM feed`

function storedFeed({ granted, networks, ...row }: FeedRow): StoredFeed {
  return { ...row, granted: JSON.parse(granted) as Exception[], networks: JSON.parse(networks) as Network[] }
}

export function listFeeds(db: Reader): StoredFeed[] {
  return sql<FeedRow>(db, `${SELECT} ORDER BY id`).all().map(storedFeed)
}

/** Throws `not-found`. */
export function feedById(db: Reader, id: number): StoredFeed {
  const row = sql<FeedRow>(db, `${SELECT} WHERE id = ?`).get(id)
  if (!row) throw new Failure('not-found', `There is no feed ${id}.`)
  return storedFeed(row)
}

export function feedAt(db: Reader, address: string): StoredFeed | null {
  const row = sql<FeedRow>(db, `${SELECT} WHERE address = ?`).get(address)
  return row ? storedFeed(row) : null
}

/** The feed that is to be asked next, however long that takes. */
export function nextFeed(db: Reader): { readonly id: number; readonly nextAt: Instant } | null {
  return sql<{ id: number; nextAt: Instant }>(db, 'SELECT id, next_at AS nextAt FROM feed WHERE next_at IS NOT NULL ORDER BY next_at, id LIMIT 1').get() ?? null
}

export function addFeed(db: Writer, { address, everyHours, networks, state }: Pick<StoredFeed, 'address' | 'everyHours' | 'networks' | 'state'>, at: Instant): number {
  return Number(sql(db, 'INSERT INTO feed (address, every_hours, networks, state, added_at) VALUES (?, ?, ?, ?, ?)')
    .run(address, everyHours, JSON.stringify(networks), state, at).lastInsertRowid)
}

export type FeedChange = Partial<Omit<StoredFeed, 'id' | 'address' | 'addedAt' | 'entries'>>

const COLUMN: Readonly<Record<keyof FeedChange, string>> = {
  title: 'title', granted: 'granted', networks: 'networks', everyHours: 'every_hours', etag: 'etag', modified: 'last_modified', state: 'state',
  detail: 'detail', failures: 'failures', askedAt: 'asked_at', nextAt: 'next_at'
}

/** Changes what is given and nothing else. Throws `not-found`. */
export function changeFeed(db: Writer, id: number, change: FeedChange): StoredFeed {
  return transact(db, () => {
    for (const [key, value] of Object.entries(change) as [keyof FeedChange, unknown][]) {
      if (value === undefined) continue
      sql(db, `UPDATE feed SET ${COLUMN[key]} = ? WHERE id = ?`).run(Array.isArray(value) ? JSON.stringify(value) : value, id)
    }
    return feedById(db, id)
  })
}

/** The items that it brought stay. Throws `not-found`. */
export function removeFeed(db: Writer, id: number): void {
  const { changes } = sql(db, 'DELETE FROM feed WHERE id = ?').run(id)
  if (changes === 0) throw new Failure('not-found', `There is no feed ${id}.`)
}

/** Which of these entries came before. */
export function seenEntries(db: Reader, feedId: number, keys: readonly string[]): Set<string> {
  return new Set(sql<string>(db, 'SELECT key FROM feed_entry WHERE feed_id = ? AND key IN (SELECT value FROM json_each(?))')
    .pluck().all(feedId, JSON.stringify(keys)))
}

export function markEntry(db: Writer, feedId: number, key: string, itemId: number): void {
  sql(db, 'INSERT INTO feed_entry (feed_id, key, item_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(feedId, key, itemId)
}
