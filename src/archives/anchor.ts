const SPACES = 64
const KEY_ROOM = 32

/** Bytes before a place that may belong to an anchor that ends behind it. */
export const ANCHOR_ROOM = 2 * SPACES + KEY_ROOM

const COLON = 0x3a
const OPEN_BRACE = 0x7b

export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}

/**
 * Where the brace of an element stands whose wrapper's quoted name begins at `key`, or -1 when no element begins there.
 *
 * In sound JSON the bytes `{ "tweet"` cannot lie inside a string, because a quote there would be escaped. So they are
 * where reading finds its feet again. Behind a colon they are a value inside of an element.
 */
export function braceBefore(bytes: Buffer, key: number): number {
  const brace = lastBefore(bytes, key)
  if (brace < 0 || bytes[brace] !== OPEN_BRACE) return -1
  const before = lastBefore(bytes, brace)
  return before >= 0 && bytes[before] === COLON ? -1 : brace
}

/** The last byte before `at` that is no white space; -1 when none is near. */
function lastBefore(bytes: Buffer, at: number): number {
  const stop = Math.max(0, at - 1 - SPACES)
  for (let place = at - 1; place >= stop; place--) if (!isSpace(bytes[place])) return place
  return -1
}
