import type { Container } from '../container.ts'
import { readSheet } from '../csv.ts'
import { streamedRows } from '../csv-stream.ts'
import type { Entries, Entry } from '../entries.ts'
import type { Finding } from '../findings.ts'
import { listFindings } from '../json-list.ts'
import { isObject } from '../json.ts'
import type { Json } from '../json.ts'
import { parsedText } from '../parsed.ts'
import { headOf } from '../small.ts'
import { columnsOf } from './columns.ts'
import { jsonLines } from './json-lines.ts'

/** A row by the names of its columns, or what is wrong with it. */
export type TableRow = { readonly row: Json; readonly read: number } | ({ readonly row: null } & Finding)

const HEAD = 2 ** 16

export type TableForm = 'csv' | 'json' | 'json-lines'

/** How the rows of a bare file are written. Null for what holds no rows: prose, or a file of another kind. */
export async function formOf({ entries, kind }: Container): Promise<TableForm | null> {
  const [entry] = entries.list
  if (!entry || (kind !== 'json' && kind !== 'text' && kind !== 'linkedin-csv')) return null
  const bytes = await headOf(entries, entry, HEAD)
  if (kind !== 'json') {
    const { header } = readSheet(bytes)
    return header.length > 1 && Object.keys(columnsOf(header)).length > 0 ? 'csv' : null
  }
  const head = bytes.toString()
  const line = head.split(/\r?\n/, 1)[0]!
  // A list in an object can stand on one line too; then none of its own values is a text.
  const first = parsedText(line)
  return isObject(first) && Object.values(first).some(value => typeof value === 'string') ? 'json-lines' : 'json'
}

/** All rows in their order. */
export async function* rowsOf(entries: Entries, form: TableForm): AsyncGenerator<TableRow, void> {
  const entry = entries.list[0] as Entry
  if (form === 'csv') yield* csvRows(entries, entry)
  else if (form === 'json-lines') yield* jsonLines(entries, entry)
  else {
    const rows: Json[] = []
    const findings = listFindings(entries, { entry, list: { anchor: '' }, before: 0 }, element => {
      if (!isObject(element)) return { skip: 'broken' }
      rows.push(element)
      return {}
    })
    for await (const finding of findings) {
      const row = rows.shift()
      yield row ? { row, read: finding.read } : { row: null, ...finding }
    }
  }
}

async function* csvRows(entries: Entries, entry: Entry): AsyncGenerator<TableRow, void> {
  const read = { bytes: 0 }
  const chunks = async function* (): AsyncGenerator<Buffer, void> {
    for await (const chunk of entries.open(entry)) {
      read.bytes += chunk.length
      yield chunk
    }
  }
  for await (const found of streamedRows(chunks(), await headOf(entries, entry, HEAD))) {
    if (found.row) yield { row: found.row, read: read.bytes }
    else yield { row: null, skip: 'broken', damage: { file: entry.name, byte: 0, say: found.broken.say }, read: read.bytes }
  }
}
