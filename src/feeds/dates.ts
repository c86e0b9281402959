const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Zones of RFC 822 in hours; letters other than Z were defined the wrong way round there and mean UTC since (RFC 2822, 4.3). */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0, utc: 0, gmt: 0, z: 0, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7, cet: 1, cest: 2, bst: 1, wet: 0, west: 1
}
const DAY_MONTH_YEAR = /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})/u
const CLOCK = /(?:,?\s+(\d{1,2}):?(\d{2})(?::?(\d{2}))?(?:\.\d+)?\s*([+-]\d{2}:?\d{2}|[a-z]{1,4})?)?$/u
const RFC_822 = new RegExp(DAY_MONTH_YEAR.source + CLOCK.source, 'iu')
const ISO = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[t\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(z|utc|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/iu

/**
 * The instant of a date in a feed, in milliseconds; null for what is none. RFC 822 with two-digit years, wrong day names, missing
 * seconds or colons and zones as letters; ISO 8601 and what is near to it. Without a zone it is UTC, without a time midnight.
 */
export function feedDate(text: string | undefined): number | null {
  const given = text?.trim().replace(/\s+/gu, ' ') ?? ''
  const rfc = RFC_822.exec(given)
  if (rfc) {
    const [, day, name, year, hour, minute, second, zone] = rfc
    return instant([fullYear(Number(year), year!.length), MONTHS.indexOf(name!.toLowerCase()) + 1, Number(day)], [hour, minute, second], zone)
  }
  const iso = ISO.exec(given)
  if (!iso) return null
  const [, year, month, day, hour, minute, second, zone] = iso
  return instant([Number(year), Number(month), Number(day ?? 1)], [hour, minute, second], zone)
}

/** RFC 2822, 4.3: 00 to 49 are of this century, others of the last. */
function fullYear(year: number, digits: number): number {
  return digits === 4 ? year : year < 50 ? 2000 + year : 1900 + year
}

function instant([year, month, day]: [number, number, number], clock: readonly (string | undefined)[], zone: string | undefined): number | null {
  const [hour = 0, minute = 0, second = 0] = clock.map(part => Number(part ?? 0))
  const at = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59))
  const date = new Date(at)
  // Date.UTC would take 31 February for an early day of March.
  if (month < 1 || hour > 23 || minute > 59 || date.getUTCDate() !== day || date.getUTCMonth() !== month - 1) return null
  const offset = offsetOf(zone)
  return offset === null ? null : at - offset
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return 0
  const numbers = /^([+-])(\d{2}):?(\d{2})?$/u.exec(zone)
  if (numbers) return (numbers[1] === '-' ? -1 : 1) * (Number(numbers[2]) * 60 + Number(numbers[3] ?? 0)) * 60_000
  const name = zone.toLowerCase()
  if (name.length === 1) return 0
  return name in ZONES ? ZONES[name]! * 3_600_000 : 0
}
