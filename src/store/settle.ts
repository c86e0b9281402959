import { Failure } from '../domain/failure.ts'
import { absentLeft, markAbsent } from './absent.ts'
import { sql, transact } from './connection.ts'
import type { Writer } from './connection.ts'
import { mergeLogged } from './merge.ts'
import { indexNext, leftToIndex } from './text-index.ts'
import { joinThreads } from './threads.ts'

/** Rows a step handles: small writes wait for one step at most. */
const STEP = 2000

/** What was lost in a damaged file may be a post that is still on the network. */
const WITHOUT_LOSS = `whole = 0 AND json_array_length(tally, '$.damage') = 0 AND tally ->> '$.skipped.broken' IS NULL
  AND tally ->> '$.skipped."too-large"' IS NULL`

/** How far an import has come after its last batch. */
type Phase =
  | { readonly at: 'threads' | 'absent'; readonly after: number }
  | { readonly at: 'merge' | 'index' | 'done' }

interface Settled {
  readonly next: Phase
  readonly left: number
}

/**
 * One step of what follows an import's last batch: joining threads, merging logged posts, filling the text index, marking posts that are
 * gone from the network. `whole` says that the archive was read to its end and has everything. Answers how many rows are left, 0 when
 * all is done. Each step is a transaction that remembers its place, so that a killed run goes on where it was.
 */
export function settleStep(db: Writer, importId: number, whole = false): { left: number } {
  return transact(db, () => {
    const row = sql<{ account_id: number | null; settle: string | null }>(db, 'SELECT account_id, settle FROM import WHERE id = ?').get(importId)
    if (!row) throw new Failure('not-found', `There is no import ${importId}.`)
    if (row.account_id === null) return { left: 0 }
    if (whole) sql(db, `UPDATE import SET whole = 1 WHERE id = ? AND ${WITHOUT_LOSS}`).run(importId)
    const phase: Phase = row.settle === null ? { at: 'threads', after: 0 } : JSON.parse(row.settle) as Phase
    const { next, left } = stepOf(db, { importId, accountId: row.account_id }, phase)
    sql(db, "UPDATE import SET settle = ?, state = 'settling' WHERE id = ?").run(JSON.stringify(next), importId)
    return { left }
  })
}

/** Beside what is counted, the phases still to come are steps of their own. */
function stepOf(db: Writer, { importId, accountId }: { importId: number; accountId: number }, phase: Phase): Settled {
  switch (phase.at) {
    case 'threads': {
      const { next, left } = joinThreads(db, accountId, phase.after, STEP)
      return { next: next === null ? { at: 'merge' } : { at: 'threads', after: next }, left: left + leftToIndex(db) + 2 }
    }
    case 'merge':
      mergeLogged(db, accountId)
      return { next: { at: 'index' }, left: leftToIndex(db) + 1 }
    case 'index': {
      indexNext(db, STEP)
      const left = leftToIndex(db)
      return { next: left > 0 ? phase : { at: 'absent', after: 0 }, left: left + 1 }
    }
    case 'absent': {
      if (phase.after === 0 && absentLeft(db, importId) === 0) return { next: { at: 'done' }, left: 0 }
      const after = markAbsent(db, accountId, phase.after, STEP)
      return after === null ? { next: { at: 'done' }, left: 0 } : { next: { at: 'absent', after }, left: 1 }
    }
    case 'done': return { next: phase, left: 0 }
  }
}
