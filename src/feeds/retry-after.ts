/** When a server wants to be asked again, from its Retry-After: whole seconds or a date (RFC 9110, 10.2.3). Null when it does not say. */
export function retryAfter(header: string | undefined, now: number): number | null {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/u.test(text)) return now + Number(text) * 1000
  const at = /^[A-Z][a-z]{2},? /u.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? null : at
}
