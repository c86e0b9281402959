import { dayIn } from '../domain/day.ts'
import type { Day } from '../domain/day.ts'
import { COUNTED_KINDS } from '../domain/post.ts'
import type { Instant, Kind } from '../domain/post.ts'
import type { Reader, Writer } from './connection.ts'
import { readSetting, writeSetting } from './settings.ts'

/** What the roll-up stands on. It is kept beside it and changes only together with it, so the two never disagree. */
export interface Basis {
  readonly zone: string
  readonly counted: readonly Kind[]
}

const KEY = 'rollup'

/** Zone and counted kinds of the roll-up as it stands. */
export function readBasis(db: Reader): Basis {
  return readSetting(db, KEY) as Basis
}

export function ensureBasis(db: Writer, zone: string): void {
  if (readSetting(db, KEY) === null) writeBasis(db, { zone, counted: COUNTED_KINDS })
}

/** Only for who rewrites the roll-up in the same transaction. */
export function writeBasis(db: Writer, { zone, counted }: Basis): void {
  writeSetting(db, KEY, { zone, counted })
}

const days = new Map<string, (at: Instant) => Day>()

/** The days of a zone; offsets found once are kept for the life of the thread. */
export function daysOf(zone: string): (at: Instant) => Day {
  let day = days.get(zone)
  if (!day) days.set(zone, (day = dayIn(zone)))
  return day
}
