import type { Entries, Entry } from '../entries.ts'
import { isObject } from '../json.ts'
import { LIMITS } from '../limits.ts'
import { parsedText } from '../parsed.ts'
import type { TableRow } from './rows.ts'

const NEWLINE = 0x0a

/** One object on each line. A line that is none costs itself alone, and is told by its number. */
export async function* jsonLines(entries: Entries, entry: Entry): AsyncGenerator<TableRow, void> {
  let [line, start, read] = [0, 0, 0]
  let held: Buffer[] = []
  let length = 0
  const take = function* (): Generator<TableRow, void> {
    line++
    const row = lineRow({ bytes: Buffer.concat(held), length, line, start, file: entry.name, read })
    if (row) yield row
    start += length + 1
    held = []
    length = 0
  }
  for await (const chunk of entries.open(entry)) {
    read += chunk.length
    for (let at = 0; at < chunk.length;) {
      const end = chunk.indexOf(NEWLINE, at)
      const part = chunk.subarray(at, end < 0 ? chunk.length : end)
      length += part.length
      if (length <= LIMITS.element) held.push(Buffer.from(part))
      else held = []
      if (end >= 0) yield* take()
      at = end < 0 ? chunk.length : end + 1
    }
  }
  if (length > 0) yield* take()
}

interface Line {
  readonly bytes: Buffer
  readonly length: number
  readonly line: number
  readonly start: number
  readonly file: string
  readonly read: number
}

function lineRow({ bytes, length, line, start, file, read }: Line): TableRow | null {
  const lost = (skip: 'broken' | 'too-large', say: string): TableRow => ({ row: null, skip, damage: { file, byte: start, say: `Line ${line} ${say}.` }, read })
  if (length > LIMITS.element) return lost('too-large', `is longer than ${LIMITS.element} bytes`)
  const text = bytes.toString().trim()
  if (text === '') return null
  const row = parsedText(text)
  return isObject(row) ? { row, read } : lost('broken', 'is no object of JSON')
}
