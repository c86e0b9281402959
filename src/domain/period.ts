import { dayOf, startOfDay } from './day.ts'
import type { Day } from './day.ts'
import type { Instant } from './post.ts'

/** Lengths in days that a period can have by itself. */
export const PERIODS = [30, 60, 90, 180, 365] as const
export type PeriodDays = (typeof PERIODS)[number]

/** A period is long enough when it holds this many counted posts. */
export const ENOUGH_POSTS = 30

/** Nothing known of an account for so many days makes its share stale. */
export const STALE_DAYS = 14

export interface Period {
  /** First instant, inclusive. */
  readonly from: Instant
  /** Last instant, inclusive. */
  readonly to: Instant
  readonly days: number
}

/** The shortest period that holds enough counted posts, else the longest. `countedIn` is asked in rising order. */
export function choosePeriod(countedIn: (days: PeriodDays) => number): PeriodDays {
  return PERIODS.find(days => countedIn(days) >= ENOUGH_POSTS) ?? 365
}

/** The last `days` days in the person's zone, the day of `end` being the last and cut off at `end`. */
export function periodUntil(end: Instant, days: number, zone: string): Period {
  return { from: startOfDay(dayOf(end, zone) - days + 1, zone), to: end, days }
}

/** A period given by its instants, both inclusive. */
export function periodBetween(from: Instant, to: Instant, zone: string): Period {
  return { from, to, days: Math.max(1, dayOf(to, zone) - dayOf(from, zone) + 1) }
}

export function isStale(knownUntil: Instant | null, end: Instant): boolean {
  return knownUntil === null || end - knownUntil > STALE_DAYS * 86_400_000
}

/** Last instant of a day. */
export function endOfDay(day: Day, zone: string): Instant {
  return startOfDay(day + 1, zone) - 1
}

/** Where periods end: now, or the end of the last day of which anything is known once that is stale. */
export function lastKnown(knownUntil: Instant | null, now: Instant, zone: string): Instant {
  if (knownUntil === null || !isStale(knownUntil, now)) return now
  return endOfDay(dayOf(knownUntil, zone), zone)
}
