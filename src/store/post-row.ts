import type { Instant, Kind, Label, Network, Origin } from '../domain/post.ts'
import { MILLION } from '../domain/unit.ts'

/** A post as the rest of the app sees it. */
export interface StoredPost {
  readonly id: number
  readonly network: Network
  readonly account: string
  readonly nativeId: string
  readonly kind: Kind
  readonly at: Instant
  readonly timeKnown: boolean
  readonly text: string
  readonly lang: string | null
  readonly url: string | null
  readonly origin: Origin
  /** When it was gone from the network at the latest; null as far as is known. */
  readonly absentSince: Instant | null
  readonly company: boolean
  readonly label: Label | null
  /** 0 to 1. */
  readonly probability: number | null
}

export interface PostRow extends Omit<StoredPost, 'timeKnown' | 'company'> {
  readonly timeKnown: 0 | 1
  readonly company: 0 | 1
}

/** Columns of a StoredPost from `post` joined with `account`. */
export const POST_COLUMNS = `post.id, account.network, account.name AS account, post.native_id AS nativeId, post.kind, post.at,
  post.time_known AS timeKnown, post.text, post.lang, post.url, post.origin, post.absent_since AS absentSince, post.company, post.label, post.probability`

export function storedPost(row: PostRow): StoredPost {
  return {
    ...row, timeKnown: row.timeKnown === 1, company: row.company === 1,
    probability: row.probability === null ? null : row.probability / MILLION
  }
}
