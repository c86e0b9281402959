const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const CREATED_AT = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d) (\d{4})$/

/** Ids below are from before November 2010 and hold no time. */
const FIRST_SNOWFLAKE = 30_000_000_000n
/** Milliseconds since 1970 at which the clock in the ids begins. */
const SNOWFLAKE_EPOCH = 1_288_834_974_657n
const LARGEST_ID = 2n ** 63n - 1n
const DAY = 86_400_000

/** Archives from 2014 to 2019 say `2014-05-29 17:03:42 +0000`. */
const SHORT_FORM = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d) \+0000$/
/** In that form all posts before this day are said to be of midnight: Twitter had kept the day alone. */
const TIMES_KEPT_SINCE = Date.UTC(2010, 10, 4)

/** False where a post of midnight may be of any time of that day. */
export function isTimeKnown(text: string | null, at: number): boolean {
  return !(text !== null && at < TIMES_KEPT_SINCE && at % DAY === 0 && SHORT_FORM.test(text))
}

function parseShortForm(text: string): number | null {
  const found = SHORT_FORM.exec(text)
  if (!found) return null
  const [year, month, day, hour, minute, second] = found.slice(1).map(Number) as [number, number, number, number, number, number]
  const at = Date.UTC(year, month - 1, day, hour, minute, second)
  return new Date(at).getUTCDate() === day && hour < 24 && month >= 1 && month <= 12 ? at : null
}

/** `Fri Mar 06 13:02:05 +0000 2026` in milliseconds, or null. */
export function parseCreatedAt(text: string | null): number | null {
  const found = text === null ? null : CREATED_AT.exec(text)
  if (!found) return text === null ? null : parseShortForm(text)
  const [, name, day, hour, minute, second, sign, zoneHours, zoneMinutes, year] = found as unknown as string[]
  const month = MONTHS.indexOf(name!)
  const at = Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute), Number(second))
  // Date.UTC would take 31 February for an early day of March.
  if (month < 0 || Number(hour) > 23 || Number(minute) > 59 || new Date(at).getUTCDate() !== Number(day)) return null
  const zone = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60_000
  return sign === '+' ? at - zone : at + zone
}

/** When an id was given out, in milliseconds: the upper bits of ids since November 2010. Null for others. */
export function snowflakeTime(id: string): number | null {
  const number = BigInt(id)
  return number > FIRST_SNOWFLAKE && number <= LARGEST_ID ? Number((number >> 22n) + SNOWFLAKE_EPOCH) : null
}

/** The time of a post: the written one, unless its id knows better by more than a day. Null where neither is known. */
export function postTime(written: number | null, id: string): number | null {
  if (written !== null && Math.abs(written - nearSnowflakeTime(id)) < DAY) return written
  const given = snowflakeTime(id)
  if (given === null) return written
  return written === null || Math.abs(written - given) > DAY ? given : written
}

/** To a millisecond or so, without the cost of whole large numbers; far from every post for ids that hold no time. */
function nearSnowflakeTime(id: string): number {
  return Number(id) / 2 ** 22 + Number(SNOWFLAKE_EPOCH)
}
