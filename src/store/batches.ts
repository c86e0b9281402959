import type { ArchiveBatch, SkipReason } from '../domain/import.ts'
import type { ArchivedPost, Instant } from '../domain/post.ts'
import { MILLION } from '../domain/unit.ts'
import { isWordless } from '../domain/wordless.ts'
import { knowUntil } from './accounts.ts'
import { readBasis } from './basis.ts'
import type { Basis } from './basis.ts'
import { sql, transact } from './connection.ts'
import type { Writer } from './connection.ts'
import { createDelta } from './delta.ts'
import type { Delta } from './delta.ts'
import { openTally } from './imports.ts'
import type { Tally } from './imports.ts'
import { nextPostId } from './log.ts'
import { newRows } from './new-rows.ts'
import { isSame, knownOf, latest, newer } from './newer.ts'
import type { Known } from './newer.ts'
import { addUnit, aroundRollup } from './rollup.ts'
import { aroundText } from './text-index.ts'

/** What makes a post a company post: a link to an item's page or to a site of the employer's. */
export interface Recognised {
  readonly company: boolean
  readonly itemId: number | null
}

/** Damaged places that are kept word for word; `skipped` counts them all. */
const DAMAGE_KEPT = 20

interface Run {
  readonly db: Writer
  readonly importId: number
  readonly generatedAt: Instant | null
  readonly accountId: number
  readonly basis: Basis
  readonly delta: Delta
  readonly tally: Tally
  readonly recognise: (post: Pick<ArchivedPost, 'links'>) => Recognised
  /** By native id, the posts of the batch that are there: before it, and through it. */
  readonly known: Map<string, Known | 'brought'>
  /** Rows that only have to be told that this import has them. */
  readonly unchanged: number[]
}

/**
 * Writes one batch with its part of roll-up, tally and cursor, all or nothing. Each post is added, updated or found unchanged;
 * one that this import has brought already is skipped as `duplicate-id`. New posts count as units of their own until threads
 * are settled, since their first part may come later.
 */
export function writeBatch(db: Writer, importId: number, batch: Omit<ArchiveBatch, 'read'>, recognise: Run['recognise']): void {
  transact(db, () => {
    const { accountId, generatedAt, tally } = openTally(db, importId)
    // A lone surrogate would come back from SQLite as another text, and the post would never be found unchanged.
    const posts = batch.posts.map(post => post.text.isWellFormed() ? post : { ...post, text: post.text.toWellFormed() })
    const run: Run = {
      db, importId, generatedAt, accountId, basis: readBasis(db), delta: createDelta(), tally, recognise, known: knownOf(db, accountId, posts), unchanged: []
    }
    const { add, flush } = adder(run)
    for (const post of posts) writePost(run, post, add)
    flush()
    keepUnchanged(run)
    run.delta.write(db)
    for (const [reason, count] of Object.entries(batch.skipped) as [SkipReason, number][]) skip(tally, reason, count)
    tally.damage.push(...batch.damage.slice(0, DAMAGE_KEPT - tally.damage.length))
    sql(db, "UPDATE import SET tally = ?, cursor = ?, state = 'reading' WHERE id = ?").run(JSON.stringify(tally), batch.cursor, importId)
    knowUntil(db, accountId, tally.last)
  })
}

function skip(tally: Tally, reason: SkipReason, count: number): void {
  if (count > 0) tally.skipped[reason] = (tally.skipped[reason] ?? 0) + count
}

function writePost(run: Run, post: ArchivedPost, add: Adder['add']): void {
  const { importId, tally, known } = run
  const before = known.get(post.nativeId)
  if (before === 'brought' || before?.import_id === importId) return skip(tally, 'duplicate-id', 1)
  known.set(post.nativeId, 'brought')
  const outcome = before ? updatePost(run, post, before) : 'added'
  if (!before) add(post)
  tally.found++
  tally[outcome]++
  tally.kinds[post.kind] = (tally.kinds[post.kind] ?? 0) + 1
  tally.first = Math.min(tally.first ?? post.at, post.at)
  tally.last = Math.max(tally.last ?? post.at, post.at)
}

interface Adder {
  add(post: ArchivedPost): void
  /** Writes the rows that are held back. */
  flush(): void
}

/** What adds new posts. Their ids follow each other: nobody else writes within the transaction. */
function adder({ db, importId, generatedAt, accountId, basis, delta, recognise }: Run): Adder {
  const rows = newRows(db, { accountId, importId, generatedAt })
  let id = nextPostId(db)
  return {
    add(post) {
      const { company, itemId } = recognise(post)
      const wordless = isWordless(post.text)
      const probability = company ? MILLION : null
      rows.put({ id, post, wordless, company, probability, itemId })
      addUnit(delta, basis, [{ id, accountId, unit: id, at: post.at, kind: post.kind, label: null, probability, wordless, company }], 1)
      id++
    },
    flush: rows.flush
  }
}

/** A post that an archive has was not gone by then. */
const THERE_AGAIN = 'absent_since = CASE WHEN absent_since <= @asOf THEN NULL ELSE absent_since END'

function updatePost({ db, importId, generatedAt, recognise, unchanged }: Run, post: ArchivedPost, known: Known): 'updated' | 'unchanged' {
  const next = newer(known, post, generatedAt)
  const { company, itemId } = recognise(next)
  const item = known.item_id ?? itemId
  const isCompany = company || item !== null
  const same = isSame(known, next)
  if (same && isCompany === (known.company === 1) && item === known.item_id) {
    unchanged.push(known.id)
    return 'unchanged'
  }
  // A part that turns out to be none of its thread leaves it; the other way round comes when threads are settled.
  aroundRollup(db, [known.id], () => aroundText(db, known.id, () => {
    sql(db, `UPDATE post SET kind = @kind, at = ?, time_known = ?, text = ?, wordless = ?, lang = ?, url = ?, reply_to = ?, links = ?, company = @company,
      unit = CASE @kind WHEN 'thread' THEN unit ELSE id END, probability = CASE @company WHEN 1 THEN ${MILLION} ELSE probability END, item_id = ?,
      import_id = ?, as_of = @asOf, ${THERE_AGAIN}, scored_with = 0 WHERE id = ?`)
      .run(next.at, next.timeKnown ? 1 : 0, next.text, isWordless(next.text) ? 1 : 0, next.lang, next.url, next.replyTo, JSON.stringify(next.links),
        item, importId, known.id, { kind: next.kind, company: isCompany ? 1 : 0, asOf: latest(known.as_of, generatedAt) })
  }))
  return same ? 'unchanged' : 'updated'
}

/** All at once, as most posts of an archive that comes again are unchanged. */
function keepUnchanged({ db, importId, generatedAt, unchanged }: Run): void {
  if (unchanged.length === 0) return
  sql(db, `UPDATE post SET import_id = @importId, as_of = CASE WHEN as_of >= @asOf THEN as_of ELSE coalesce(@asOf, as_of) END, ${THERE_AGAIN}
    WHERE id IN (SELECT value FROM json_each(@ids))`).run({ importId, asOf: generatedAt, ids: JSON.stringify(unchanged) })
}
