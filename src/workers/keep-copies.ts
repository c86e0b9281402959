import { statSync } from 'node:fs'
import { Failure } from '../domain/failure.ts'
import * as store from '../store/index.ts'

/** A copy a day, of data that has changed since the last. */
const EVERY = 24 * 3_600_000
/** How soon after a start and how often it is looked whether one is due. */
const FIRST = 60_000
const AGAIN = 3_600_000

/** Whether a new copy would hold anything that the newest one does not. Instants are those of the machine's clock. */
export function isCopyDue(db: store.Reader, dir: string, now: number): boolean {
  const [newest] = store.listBackups(dir)
  if (newest === undefined) return store.countPosts(db, {}) > 0
  return now - newest.at >= EVERY && changedAt(db.name) > newest.at
}

function changedAt(file: string): number {
  return Math.max(...[file, `${file}-wal`].map(path => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0))
}

/**
 * Copies the data into the backups folder when it is time. A copy that fails is tried again an hour later; its damage, if that is why, is
 * remembered. Answers what ends it.
 */
export function keepCopies(db: store.Reader, dir: string): () => void {
  const copy = (): void => {
    timer = setTimeout(copy, AGAIN).unref()
    if (!isCopyDue(db, dir, Date.now())) return
    try {
      store.backUpSound(db, dir, 'daily')
    } catch (thrown) {
      // Nobody asked for it, so there is nobody to tell; anything that no disk does is a fault of ours.
      if (!(thrown instanceof Failure)) throw thrown
    }
  }
  let timer = setTimeout(copy, FIRST).unref()
  return () => clearTimeout(timer)
}
