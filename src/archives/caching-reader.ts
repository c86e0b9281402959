import { createReadStream, open as openFd, read as readFd } from 'node:fs'
import type { Readable } from 'node:stream'
import yauzl from 'yauzl'

const BLOCK = 2 ** 20

/** A stream that is given up early closes its file even with `autoClose: false`; this file is lent to many. */
const LENT = { open: openFd, read: readFd, close: (_fd: number, done: (error: Error | null) => void) => done(null) }

/** Where a zip lies: in a file, from one byte up to, not with, another. */
export interface Range {
  readonly fd: number
  readonly from: number
  readonly to: number
}

/**
 * The zip's directory is read in pieces of a few dozen bytes. Reading a megabyte at a time instead of asking the disk
 * for each piece makes 70,000 entries a matter of a fraction of a second.
 */
export class CachingReader extends yauzl.RandomAccessReader {
  readonly #range: Range
  #block = Buffer.alloc(0)
  #at = 0

  constructor(range: Range) {
    super()
    this.#range = range
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const { fd, from } = this.#range
    return createReadStream('', { fd, fs: LENT, start: from + start, end: from + end - 1, highWaterMark: BLOCK / 4 })
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, done: (error: Error | null) => void): void {
    const within = position - this.#at
    if (within >= 0 && within + length <= this.#block.length) {
      this.#block.copy(buffer, offset, within, within + length)
      // Answering at once would grow the stack by one call for each entry.
      process.nextTick(done, null)
      return
    }
    const { fd, from, to } = this.#range
    const block = Buffer.allocUnsafe(Math.max(length, Math.min(BLOCK, to - from - position)))
    readFd(fd, block, 0, block.length, from + position, (error, bytes) => {
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
