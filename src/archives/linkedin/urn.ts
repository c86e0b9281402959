/** LinkedIn's ids of 64 bits hold the time in milliseconds since 1970 above 22 bits of other things. */
const CLOCK_BITS = 22n
const EARLIEST = Date.UTC(2010, 0)
const LATEST = Date.UTC(2100, 0)

/** `urn:li:share:7338…` out of a link in which it stands percent-encoded; null where there is none. */
export function urnIn(link: string): string | null {
  return /urn:li:\w+:[\w-]+/.exec(link.replace(/%3A/gi, ':'))?.[0] ?? null
}

/** When LinkedIn gave out the id in a URN, in milliseconds; null for the short ids of before 2011. */
export function urnTime(urn: string): number | null {
  const id = /(\d{15,19})$/.exec(urn)?.[1]
  if (id === undefined) return null
  const at = Number(BigInt(id) >> CLOCK_BITS)
  return at >= EARLIEST && at < LATEST ? at : null
}

/** The post went to a group, as one copy for each. */
export function isGroupPost(urn: string): boolean {
  return urn.startsWith('urn:li:groupPost:')
}
