import type { Reader } from '../store/index.ts'

/** How soon a window shows what a command beside it has written, in milliseconds. */
const EVERY = 1000

/** Calls back when another process has written to the file: SQLite's data version changes for connections that did not write themselves. */
export function watchOthers(db: Reader, changed: () => void): () => void {
  const version = (): unknown => db.pragma('data_version', { simple: true })
  let seen = version()
  const timer = setInterval(() => {
    const now = version()
    if (now === seen) return
    seen = now
    changed()
  }, EVERY)
  timer.unref()
  return () => clearInterval(timer)
}
