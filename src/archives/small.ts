import { Failure } from '../domain/failure.ts'
import type { Entries, Entry } from './entries.ts'
import { LIMITS } from './limits.ts'

/** The first bytes of a file, at most `count`; fewer where it cannot be unpacked that far, which the reading then tells. */
export async function headOf(entries: Entries, entry: Entry, count: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of entries.open(entry)) {
      parts.push(chunk)
      length += chunk.length
      if (length >= count) break
    }
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.code !== 'damaged-archive' || length === 0) throw thrown
  }
  return Buffer.concat(parts).subarray(0, count)
}

/** A small file whole, as text. */
export async function readSmall(entries: Entries, entry: Entry): Promise<string> {
  const parts: Buffer[] = []
  let length = 0
  for await (const chunk of entries.open(entry)) {
    length += chunk.length
    if (length > LIMITS.small) {
      throw new Failure('hostile-archive', `“${entry.name}” in “${entries.label}” is larger than ${LIMITS.small} bytes; a few thousand are usual.`)
    }
    parts.push(chunk)
  }
  return Buffer.concat(parts).toString()
}

/** What `name = VALUE` assigns; undefined where VALUE is no JSON. */
export function assigned(text: string): unknown {
  try {
    return JSON.parse(text.slice(text.indexOf('=') + 1)) as unknown
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined
    throw thrown
  }
}
