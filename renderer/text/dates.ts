import { MS_PER_DAY, dayOf, type Day } from '../../src/domain/day.ts'
import type { Instant } from '../../src/domain/post.ts'
import { locale } from './locale.svelte.ts'

type Shape = Intl.DateTimeFormatOptions

/** Making a format costs more than using it. */
const formats = new Map<string, Intl.DateTimeFormat>()

function format(shape: Shape, zone: string): Intl.DateTimeFormat {
  const tag = locale.language === 'nl' ? 'nl-NL' : 'en-GB'
  const key = `${tag} ${zone} ${JSON.stringify(shape)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(tag, { ...shape, timeZone: zone })
  formats.set(key, made)
  return made
}

const SHORT: Shape = { day: 'numeric', month: 'short' }
const LONG: Shape = { day: 'numeric', month: 'long', year: 'numeric' }
const FULL: Shape = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
const TIME: Shape = { hour: '2-digit', minute: '2-digit' }

/** “9 Oct” of a day number. */
export function shortDay(day: Day): string {
  return format(SHORT, 'UTC').format(day * MS_PER_DAY)
}

/** “9 October 2026” of a day number. */
export function longDay(day: Day): string {
  return format(LONG, 'UTC').format(day * MS_PER_DAY)
}

/** “Friday 9 October 2026” of a day number. */
export function fullDay(day: Day): string {
  return format(FULL, 'UTC').format(day * MS_PER_DAY)
}

/** “Oct” or “Oct 2026” of a day number. */
export function monthOf(day: Day, withYear = false): string {
  return format(withYear ? { month: 'short', year: 'numeric' } : { month: 'short' }, 'UTC').format(day * MS_PER_DAY)
}

/** “Friday” of a day number. */
export function weekdayOf(day: Day): string {
  return format({ weekday: 'long' }, 'UTC').format(day * MS_PER_DAY)
}

/** “9 October 2026” of an instant, in the person's zone. */
export function date(at: Instant): string {
  return format(LONG, locale.zone).format(at)
}

/** “9 Oct” of an instant, in the person's zone. */
export function shortDate(at: Instant): string {
  return format(SHORT, locale.zone).format(at)
}

/** “14:05” of an instant, in the person's zone. */
export function time(at: Instant): string {
  return format(TIME, locale.zone).format(at)
}

/** “14:05:09” of an instant, in the person's zone. */
export function clock(at: Instant): string {
  return format({ ...TIME, second: '2-digit' }, locale.zone).format(at)
}

/** “9 October 2026, 14:05” of an instant, in the person's zone. */
export function moment(at: Instant): string {
  return `${date(at)}, ${time(at)}`
}

/** “today, 08:12”, “yesterday, 23:10”, else “9 October 2026”. */
export function ago(at: Instant, now: Instant = Date.now()): string {
  const days = dayOf(at, locale.zone) - dayOf(now, locale.zone)
  if (days < -1 || days > 0) return date(at)
  const word = new Intl.RelativeTimeFormat(locale.language, { numeric: 'auto' }).format(days, 'day')
  return `${word}, ${time(at)}`
}

/** “Mar 2024” of a month such as `2024-03`. */
export function month(of: string): string {
  return format({ month: 'short', year: 'numeric' }, 'UTC').format(Date.parse(`${of}-01T00:00:00Z`))
}
