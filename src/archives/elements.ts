import { Failure } from '../domain/failure.ts'
import type { Entries, Entry } from './entries.ts'
import { Splitter } from './splitter.ts'
import type { Loss, Piece } from './splitter.ts'

/** One element as JSON.parse gives it, or bytes that are lost. */
export type Read =
  | { readonly value: unknown; readonly loss: null; readonly end: number }
  | { readonly value: null; readonly loss: Loss; readonly end: number }

export interface Some {
  readonly read: readonly Read[]
  /** Place in the file up to which its bytes have come. */
  readonly reached: number
}

/** What is to be read of a file: `{ "wrapper": … }` elements that begin at the byte `from` or behind it. */
export interface ListPlace {
  readonly wrapper: string
  readonly from: number
}

/** The elements of one file, some at a time. A file that is damaged or breaks off gives what is whole, and tells the rest. */
export async function* elementsOf(entries: Entries, entry: Entry, place: ListPlace): AsyncGenerator<Some, void> {
  const splitter = new Splitter(place)
  let reached = 0
  let why: string | undefined
  const source = entries.open(entry)[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await nextChunk(source)
      if (next.chunk === null) {
        why = next.why
        break
      }
      // What lies before `from` has to be unpacked all the same.
      const skipped = Math.min(next.chunk.length, Math.max(0, place.from - reached))
      reached += next.chunk.length
      splitter.push(next.chunk.subarray(skipped))
      yield { read: parsed(splitter), reached }
    }
  } finally {
    await source.return?.()
  }
  splitter.finish(why)
  yield { read: parsed(splitter), reached }
}

/** The next bytes; null at the end and where the container cannot be unpacked any further, which `why` then says. */
async function nextChunk(source: AsyncIterator<Buffer>): Promise<{ chunk: Buffer; why?: never } | { chunk: null; why: string | undefined }> {
  try {
    const next = await source.next()
    return next.done ? { chunk: null, why: undefined } : { chunk: next.value }
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'damaged-archive') return { chunk: null, why: thrown.message }
    throw thrown
  }
}

function parsed(splitter: Splitter): Read[] {
  const read: Read[] = []
  for (const piece of splitter.pieces()) {
    const one = parse(piece)
    if (one) read.push(one)
    else splitter.reject('What begins here is no sound JSON.')
  }
  return read
}

function parse(piece: Piece): Read | null {
  if (piece.kind === 'loss') return { value: null, loss: piece, end: piece.end }
  try {
    return { value: JSON.parse(piece.bytes.toString()) as unknown, loss: null, end: piece.end }
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null
    throw thrown
  }
}
