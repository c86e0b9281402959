import { isObject } from '../json.ts'

/** The file and the byte in it at which reading goes on. */
export interface Cursor {
  readonly entry: string
  /** The place of the file in the order of reading: the zips of one export may have files of one name. */
  readonly at: number
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
  const { entry, at, byte } = cursor
  return typeof entry === 'string' && isPlace(at) && isPlace(byte) ? { entry, at, byte } : null
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null
    throw thrown
  }
}
