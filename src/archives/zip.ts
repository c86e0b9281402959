import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import yauzl from 'yauzl'
import { Failure } from '../domain/failure.ts'
import { CachingReader } from './caching-reader.ts'
import type { Range } from './caching-reader.ts'
import type { Entries, Entry } from './entries.ts'
import { LIMITS } from './limits.ts'
import { zipFailure } from './zip-failure.ts'

const PIECE = 2 ** 18
const UNPACK = 'Unpack it yourself and drop what is in it.'
const STORED = 0
const DEFLATED = 8

/** Where the zip ends when bytes were put behind it, or null where no end record is to be found. */
async function endOf(file: FileHandle, size: number): Promise<number | null> {
  const length = Math.min(size, LIMITS.trailing + 22 + 0xffff)
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length)
  const at = buffer.lastIndexOf('PK\u0005\u0006', length - 22, 'latin1')
  return at < 0 ? null : Math.min(size, size - length + at + 22 + buffer.readUInt16LE(at + 20))
}

/** Opens a zip and lists it. Throws a failure that says what is wrong with the file. */
export async function openZip(path: string): Promise<Entries> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const range = { fd: file.fd, from: 0, to: (await endOf(file, size)) ?? size }
    const opened = await listed(new CachingReader(range), range.to, { label: basename(path), range, spend: budgetFor(basename(path), size) })
    return { ...opened, close: () => file.close() }
  } catch (thrown) {
    await file.close()
    throw zipFailure(thrown, path)
  }
}

interface Place {
  readonly label: string
  /** Null for a zip that is held in memory. */
  readonly range: Range | null
  readonly spend: Spend
}

async function listed(reader: yauzl.RandomAccessReader, size: number, place: Place): Promise<Entries> {
  const { label, spend } = place
  const zip = await yauzl.fromRandomAccessReaderPromise(reader, size, { lazyEntries: true, autoClose: false, strictFileNames: true })
  const known = new Map<Entry, yauzl.Entry>()
  if (zip.entryCount > LIMITS.entries) throw new Failure('hostile-archive', `“${label}” claims ${zip.entryCount} files.`)
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/') || isLink(entry)) continue
    known.set({ name: entry.fileName, size: entry.uncompressedSize }, entry)
  }
  refuseOverlap(label, [...known.values()])
  return {
    label,
    list: [...known.keys()],
    open: entry => inflate(label, zip, known.get(entry) as yauzl.Entry, spend),
    nested: entry => openNested(zip, known.get(entry) as yauzl.Entry, place),
    close: async () => undefined
  }
}

/**
 * A zip in a zip. One that was only put in is read where it lies; one that was packed as well is unpacked into memory, since its
 * directory stands at its end. What comes out of it counts against the limits of the outer one.
 */
async function openNested(zip: yauzl.ZipFile, entry: yauzl.Entry, { label, range, spend }: Place): Promise<Entries> {
  const inner = `${label} › ${entry.fileName}`
  try {
    if (entry.compressionMethod === STORED && range && !entry.isEncrypted()) {
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry)
      const from = range.from + fileDataStart
      const nested = { fd: range.fd, from, to: from + entry.compressedSize }
      return await listed(new CachingReader(nested), entry.compressedSize, { label: inner, range: nested, spend })
    }
    if (entry.uncompressedSize > LIMITS.nested) throw new Failure('unsupported', `“${inner}” is too large to be read inside of “${label}”.`, UNPACK)
    const parts: Buffer[] = []
    for await (const chunk of inflate(label, zip, entry, spend)) parts.push(chunk)
    const bytes = Buffer.concat(parts)
    return await listed(new MemoryReader(bytes), bytes.length, { label: inner, range: null, spend })
  } catch (thrown) {
    throw zipFailure(thrown, inner)
  }
}

class MemoryReader extends yauzl.RandomAccessReader {
  readonly #bytes: Buffer

  constructor(bytes: Buffer) {
    super()
    this.#bytes = bytes
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from([this.#bytes.subarray(start, end)])
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
