import { canonicalLink } from '../domain/links.ts'
import { gistOf, gistsNearlySame } from '../domain/same-text.ts'
import type { Instant, Label, LabelSource, Origin } from '../domain/post.ts'
import { MILLION } from '../domain/unit.ts'
import { sql } from './connection.ts'
import type { Reader, Writer } from './connection.ts'
import { removePost } from './log.ts'
import { aroundRollup } from './rollup.ts'

/** A logged post and its imported twin are no further apart than this; people log late, and archives may lack the time of day. */
const APART_MS = 36 * 3_600_000

interface LoggedRow {
  readonly id: number
  readonly at: Instant
  readonly url: string | null
  readonly text: string
  readonly label: Label | null
  readonly label_source: LabelSource | null
  readonly labelled_at: Instant | null
  readonly origin: Origin
  readonly company: 0 | 1
  readonly item_id: number | null
}

interface ImportedRow extends Pick<LoggedRow, 'id' | 'at' | 'url' | 'text' | 'label'> {}

interface Pair {
  readonly logged: LoggedRow
  readonly imported: ImportedRow
  /** The same address comes before any likeness. */
  readonly byAddress: boolean
  readonly apart: number
}

/**
 * Merges posts that were logged by hand or handed over with the ones that an archive brought: same address, or nearly the same text
 * within 36 hours; the nearest pair first, one to one. The imported row stays, since its native id wins; label, origin and item move over.
 * A post that was sent by Twothirds has the network's id already and waits for its own. Answers how many were merged.
 */
export function mergeLogged(db: Writer, accountId: number): number {
  const logged = sql<LoggedRow>(db, `SELECT id, at, url, text, label, label_source, labelled_at, origin, company, item_id FROM post
    WHERE account_id = ? AND import_id IS NULL AND native_id GLOB 'log-*' ORDER BY at, id`).all(accountId)
  const pairs = logged.flatMap(row => pairsOf(db, accountId, row))
  pairs.sort((a, b) => Number(b.byAddress) - Number(a.byAddress) || a.apart - b.apart || a.logged.id - b.logged.id || a.imported.id - b.imported.id)
  const taken = new Set<number>()
  let merged = 0
  for (const { logged, imported } of pairs) {
    if (taken.has(logged.id) || taken.has(imported.id)) continue
    taken.add(logged.id).add(imported.id)
    merge(db, logged, imported)
    merged++
  }
  return merged
}

function pairsOf(db: Reader, accountId: number, logged: LoggedRow): Pair[] {
  const near = sql<ImportedRow>(db, `SELECT id, at, url, text, label FROM post
    WHERE account_id = ? AND import_id IS NOT NULL AND origin = 'archive' AND kind <> 'repost' AND at BETWEEN ? AND ?`)
  const gist = gistOf(logged.text)
  const address = logged.url === null ? null : canonicalLink(logged.url)
  const pairs: Pair[] = []
  for (const imported of near.all(accountId, logged.at - APART_MS, logged.at + APART_MS)) {
    const byAddress = address !== null && imported.url !== null && canonicalLink(imported.url) === address
    if (byAddress || gistsNearlySame(gist, gistOf(imported.text))) pairs.push({ logged, imported, byAddress, apart: Math.abs(imported.at - logged.at) })
  }
  return pairs
}

function merge(db: Writer, logged: LoggedRow, imported: ImportedRow): void {
  aroundRollup(db, [imported.id], () => {
    // A label that the imported post has already is the later one and stays.
    if (imported.label === null && logged.label !== null) {
      sql(db, 'UPDATE post SET label = ?, label_source = ?, labelled_at = ? WHERE id = ?')
        .run(logged.label, logged.label_source, logged.labelled_at, imported.id)
    }
    sql(db, `UPDATE post SET origin = @origin, item_id = coalesce(item_id, @item_id), company = max(company, @company),
      probability = CASE max(company, @company) WHEN 1 THEN ${MILLION} ELSE probability END WHERE id = @id`)
      .run({ origin: logged.origin, item_id: logged.item_id, company: logged.company, id: imported.id })
  })
  sql(db, 'UPDATE decision SET post_id = ? WHERE post_id = ?').run(imported.id, logged.id)
  removePost(db, logged.id)
}
