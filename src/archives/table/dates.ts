/** Which part of `03/04/2024` comes first. */
export type DateOrder = 'dmy' | 'mdy'

export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number
  /** A day without a time of day. */
  readonly timeKnown: boolean
  /** The zone was not written, so UTC was taken. */
  readonly zoneKnown: boolean
}

const ISO = /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ](\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i
const SLASHED = /^(\d{4})\/(\d\d?)\/(\d\d?)/
const PARTS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?:,?\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([ap]m)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i
const WORDED = /^[A-Za-z]{3,9},? |^\d{1,2} [A-Za-z]{3,9}\.? \d{2,4}/
const ZONED = /(Z|UTC|UT|GMT|[ECMP][SD]T|[+-]\d\d:?\d\d)(\s+\d{4})?$/i
const DAY = 86_400_000
/** Day 0 of Excel, which counts 29 February 1900 as well. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)
const [EARLIEST, LATEST] = [Date.UTC(1990, 0), Date.UTC(2100, 0)]

/** A date as tables have them: ISO 8601, with words, day and month in the given order, seconds, milliseconds or days of Excel. Null for what is none. */
export function momentOf(text: string, order: DateOrder | null): Moment | null {
  const given = text.trim().replace(SLASHED, '$1-$2-$3')
  const moment = /^\d+([.,]\d+)?$/.test(given) ? counted(Number(given.replace(',', '.'))) : isoMoment(given) ?? partsMoment(given, order) ?? wordedMoment(given)
  return moment && moment.at >= EARLIEST && moment.at < LATEST ? moment : null
}

/** What one date tells of the order: nothing where it is written in another way, `either` where both would do. */
export function orderIn(text: string): DateOrder | 'either' | null {
  const found = PARTS.exec(text.trim())
  if (!found) return null
  const [first, second] = [Number(found[1]), Number(found[2])]
  if (first > 12) return second > 12 ? null : 'dmy'
  return second > 12 ? 'mdy' : first === second ? null : 'either'
}

function counted(number: number): Moment | null {
  const exact = { timeKnown: true, zoneKnown: true }
  if (number >= 1e15) return { at: Math.floor(number / 1000), ...exact }
  if (number >= 1e12) return { at: Math.floor(number), ...exact }
  if (number >= 5e8) return { at: Math.floor(number * 1000), ...exact }
  if (number < 20_000 || number > 80_000) return null
  return { at: EXCEL_EPOCH + Math.round(number * 86_400) * 1000, timeKnown: !Number.isInteger(number), zoneKnown: false }
}

function isoMoment(text: string): Moment | null {
  const found = ISO.exec(text)
  if (!found) return null
  const [, year, month, day, hour, minute, second, fraction, zone] = found
  const milliseconds = Number(`0.${fraction ?? 0}`) * 1000
  return moment({ year: Number(year), month: Number(month), day: Number(day), hour, minute, second, milliseconds, zone })
}

function partsMoment(text: string, order: DateOrder | null): Moment | null {
  const found = PARTS.exec(text)
  if (!found) return null
  const [, first, second, shortYear, hour, minute, seconds, half, zone] = found
  // Where both are the same number, the order makes no difference.
  if (order === null && first !== second) return null
  const [day, month] = order === 'mdy' ? [second, first] : [first, second]
  const year = shortYear!.length === 2 ? 2000 + Number(shortYear) : Number(shortYear)
  const of12 = half && hour ? String((Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)) : hour
  return moment({ year, month: Number(month), day: Number(day), hour: of12, minute, second: seconds, milliseconds: 0, zone })
}

interface Written {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: string | undefined
  readonly minute: string | undefined
  readonly second: string | undefined
  readonly milliseconds: number
  readonly zone: string | undefined
}

function moment({ year, month, day, hour, minute, second, milliseconds, zone }: Written): Moment | null {
  const at = Date.UTC(year, month - 1, day, Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0), Math.floor(milliseconds))
  // Date.UTC would take 31 February for an early day of March.
  const sound = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month >= 1 && month <= 12 && Number(hour ?? 0) < 24 && Number(minute ?? 0) < 60
  return sound ? { at: at - offsetOf(zone), timeKnown: hour !== undefined, zoneKnown: hour === undefined || zone !== undefined } : null
}

/** `+02:00` in milliseconds; 0 for UTC and for none. */
function offsetOf(zone: string | undefined): number {
  const found = /^([+-])(\d\d):?(\d\d)$/.exec(zone ?? '')
  return found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) * 60_000 : 0
}

/** `Tue, 03 Apr 2024 15:00:00 GMT` and the like. Without a zone the machine's own would be taken, which is nobody's. */
function wordedMoment(text: string): Moment | null {
  if (!WORDED.test(text)) return null
  const zoned = ZONED.test(text)
  const at = Date.parse(zoned ? text : `${text} UTC`)
  return Number.isNaN(at) ? null : { at, timeKnown: /\d:\d\d/.test(text) || at % DAY !== 0, zoneKnown: zoned }
}
