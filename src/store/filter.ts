import type { Instant, Kind, Network, Side } from '../domain/post.ts'
import { MILLION } from '../domain/unit.ts'

/** Which posts are asked for. All that is given has to hold. */
export interface PostFilter {
  readonly network?: Network | undefined
  readonly account?: string | undefined
  readonly kind?: Kind | undefined
  /** Inclusive. */
  readonly from?: Instant | undefined
  /** Inclusive. */
  readonly to?: Instant | undefined
  readonly search?: string | undefined
  /** By the label where there is one, else by the probability against one half. */
  readonly side?: Side | undefined
  readonly labelled?: boolean | undefined
}

export interface Condition {
  readonly where: string
  readonly values: readonly (string | number)[]
}

const SIDE: Record<Side, string> = {
  professional: `(post.label = 'professional' OR (post.label IS NULL AND post.probability >= ${MILLION / 2}))`,
  personal: `(post.label = 'personal' OR (post.label IS NULL AND post.probability < ${MILLION / 2}))`
}

/** What a filter demands of a row of `post`, apart from account and search. */
export function conditionOf({ kind, from, to, side, labelled }: PostFilter): Condition {
  const parts: string[] = []
  const values: (string | number)[] = []
  const demand = (part: string, ...given: (string | number)[]): void => {
    parts.push(` AND ${part}`)
    values.push(...given)
  }
  if (kind !== undefined) demand('post.kind = ?', kind)
  if (from !== undefined) demand('post.at >= ?', from)
  if (to !== undefined) demand('post.at <= ?', to)
  if (side !== undefined) demand(SIDE[side])
  if (labelled !== undefined) demand(`post.label IS ${labelled ? 'NOT NULL' : 'NULL'}`)
  return { where: parts.join(''), values }
}

/**
 * The FTS5 query for what a person typed: every word has to occur in the text, the last one as the beginning of a word; what
 * is joined by a hyphen or a dot stays together. Nothing typed is ever read as syntax. Null when there is no word in it.
 */
export function matchOf(typed: string): string | null {
  const phrases = typed.split(/\s+/).map(word => word.match(/[\p{L}\p{N}\p{M}]+/gu)?.join(' ')).filter(phrase => phrase !== undefined)
  if (phrases.length === 0) return null
  return `text : (${phrases.map(phrase => `"${phrase}"`).join(' AND ')} *)`
}
