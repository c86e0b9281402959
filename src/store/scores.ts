import type { Instant } from '../domain/post.ts'
import { MILLION } from '../domain/unit.ts'
import { readBasis } from './basis.ts'
import { sql, transact } from './connection.ts'
import type { Reader, Writer } from './connection.ts'
import { aroundRollup } from './rollup.ts'
import { SCORABLE_COLUMNS, SCORABLE_FROM, scorablePost } from './scorable.ts'
import type { ScorablePost, ScorableRow } from './scorable.ts'
import { readSetting, writeSetting } from './settings.ts'

/**
 * A generation is all that scores depend on beside the posts. When it rises, every score is out of date but stands until it is
 * replaced, so the share does not vanish meanwhile. Each post knows the generation of its score; 0 is "never scored".
 */
export const GENERATION = 'generation'
/** The generation in which profile or archive last changed: what was learnt from these alone holds since. */
const STUDY = 'study'

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

/** See `outdateStudy`. */
export function studyGeneration(db: Reader): number {
  return Number(readSetting(db, STUDY) ?? 1)
}

/** Every score is to be made anew, because a label changed. Answers the new generation. */
export function outdateScores(db: Writer): number {
  return transact(db, () => {
    const generation = scoreGeneration(db) + 1
    writeSetting(db, GENERATION, generation)
    return generation
  })
}

/** The same after profile or archive changed: what was learnt without labels is out of date too. */
export function outdateStudy(db: Writer): number {
  return transact(db, () => {
    const generation = outdateScores(db)
    writeSetting(db, STUDY, generation)
    return generation
  })
}

const NEXT = `SELECT ${SCORABLE_COLUMNS} FROM ${SCORABLE_FROM} WHERE post.wordless = 0 AND post.scored_with = ? ORDER BY post.at DESC LIMIT ?`

/** Posts to score next, never scored ones first, then those with the oldest scores, each newest first; empty when all is done. */
export function nextToScore(db: Reader, limit: number): ScorablePost[] {
  const oldest = sql<number | null>(db, 'SELECT min(scored_with) FROM post WHERE wordless = 0').pluck().get() ?? null
  if (oldest === null || oldest >= scoreGeneration(db)) return []
  return sql<ScorableRow>(db, NEXT).all(oldest, limit).map(scorablePost)
}

export interface AccountSpan {
  readonly accountIds: readonly number[]
  /** Both inclusive. */
  readonly from: Instant
  readonly to: Instant
}

/** Posts of a counted kind in a span whose scores are out of date, newest first: those that a share over the span rests on. */
export function nextToScoreIn(db: Reader, { accountIds, from, to }: AccountSpan, limit: number): ScorablePost[] {
  const kinds = JSON.stringify(readBasis(db).counted)
  const next = sql<ScorableRow>(db, `SELECT ${SCORABLE_COLUMNS} FROM ${SCORABLE_FROM} WHERE post.account_id = ? AND post.at BETWEEN ? AND ?
    AND post.wordless = 0 AND post.scored_with < ? AND post.kind IN (SELECT value FROM json_each(?)) ORDER BY post.at DESC LIMIT ?`)
  const generation = scoreGeneration(db)
  return accountIds.flatMap(id => next.all(id, from, to, generation, kinds, limit)).slice(0, limit).map(scorablePost)
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
