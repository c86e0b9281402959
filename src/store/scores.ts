import type { Instant, Kind, Network } from '../domain/post.ts'
import { MILLION } from '../domain/unit.ts'
import { sql, transact } from './connection.ts'
import type { Reader, Writer } from './connection.ts'
import { aroundRollup } from './rollup.ts'
import { readSetting, writeSetting } from './settings.ts'

/**
 * A generation is all that scores depend on beside the posts. When it rises, every score is out of date but stands until it is
 * replaced, so the share does not vanish meanwhile. Each post knows the generation of its score; 0 is "never scored".
 */
const GENERATION = 'generation'

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

export interface Score {
  readonly id: number
  /** 0 to 1. */
  readonly probability: number
  /** The language that was found; it stays what the archive said where that said any. */
  readonly lang?: string | null
}

export function scoreGeneration(db: Reader): number {
  return Number(readSetting(db, GENERATION) ?? 1)
}

/** Every score is to be made anew. Answers the new generation. */
export function outdateScores(db: Writer): number {
  return transact(db, () => {
    const generation = scoreGeneration(db) + 1
    writeSetting(db, GENERATION, generation)
    return generation
  })
}

interface ScorableRow extends Omit<ScorablePost, 'timeKnown' | 'links'> {
  readonly timeKnown: 0 | 1
  readonly links: string
}

/** Characters that are judged: whoever writes more has said by then what it is about, and a thousand posts have to fit in memory. */
const READ = 10_000

const NEXT = `SELECT post.id, account.network, post.kind, post.at, post.time_known AS timeKnown, substr(post.text, 1, ${READ}) AS text,
  post.lang, post.links
  FROM post JOIN account ON account.id = post.account_id WHERE post.wordless = 0 AND post.scored_with = ? ORDER BY post.at DESC LIMIT ?`

/** Posts to score next, never scored ones first, then those with the oldest scores, each newest first; empty when all is done. */
export function nextToScore(db: Reader, limit: number): { generation: number; posts: ScorablePost[] } {
  const generation = scoreGeneration(db)
  const oldest = sql<number | null>(db, 'SELECT min(scored_with) FROM post WHERE wordless = 0').pluck().get() ?? null
  if (oldest === null || oldest >= generation) return { generation, posts: [] }
  const rows = sql<ScorableRow>(db, NEXT).all(oldest, limit)
  return { generation, posts: rows.map(row => ({ ...row, timeKnown: row.timeKnown === 1, links: JSON.parse(row.links) as string[] })) }
}

export function countToScore(db: Reader): number {
  return sql<number>(db, 'SELECT count(*) FROM post WHERE wordless = 0 AND scored_with < ?').pluck().get(scoreGeneration(db))!
}

/**
 * Writes scores with the roll-up. A company post is professional whatever its words. Scores of a generation that has passed
 * meanwhile are left aside: answers whether they were written.
 */
export function writeScores(db: Writer, scores: readonly Score[], generation: number): boolean {
  return transact(db, () => {
    if (generation !== scoreGeneration(db)) return false
    const write = sql(db, `UPDATE post SET probability = CASE company WHEN 1 THEN ${MILLION} ELSE ? END, lang = coalesce(lang, ?),
      scored_with = ? WHERE id = ?`)
    aroundRollup(db, scores.map(score => score.id), () => {
      for (const { id, probability, lang } of scores) write.run(Math.round(probability * MILLION), lang ?? null, generation, id)
    })
    return true
  })
}
