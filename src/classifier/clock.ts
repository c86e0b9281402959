import { MS_PER_DAY, weekday, zoneOffset } from '../domain/day.ts'
import type { Instant } from '../domain/post.ts'

export interface OfficeHours { readonly from: number, readonly to: number, readonly days: readonly number[] }

export type Moment = 'office' | 'evening' | 'free-day'

/** Zones change on quarter-hours, so one look-up per quarter is exact and spares Intl most of an archive. */
const QUARTER = 900_000
const MS_PER_HOUR = 3_600_000

/**
 * Where an instant falls in the person's week. Hours that run over midnight (22 to 6) belong to the day on which they begin.
 * Null for a person without office hours: no days, or none of the day.
 */
export function momentIn(zone: string, hours: OfficeHours): ((at: Instant) => Moment) | null {
  if (hours.days.length === 0 || hours.from === hours.to) return null
  const offsets = new Map<number, number>()
  return at => {
    const quarter = Math.floor(at / QUARTER)
    let offset = offsets.get(quarter)
    if (offset === undefined) offsets.set(quarter, (offset = zoneOffset(quarter * QUARTER, zone)))
    return momentOf(at + offset, hours)
  }
}

function momentOf(local: number, { from, to, days }: OfficeHours): Moment {
  const day = Math.floor(local / MS_PER_DAY)
  const hour = (local - day * MS_PER_DAY) / MS_PER_HOUR
  const today = days.includes(weekday(day))
  if (from < to) return !today ? 'free-day' : hour >= from && hour < to ? 'office' : 'evening'
  const begun = today && hour >= from
  const ending = days.includes(weekday(day - 1)) && hour < to
  return begun || ending ? 'office' : today ? 'evening' : 'free-day'
}
