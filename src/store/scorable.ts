import type { Instant, Kind, Network } from '../domain/post.ts'
import { sql } from './connection.ts'
import type { Reader } from './connection.ts'

/** What the classifier needs of a post, and its id. */
export interface ScorablePost {
  readonly id: number
  readonly network: Network
  readonly kind: Kind
  readonly at: Instant
  readonly timeKnown: boolean
  readonly text: string
  readonly lang: string | null
  readonly links: readonly string[]
}

export interface ScorableRow extends Omit<ScorablePost, 'timeKnown' | 'links'> {
  readonly timeKnown: 0 | 1
  readonly links: string
}

/** Characters that are judged: whoever writes more has said by then what it is about, and a thousand posts have to fit in memory. */
const READ = 10_000
/** Characters of a post of the sample: thousands of these are in memory at once. */
const SAMPLED = 1000

const columns = (read: number): string => `post.id, account.network, post.kind, post.at, post.time_known AS timeKnown,
  substr(post.text, 1, ${read}) AS text, post.lang, post.links`

/** Columns of a ScorablePost; whoever selects them names the tables by `SCORABLE_FROM`. */
export const SCORABLE_COLUMNS = columns(READ)
export const SCORABLE_FROM = 'post JOIN account ON account.id = post.account_id'

export function scorablePost(row: ScorableRow): ScorablePost {
  return { ...row, timeKnown: row.timeKnown === 1, links: JSON.parse(row.links) as string[] }
}

export function scorableById(db: Reader, id: number): ScorablePost | null {
  const row = sql<ScorableRow>(db, `SELECT ${SCORABLE_COLUMNS} FROM ${SCORABLE_FROM} WHERE post.id = ?`).get(id)
  return row ? scorablePost(row) : null
}

/**
 * SQL of a number below 2³² for an id, spread evenly (Knuth's multiplicative hash). Posts under a limit, or the first of this
 * order, are a sample that stays nearly the same when posts are added.
 */
export function spread(id: string): string {
  return `(${id} * 2654435761 & 4294967295)`
}
export const SPREAD = 2 ** 32

/** A sample of all posts with words, at most `count`, the same for the same posts. Reads an index, then only the chosen rows. */
export function sampleArchive(db: Reader, count: number): ScorablePost[] {
  const rows = sql<ScorableRow>(db, `SELECT ${columns(SAMPLED)} FROM ${SCORABLE_FROM} WHERE post.id IN (
    SELECT id FROM post INDEXED BY post_score WHERE wordless = 0 ORDER BY ${spread('id')}, id LIMIT ?) ORDER BY post.id`).all(count)
  return rows.map(scorablePost)
}
