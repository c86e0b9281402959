import { isObject } from '../json.ts'

/**
 * Exports of Meta write each byte of UTF-8 as a letter of its own: `Ã©` for `é`. A text of such letters alone that are sound
 * UTF-8 is put right; any other is left, so nothing happens to a text that is right already.
 */
export function repairedText(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(text, 'latin1'))
  } catch (thrown) {
    if (thrown instanceof TypeError) return text
    throw thrown
  }
}

/** Deeper than any export; what lies deeper is made to exhaust the stack, and left as it is. */
const DEEPEST = 100

/** The same for every text in a value, and for the keys. */
export function repaired(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return repairedText(value)
  if (depth > DEEPEST) return value
  if (Array.isArray(value)) return value.map(inner => repaired(inner, depth + 1))
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [repairedText(key), repaired(inner, depth + 1)]))
  return value
}
