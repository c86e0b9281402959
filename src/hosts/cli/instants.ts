import { parseIsoDay, startOfDay } from '../../domain/day.ts'
import type { Instant } from '../../domain/post.ts'
import { UsageError } from './usage.ts'

/** ISO 8601 in UTC, as everything that the command line prints. */
export function iso(at: Instant): string
export function iso(at: Instant | null): string | null
export function iso(at: Instant | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}

/** Date and time with or without an offset; without one it is UTC, so that a script means the same on every machine. */
const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/

export function parseInstant(given: string): Instant {
  const zoned = !given.includes('T') || /(Z|[+-]\d\d:?\d\d)$/.test(given)
  const at = ISO.test(given) ? Date.parse(zoned ? given : `${given}Z`) : NaN
  if (Number.isNaN(at)) throw new UsageError(`“${given}” is not a date in ISO 8601, as 2024-05-31 or 2024-05-31T12:00:00Z.`)
  return at
}

/** A bound that includes what it names: a day means the whole day in the person's zone. */
export function bound(given: string, edge: 'from' | 'to'): (zone: string) => Instant {
  const day = parseIsoDay(given)
  if (day === null) {
    const at = parseInstant(given)
    return () => at
  }
  return zone => edge === 'from' ? startOfDay(day, zone) : startOfDay(day + 1, zone) - 1
}

/** `90d` or `90`. */
export function parsePeriod(given: string): number {
  const days = Number(/^(\d{1,5})d?$/.exec(given)?.[1] ?? 0)
  if (days < 1 || days > 36_500) throw new UsageError(`“${given}” is not a period, as 90d.`)
  return days
}
