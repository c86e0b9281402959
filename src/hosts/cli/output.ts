import type { Writable } from 'node:stream'

export interface Output {
  /** A line on standard output. Resolves when there is room for the next; rejects with `ReaderGone` once nobody reads. */
  line(text: string): Promise<void>
  /** A line on standard error, for what is no result. */
  note(text: string): void
}

/** The reader of our output has left, as `head` does: no fault, only the end. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone'
}

export function outputTo(stdout: Writable, stderr: Writable): Output {
  let broken: Error | null = null
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    broken ??= error.code === 'EPIPE' ? new ReaderGone() : error
  })
  stderr.on('error', () => undefined)
  return {
    line(text) {
      return new Promise((resolve, reject) => {
        if (broken) return reject(broken)
        // The error event comes right after a failing callback, with the same error.
        stdout.write(`${text}\n`, error => {
          if (!error) return resolve()
          reject((error as NodeJS.ErrnoException).code === 'EPIPE' ? new ReaderGone() : error)
        })
      })
    },
    note: text => void stderr.write(`${text}\n`)
  }
}
