import { MS_PER_DAY, parseIsoDay, zoneOffset } from '../domain/day.ts'
import { feedDate } from './dates.ts'

/** How a file writes a date with the year last. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

const YEAR_LAST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[,\s]+(.+))?$/u
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[,\sT]+(.+))?$/u
const CLOCK = /^(\d{1,2})(?::(\d{2}))?(?::(\d{2})(?:\.\d+)?)?\s*([ap])?\.?(?:m\.?)?$/iu

/** What a column of dates says about its own order; `open` when every date can be read both ways and two readings differ. */
export function orderOf(cells: readonly string[]): DateOrder | 'open' | null {
  const found = cells.flatMap(cell => {
    const [, first, mark, second] = YEAR_LAST.exec(cell.trim()) ?? []
    return first === undefined ? [] : [{ first: Number(first), second: Number(second), dots: mark === '.' }]
  })
  if (found.length === 0) return null
  if (found.some(({ first, dots }) => first > 12 || dots)) return 'day-first'
  if (found.some(({ second }) => second > 12)) return 'month-first'
  return found.some(({ first, second }) => first !== second) ? 'open' : 'day-first'
}

/**
 * A date of a cell in ISO 8601: a day alone as YYYY-MM-DD, else an instant in UTC; null for what is no date. A time without a zone is one
 * on the person's clock. Numbers are seconds or milliseconds since 1970, or the days since 1900 of a spreadsheet.
 */
export function cellDate(cell: string, order: DateOrder, zone: string): string | null {
  const text = cell.trim()
  if (/^\d+(?:\.\d+)?$/u.test(text)) return numbered(Number(text), zone)
  const [, year, month, day, clock] = YEAR_FIRST.exec(text) ?? []
  if (year !== undefined) return dated([Number(year), Number(month), Number(day)], clock, zone) ?? fallback(text)
  const [, first, , second, last, rest] = YEAR_LAST.exec(text) ?? []
  if (first === undefined) return fallback(text)
  const [a, b] = order === 'day-first' ? [second, first] : [first, second]
  return dated([last!.length === 2 ? 2000 + Number(last) : Number(last), Number(a), Number(b)], rest, zone)
}

/** ISO 8601 with an offset, and the dates of mails. */
function fallback(text: string): string | null {
  const at = feedDate(text)
  return at === null ? null : new Date(at).toISOString()
}

function dated([year, month, day]: readonly [number, number, number], clock: string | undefined, zone: string): string | null {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const number = parseIsoDay(iso)
  if (number === null) return null
  if (clock === undefined) return iso
  const ms = clockMs(clock)
  return ms === null ? null : new Date(onClock(number * MS_PER_DAY + ms, zone)).toISOString()
}

function clockMs(text: string): number | null {
  const [whole, hour, minute, second, half] = CLOCK.exec(text.trim()) ?? []
  if (whole === undefined || minute === undefined && half === undefined) return null
  const twelve = half === undefined ? Number(hour) : Number(hour) % 12 + (half.toLowerCase() === 'p' ? 12 : 0)
  const [minutes, seconds] = [Number(minute ?? 0), Number(second ?? 0)]
  return twelve > 23 || minutes > 59 || seconds > 59 ? null : ((twelve * 60 + minutes) * 60 + seconds) * 1000
}

/** The instant at which clocks of the zone show a time; a time that is skipped in spring is the one an hour later. */
function onClock(shown: number, zone: string): number {
  const guess = shown - zoneOffset(shown, zone)
  return shown - zoneOffset(guess, zone)
}

/** Excel counts days from 1899-12-30, as it takes 1900 for a leap year. */
const SPREADSHEET_EPOCH = -25_569

function numbered(value: number, zone: string): string | null {
  if (value > 20_000 && value < 80_000) {
    const shown = Math.round((value + SPREADSHEET_EPOCH) * MS_PER_DAY / 1000) * 1000
    return Number.isInteger(value) ? new Date(shown).toISOString().slice(0, 10) : new Date(onClock(shown, zone)).toISOString()
  }
  const ms = value > 1e8 && value < 1e11 ? value * 1000 : value >= 1e11 && value < 1e14 ? value : null
  return ms === null ? null : new Date(Math.round(ms)).toISOString()
}
