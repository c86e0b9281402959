const WRITTEN = /^(\d{4})[-/](\d\d)[-/](\d\d) (\d\d):(\d\d)(?::(\d\d))?(?: UTC)?$/

/** `2025-06-11 02:27:07` of today and `2017/06/08 08:15:44 UTC` of 2018, both UTC, in milliseconds; null for anything else. */
export function linkedInTime(text: string): number | null {
  const found = WRITTEN.exec(text.trim())
  if (!found) return null
  const [year, month, day, hour, minute, second] = found.slice(1).map(part => Number(part ?? 0)) as [number, number, number, number, number, number]
  const at = Date.UTC(year, month - 1, day, hour, minute, second)
  // Date.UTC would take 31 February for an early day of March.
  return hour < 24 && minute < 60 && new Date(at).getUTCDate() === day && new Date(at).getUTCMonth() === month - 1 ? at : null
}
