import { isObject } from '../json.ts'

/** The file and the byte in it at which reading goes on. */
export interface Cursor {
  readonly entry: string
  readonly byte: number
}

/** The place in a file that was read to its end, however it ended. */
export const END = Number.MAX_SAFE_INTEGER

export function writeCursor(cursor: Cursor): string {
  return JSON.stringify(cursor)
}

/** Null for what is no cursor: reading then begins at the beginning, and finds unchanged what it had read before. */
export function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null
  const cursor = parse(text)
  if (!isObject(cursor)) return null
  const { entry, byte } = cursor
  return typeof entry === 'string' && typeof byte === 'number' && Number.isSafeInteger(byte) && byte >= 0 ? { entry, byte } : null
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null
    throw thrown
  }
}
