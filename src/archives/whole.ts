import { Failure } from '../domain/failure.ts'
import type { Entries, Entry } from './entries.ts'

/** All bytes of a file that has to be held in memory. Throws `unsupported` for one over the limit. */
export async function readWhole(entries: Entries, entry: Entry, limit: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const chunk of entries.open(entry)) {
    length += chunk.length
    if (length > limit) {
      throw new Failure('unsupported', `“${entry.name}” in “${entries.label}” is larger than ${limit} bytes, which is more than fits.`, 'Split it into smaller files.')
    }
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}
