import type { Instant } from './post.ts'

/**
 * Days in the person's zone. A day is the number of days since 1970-01-01 of the calendar date,
 * so that arithmetic on days never meets daylight saving; only the two conversions below know of zones.
 */
export type Day = number

export const MS_PER_DAY = 86_400_000

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23',
      year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric'
    })
    formats.set(zone, format)
  }
  return format
}

export function isZone(zone: string): boolean {
  try {
    formatFor(zone)
    return true
  } catch {
    return false
  }
}

/** Offset of the zone from UTC at an instant, in milliseconds (Amsterdam in winter: 3,600,000). */
export function zoneOffset(at: Instant, zone: string): number {
  if (zone === 'UTC') return 0
  const part: Record<string, number> = {}
  for (const { type, value } of formatFor(zone).formatToParts(at)) part[type] = Number(value)
  const local = Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute'], part['second'])
  return local - Math.floor(at / 1000) * 1000
}

/** Calls of one archive mostly fall in the same quarter-hour or day: keep the offset per quarter of an hour. */
const QUARTER = 900_000

/**
 * A function from instant to day that remembers offsets. Zone changes happen on quarter-hours,
 * so one look-up per quarter is exact and spares Intl a million calls on a large import.
 */
export function dayIn(zone: string): (at: Instant) => Day {
  const offsets = new Map<number, number>()
  return at => {
    const quarter = Math.floor(at / QUARTER)
    let offset = offsets.get(quarter)
    if (offset === undefined) offsets.set(quarter, (offset = zoneOffset(quarter * QUARTER, zone)))
    return Math.floor((at + offset) / MS_PER_DAY)
  }
}

export function dayOf(at: Instant, zone: string): Day {
  return Math.floor((at + zoneOffset(at, zone)) / MS_PER_DAY)
}

/** First instant of a day in a zone. Where midnight does not exist, the first instant after the gap. */
export function startOfDay(day: Day, zone: string): Instant {
  const midnight = day * MS_PER_DAY
  const guess = midnight - zoneOffset(midnight, zone)
  const exact = midnight - zoneOffset(guess, zone)
  return dayOf(exact, zone) < day ? guess : exact
}

/** 0 is Monday, 6 is Sunday. 1970-01-01 was a Thursday. */
export function weekday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7
}

/** YYYY-MM-DD. */
export function isoDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

export function parseIsoDay(text: string): Day | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null
  const ms = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(ms) || isoDay(ms / MS_PER_DAY) !== text ? null : ms / MS_PER_DAY
}
