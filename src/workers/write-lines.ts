import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { telling } from '../store/failures.ts'

/** Lines gathered before they are written. */
const CHUNK = 256 * 1024

/**
 * Writes lines to a file that is there whole or not at all: beside it first, then moved into its place. Answers the bytes written.
 * Throws `disk-full`, `read-only` or `file-unreadable`.
 */
export function writeLines(path: string, lines: Iterable<string>): number {
  const beside = `${path}.part`
  return telling(path, () => {
    const file = openSync(beside, 'w', 0o600)
    try {
      const bytes = writeAll(file, lines)
      fsyncSync(file)
      closeSync(file)
      renameSync(beside, path)
      return bytes
    } catch (thrown) {
      rmSync(beside, { force: true })
      throw thrown
    }
  })
}

function writeAll(file: number, lines: Iterable<string>): number {
  let bytes = 0
  let chunk = ''
  const flush = (): void => {
    const buffer = Buffer.from(chunk)
    for (let at = 0; at < buffer.length;) at += writeSync(file, buffer, at)
    bytes += buffer.length
    chunk = ''
  }
  for (const line of lines) {
    chunk += `${line}\n`
    if (chunk.length >= CHUNK) flush()
  }
  flush()
  return bytes
}
