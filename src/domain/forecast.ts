import { weekday } from './day.ts'
import type { Day } from './day.ts'

/** Weeks of history that say what the coming weeks will look like. */
export const FORECAST_WEEKS = 8

/** Expected posts of one day. */
export interface Expected {
  readonly professional: number
  readonly counted: number
}

export interface ForecastSpan {
  readonly today: Day
  /** How many whole days before `end` the history covers, days without posts included. */
  readonly knownDays: number
  /** How many days to forecast, from today on. */
  readonly horizon: number
  /** The first day that is not covered: today, which is unfinished, or the day after the last known one of a stale account. */
  readonly end?: Day
}

/**
 * What the person will post by themselves: the mean per weekday over the last eight weeks, divided by the weekdays actually covered.
 * `history` holds units per day without company posts; element i is for the day `today + i`. A weekday that a history of under
 * a week has never seen is given the mean of all days covered; with nothing covered, nothing is expected.
 */
export function forecast(history: ReadonlyMap<Day, Expected>, span: ForecastSpan): readonly Expected[] {
  const end = span.end ?? span.today
  const covered = Math.max(0, Math.min(FORECAST_WEEKS * 7, span.knownDays))
  const all = noTotal()
  const perWeekday = Array.from({ length: 7 }, noTotal)
  for (let day = end - covered; day < end; day++) {
    const posts = history.get(day) ?? { professional: 0, counted: 0 }
    addTo(all, posts)
    addTo(perWeekday[weekday(day)]!, posts)
  }
  const means = perWeekday.map(total => meanOf(total.days > 0 ? total : all))
  return Array.from({ length: span.horizon }, (_, i) => means[weekday(span.today + i)]!)
}

interface Total { days: number, professional: number, counted: number }

function noTotal(): Total {
  return { days: 0, professional: 0, counted: 0 }
}

function addTo(total: Total, posts: Expected): void {
  total.days++
  total.professional += posts.professional
  total.counted += posts.counted
}

function meanOf({ days, professional, counted }: Total): Expected {
  return days === 0 ? { professional: 0, counted: 0 } : { professional: professional / days, counted: counted / days }
}
