import { pipeline, Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { MOST_ERRORS, optionsOf, TooBroken, wayOf, wrongLength } from './csv.ts'
import type { Broken, Given } from './csv.ts'
import { encodingOf } from './encoding.ts'

/** A row by its header, or what is wrong with one. */
export type StreamedRow = { readonly row: Readonly<Record<string, string>> } | { readonly row: null; readonly broken: Broken }

/** Reads a table whose first row is its header, strictly and as it streams by; `head` is its beginning, which tells how it is written. */
export async function* streamedRows(chunks: AsyncIterable<Buffer>, head: Buffer): AsyncGenerator<StreamedRow, void> {
  const way = wayOf(head)
  const broken = new Map<number, string>()
  const parser = parse(optionsOf(way, MOST_ERRORS, (line, say) => broken.set(line + way.linesBefore, say)))
  // Whatever stops it is thrown where the records are taken.
  pipeline(Readable.from(textOf(chunks, encodingOf(head), way.linesBefore)), parser, () => undefined)
  const tell = function* (): Generator<StreamedRow, void> {
    for (const [line, say] of broken) yield { row: null, broken: told(line, say) }
    broken.clear()
  }
  try {
    let header: string[] | null = null
    for await (const { record, info } of parser as AsyncIterable<Given>) {
      yield* tell()
      if (header === null) header = record.map(name => name.trim())
      else if (record.length === header.length) yield { row: Object.fromEntries(header.map((name, at) => [name, record[at] ?? ''])) }
      else yield { row: null, broken: told(info.lines + way.linesBefore, wrongLength(record, header)) }
    }
  } catch (thrown) {
    if (!(thrown instanceof TooBroken)) throw thrown
    yield* tell()
    yield { row: null, broken: { line: 0, say: thrown.message } }
    return
  }
  yield* tell()
}

function told(line: number, say: string): Broken {
  return { line, say: `Line ${line}: ${say}` }
}

/** The text without its first lines, by which the ends of the others must not be judged. */
async function* textOf(chunks: AsyncIterable<Buffer>, encoding: string, without: number): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding)
  let left = without
  for await (const chunk of chunks) {
    let text = decoder.decode(chunk, { stream: true })
    for (; left > 0 && text.includes('\n'); left--) text = text.slice(text.indexOf('\n') + 1)
    if (left === 0) yield text
  }
  yield decoder.decode()
}
