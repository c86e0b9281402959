import { Failure } from '../domain/failure.ts'
import { sql, transact } from './connection.ts'
import type { Writer } from './connection.ts'
import { mergeLogged } from './merge.ts'
import { indexNext, leftToIndex } from './text-index.ts'
import { joinThreads } from './threads.ts'

/** Rows a step handles: small writes wait for one step at most. */
const STEP = 2000

/** How far an import has come after its last batch. */
type Phase = { readonly at: 'threads'; readonly after: number } | { readonly at: 'merge' } | { readonly at: 'index' }

/**
 * One step of what follows an import's last batch: joining threads, merging logged posts, filling the text index. Answers how many
 * rows are left, 0 when all is done. Each step is a transaction that remembers its place, so that a killed run goes on where it was.
 */
export function settleStep(db: Writer, importId: number): { left: number } {
  return transact(db, () => {
    const row = sql<{ account_id: number | null; settle: string | null }>(db, 'SELECT account_id, settle FROM import WHERE id = ?').get(importId)
    if (!row) throw new Failure('not-found', `There is no import ${importId}.`)
    if (row.account_id === null) return { left: 0 }
    const phase: Phase = row.settle === null ? { at: 'threads', after: 0 } : JSON.parse(row.settle) as Phase
    const { next, left } = stepOf(db, row.account_id, phase)
    sql(db, "UPDATE import SET settle = ?, state = 'settling' WHERE id = ?").run(JSON.stringify(next), importId)
    return { left }
  })
}

function stepOf(db: Writer, accountId: number, phase: Phase): { next: Phase; left: number } {
  // Beside what is counted, the phases still to come are steps of their own.
  if (phase.at === 'threads') {
    const { next, left } = joinThreads(db, accountId, phase.after, STEP)
    return next === null ? { next: { at: 'merge' }, left: leftToIndex(db) + 1 } : { next: { at: 'threads', after: next }, left: left + leftToIndex(db) + 1 }
  }
  if (phase.at === 'merge') mergeLogged(db, accountId)
  else indexNext(db, STEP)
  return { next: { at: 'index' }, left: leftToIndex(db) }
}
