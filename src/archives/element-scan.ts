const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d

/** How far the brackets of one element have been followed. */
export interface Scan {
  /** Index of the next byte to look at. */
  at: number
  depth: number
  inString: boolean
}

/**
 * Follows brackets and strings from `scan.at` until the element is closed or `to` is reached. All bytes of the element
 * must be in `bytes`. True when it is closed; `scan.at` is then behind its last byte.
 */
export function followElement(bytes: Buffer, scan: Scan, to: number): boolean {
  let { at, depth, inString } = scan
  let closed = false
  while (at < to && !closed) {
    if (inString) {
      const quote = bytes.indexOf(QUOTE, at)
      if (quote < 0 || quote >= to) {
        at = to
      } else {
        inString = isEscaped(bytes, quote)
        at = quote + 1
      }
      continue
    }
    const byte = bytes[at++]
    if (byte === QUOTE) inString = true
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) closed = --depth === 0
  }
  scan.at = at
  scan.depth = depth
  scan.inString = inString
  return closed
}

/** An odd number of backslashes before a quote makes it part of the string. */
function isEscaped(bytes: Buffer, quote: number): boolean {
  let before = quote - 1
  while (bytes[before] === BACKSLASH) before--
  return (quote - 1 - before) % 2 === 1
}
