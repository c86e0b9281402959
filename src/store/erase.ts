import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../domain/failure.ts'
import { ensureBasis, readBasis } from './basis.ts'
import type { Writer } from './connection.ts'
import { transact } from './connection.ts'
import { telling } from './failures.ts'
import { GENERATION, outdateStudy, scoreGeneration } from './scores.ts'
import { writeSetting } from './settings.ts'
import { emptyTables } from './tables.ts'

/** Everything beside the data that may hold a word of it, or what the host sealed for accounts that are gone. */
const TRACES = /^(backups|secrets\.json|spool|restoring-\d+\.db(-\w+)?|twothirds\.db(-wal|-shm)?\.corrupt-.*)$/

/**
 * Removes everything the person gave or decided, and the traces: pages freed by the deletions, the write-ahead log, backups, what was
 * set aside, archives on their way in. The zone stays, as it is the machine's, and generations go on, so that nothing learnt before is
 * taken for current. Throws `busy`, `disk-full` or `read-only`; what was deleted stays deleted then.
 */
export function eraseAll(db: Writer, dir: string): void {
  const { zone } = readBasis(db)
  const generation = scoreGeneration(db)
  transact(db, () => {
    emptyTables(db)
    ensureBasis(db, zone)
    writeSetting(db, GENERATION, generation)
    outdateStudy(db)
  })
  telling(db.name, () => {
    for (const name of readdirSync(dir).filter(name => TRACES.test(name))) rmSync(join(dir, name), { recursive: true, force: true })
    db.exec('VACUUM')
    // A window that is reading keeps the log from being cut; SQLite waits for it, but not for ever.
    const [{ busy } = { busy: 1 }] = db.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[]
    if (busy !== 0) throw new Failure('busy', `Everything was removed, but ${db.name}-wal could not be emptied.`, 'Close other windows of Twothirds and erase again.')
  })
}
