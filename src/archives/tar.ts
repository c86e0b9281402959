import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { constants, createGunzip } from 'node:zlib'
import { Failure } from '../domain/failure.ts'
import type { Entries, Entry } from './entries.ts'
import { fileFailure } from './file-failure.ts'
import { LIMITS } from './limits.ts'
import { BLOCK, pathIn, tarHeader } from './tar-header.ts'
import type { TarHeader } from './tar-header.ts'

const AGAIN = 'Download it again and drop it as it came.'
/** Names that are longer than a header can hold come in a small file of their own. */
const LONGEST_NAME = 2 ** 16

interface Member { readonly name: string; readonly size: number; readonly bytes: AsyncGenerator<Buffer, void> }

/**
 * Opens a tar file packed with gzip and lists it, which unpacks all of it once without keeping any. To read a file, it is unpacked
 * again up to there. Throws a failure that says what is wrong with the file.
 */
export async function openTarGz(path: string): Promise<Entries> {
  const places = new Map<Entry, number>()
  let place = 0
  try {
    for await (const { name, size } of members(path)) {
      if (places.size >= LIMITS.entries) throw new Failure('hostile-archive', `“${basename(path)}” holds more than ${LIMITS.entries} files.`, AGAIN)
      places.set({ name: name.replace(/^\.\//, ''), size }, place++)
    }
  } catch (thrown) {
    // What came before a break is there to be read; the reading then says where it breaks off.
    if (!(thrown instanceof Failure) || thrown.code !== 'damaged-archive' || places.size === 0) throw thrown
  }
  return { label: basename(path), list: [...places.keys()], open: entry => bytesAt(path, places.get(entry)!), close: async () => undefined }
}

async function* bytesAt(path: string, wanted: number): AsyncGenerator<Buffer, void> {
  let place = 0
  for await (const { size, name, bytes } of members(path)) {
    if (place++ < wanted) continue
    if (size > LIMITS.entry) throw new Failure('hostile-archive', `“${name}” in “${basename(path)}” would unpack to ${size} bytes.`, AGAIN)
    yield* bytes
    return
  }
}

/** The files one after the other. The bytes of one are there until the next is asked for. */
async function* members(path: string): AsyncGenerator<Member, void> {
  const source = new Blocks(path, (await stat(path)).size)
  let longName: string | null = null
  try {
    for (let header = await next(source, path); header; header = await next(source, path)) {
      const { size, type } = header
      if (type === 'long-name' || type === 'extended') {
        if (size > LONGEST_NAME) throw new Failure('hostile-archive', `A name in “${basename(path)}” is ${size} bytes long.`, AGAIN)
        const text = await whole(source.body(size))
        longName = type === 'extended' ? pathIn(text) ?? longName : text.toString().replace(/\u0000.*$/s, '')
        continue
      }
      const bytes = source.body(size)
      if (type === 'file') yield { name: longName ?? header.name, size, bytes }
      longName = null
      for await (const left of bytes) void left
    }
  } finally {
    await source.close()
  }
}

async function whole(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts)
}

async function next(source: Blocks, path: string): Promise<TarHeader | null> {
  const block = await source.take(BLOCK)
  if (block === null) return null
  const header = tarHeader(block)
  if (header === undefined) throw new Failure('damaged-archive', `“${basename(path)}” is no archive of files, or it is damaged.`, AGAIN)
  return header
}

/** The unpacked bytes, taken by number. */
class Blocks {
  readonly #path: string
  readonly #source: AsyncIterator<Buffer>
  #left: number
  #held = Buffer.alloc(0)

  constructor(path: string, packed: number) {
    this.#path = path
    this.#left = Math.min(LIMITS.total, Math.max(LIMITS.totalAtLeast, LIMITS.totalRatio * packed))
    const file = createReadStream(path, { highWaterMark: 2 ** 18 })
    // A file that breaks off gives all that came before, and is seen to be cut where its next bytes are missing.
    const unpacked = createGunzip({ chunkSize: 2 ** 18, finishFlush: constants.Z_SYNC_FLUSH })
    file.on('error', error => unpacked.destroy(error))
    this.#source = file.pipe(unpacked)[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  }

  /** Exactly so many bytes; null at the end. */
  async take(count: number): Promise<Buffer | null> {
    while (this.#held.length < count) {
      const more = await this.#more()
      if (more === null) {
        if (this.#held.length === 0) return null
        throw this.#cut()
      }
      this.#held = Buffer.concat([this.#held, more])
    }
    const taken = this.#held.subarray(0, count)
    this.#held = this.#held.subarray(count)
    return taken
  }

  /** A file's bytes, and behind them what fills its last block. */
  async *body(size: number): AsyncGenerator<Buffer, void> {
    for (let left = size; left > 0;) {
      if (this.#held.length === 0) this.#held = Buffer.from((await this.#more()) ?? this.#throwCut())
      const part = this.#held.subarray(0, left)
      this.#held = this.#held.subarray(part.length)
      left -= part.length
      yield part
    }
    const filling = (BLOCK - (size % BLOCK)) % BLOCK
    if (filling > 0) await this.take(filling)
  }

  async close(): Promise<void> {
    await this.#source.return?.()
  }

  async #more(): Promise<Buffer | null> {
    try {
      const { value, done } = await this.#source.next()
      if (done) return null
      this.#left -= value.length
      if (this.#left < 0) throw new Failure('hostile-archive', `“${basename(this.#path)}” unpacks to far more than an archive of its size can hold.`, AGAIN)
      return value
    } catch (thrown) {
      if (thrown instanceof Failure) throw thrown
      const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
      if (code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE') throw this.#cut(thrown)
      throw fileFailure(thrown, this.#path)
    }
  }

  #throwCut(): never {
    throw this.#cut()
  }

  #cut(cause?: unknown): Failure {
    return new Failure('damaged-archive', `“${basename(this.#path)}” breaks off or is damaged where it was unpacked.`, AGAIN, { cause })
  }
}
