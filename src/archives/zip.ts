import { createReadStream, open as openFd, read as readFd } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream'
import type { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import yauzl from 'yauzl'
import { Failure } from '../domain/failure.ts'
import type { Entries, Entry } from './entries.ts'
import { LIMITS } from './limits.ts'
import { zipFailure } from './zip-failure.ts'

const BLOCK = 2 ** 20
const PIECE = 2 ** 18
const STORED = 0
const DEFLATED = 8

/** A stream that is given up early closes its file even with `autoClose: false`; this file is lent to many. */
const LENT = { open: openFd, read: readFd, close: (_fd: number, done: (error: Error | null) => void) => done(null) }

/**
 * The zip's directory is read in pieces of a few dozen bytes. Reading a megabyte at a time instead of asking the disk
 * for each piece makes 70,000 entries a matter of a fraction of a second.
 */
class CachingReader extends yauzl.RandomAccessReader {
  readonly #fd: number
  readonly #size: number
  #block = Buffer.alloc(0)
  #at = 0

  constructor(fd: number, size: number) {
    super()
    this.#fd = fd
    this.#size = size
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return createReadStream('', { fd: this.#fd, fs: LENT, start, end: end - 1, highWaterMark: BLOCK / 4 })
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, done: (error: Error | null) => void): void {
    const from = position - this.#at
    if (from >= 0 && from + length <= this.#block.length) {
      this.#block.copy(buffer, offset, from, from + length)
      // Answering at once would grow the stack by one call for each entry.
      process.nextTick(done, null)
      return
    }
    const block = Buffer.allocUnsafe(Math.max(length, Math.min(BLOCK, this.#size - position)))
    readFd(this.#fd, block, 0, block.length, position, (error, bytes) => {
      if (error) return done(error)
      if (bytes < length) return done(new Error('unexpected EOF'))
      this.#block = block.subarray(0, bytes)
      this.#at = position
      block.copy(buffer, offset, 0, length)
      done(null)
    })
  }

  override close(done: (error: Error | null) => void): void {
    done(null)
  }
}

/** Where the zip ends when bytes were put behind it, or null where no end record is to be found. */
async function endOf(file: FileHandle, size: number): Promise<number | null> {
  const length = Math.min(size, LIMITS.trailing + 22 + 0xffff)
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length)
  const at = buffer.lastIndexOf('PK\u0005\u0006', length - 22, 'latin1')
  return at < 0 ? null : Math.min(size, size - length + at + 22 + buffer.readUInt16LE(at + 20))
}

/** Opens a zip and lists it. Throws a failure that says what is wrong with the file. */
export async function openZip(path: string): Promise<Entries> {
  const label = basename(path)
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const end = (await endOf(file, size)) ?? size
    const options = { lazyEntries: true, autoClose: false, strictFileNames: true }
    const zip = await yauzl.fromRandomAccessReaderPromise(new CachingReader(file.fd, end), end, options)
    const known = new Map<Entry, yauzl.Entry>()
    if (zip.entryCount > LIMITS.entries) throw new Failure('hostile-archive', `“${label}” claims ${zip.entryCount} files.`)
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/') || isLink(entry)) continue
      known.set({ name: entry.fileName, size: entry.uncompressedSize }, entry)
    }
    refuseOverlap(label, [...known.values()])
    const budget = budgetFor(label, size)
    return {
      label,
      list: [...known.keys()],
      open: entry => inflate(label, zip, known.get(entry) as yauzl.Entry, budget),
      close: () => file.close()
    }
  } catch (thrown) {
    await file.close()
    throw zipFailure(thrown, path)
  }
}

/** A symbolic link comes through as a small file that holds a path. */
function isLink(entry: yauzl.Entry): boolean {
  return entry.versionMadeBy >> 8 === 3 && ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000
}

/** Entries that share their bytes are how a small file becomes petabytes. */
function refuseOverlap(label: string, entries: yauzl.Entry[]): void {
  entries.sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let end = 0
  for (const entry of entries) {
    if (entry.relativeOffsetOfLocalHeader < end) {
      throw new Failure('hostile-archive', `In “${label}” the file “${entry.fileName}” lies over another one.`)
    }
    end = entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength + entry.compressedSize
  }
}

type Spend = (bytes: number) => void

function budgetFor(label: string, size: number): Spend {
  let left = Math.min(LIMITS.total, Math.max(LIMITS.totalAtLeast, LIMITS.totalRatio * size))
  return bytes => {
    left -= bytes
    if (left < 0) throw new Failure('hostile-archive', `“${label}” unpacks to far more than an archive of its size can hold.`)
  }
}

async function* inflate(label: string, zip: yauzl.ZipFile, entry: yauzl.Entry, spend: Spend): AsyncIterable<Buffer> {
  const { fileName, uncompressedSize, compressedSize } = entry
  const swollen = uncompressedSize > LIMITS.ratioFrom && uncompressedSize > LIMITS.ratio * compressedSize
  if (swollen || uncompressedSize > LIMITS.entry) {
    throw new Failure('hostile-archive', `“${fileName}” in “${label}” would unpack from ${compressedSize} to ${uncompressedSize} bytes.`)
  }
  if (entry.isEncrypted()) {
    throw new Failure('unsupported', `“${fileName}” in “${label}” is locked with a password.`, 'Unpack it yourself and drop the folder.')
  }
  try {
    let left = uncompressedSize
    for await (const chunk of await unpacked(zip, entry)) {
      const bytes = chunk as Buffer
      left -= bytes.length
      if (left < 0) throw new Failure('hostile-archive', `“${fileName}” in “${label}” unpacks to more than it says.`)
      spend(bytes.length)
      yield bytes
    }
    if (left > 0) throw new Error(`it ends ${left} bytes too early`)
  } catch (thrown) {
    throw zipFailure(thrown, label, fileName)
  }
}

/** The library inflates in pieces of 16 KiB; larger ones take a third of the time. */
async function unpacked(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  const { compressionMethod } = entry
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) throw new Error(`unsupported compression method: ${compressionMethod}`)
  const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false })
  return compressionMethod === STORED ? raw : pipeline(raw, createInflateRaw({ chunkSize: PIECE }), () => undefined)
}
