import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBasis, readBasis } from './basis.ts'
import type { Writer } from './connection.ts'
import { transact } from './connection.ts'
import { telling } from './failures.ts'
import { GENERATION, outdateStudy, scoreGeneration } from './scores.ts'
import { writeSetting } from './settings.ts'

/** Children before parents. Post ids go on where they were, so that nothing still on its way can meet a new post. */
const TABLES = [
  'estimate', 'publication', 'connection', 'decision', 'draft_choice', 'draft_revision', 'draft', 'hand_over', 'voice', 'pin', 'plan', 'fit', 'rollup',
  'post', 'item_note', 'feed_entry', 'item', 'feed', 'request_log', 'import', 'account', 'setting'
] as const

/**
 * Removes everything the person gave or decided, and the traces: pages freed by the deletions, the write-ahead log, the backups. The
 * zone stays, as it is the machine's, and generations go on, so that nothing learnt before is taken for current. Throws `busy`,
 * `disk-full` or `read-only`; what was deleted stays deleted then.
 */
export function eraseAll(db: Writer, dir: string): void {
  const { zone } = readBasis(db)
  const generation = scoreGeneration(db)
  transact(db, () => {
    db.prepare("INSERT INTO post_text (post_text) VALUES ('delete-all')").run()
    for (const table of TABLES) db.prepare(`DELETE FROM ${table}`).run()
    ensureBasis(db, zone)
    writeSetting(db, GENERATION, generation)
    outdateStudy(db)
  })
  telling(db.name, () => {
    db.exec('VACUUM')
    db.pragma('wal_checkpoint(TRUNCATE)')
    rmSync(join(dir, 'backups'), { recursive: true, force: true })
    // Sealed by the host and opened by nobody else; the accounts that it was for are gone.
    rmSync(join(dir, 'secrets.json'), { force: true })
  })
}
