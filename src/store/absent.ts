import { sql } from './connection.ts'
import type { Reader, Writer } from './connection.ts'

/*
 * A post that is in one archive and not in a later one was deleted on the network, or its account made it vanish. It is kept, and flagged.
 * The flag is a function of what is known: the date of the first whole archive that is newer than the newest one with the
 * post. So an older archive that comes late marks nothing wrongly, and a post that comes back loses its flag.
 */

const SINCE = `(SELECT min(generated_at) FROM import WHERE account_id = post.account_id AND whole = 1 AND generated_at > post.as_of)`

/**
 * How many posts may need another flag after an import; 0 in the usual case, in which no scan is needed: there is no whole archive,
 * or this one is the newest of them and has every post.
 */
export function absentLeft(db: Reader, importId: number): number {
  const row = sql<{ accountId: number; generatedAt: number | null; found: number; newest: number | null }>(db, `SELECT account_id AS accountId,
    generated_at AS generatedAt, tally ->> '$.found' AS found,
    (SELECT max(generated_at) FROM import AS whole WHERE whole.account_id = import.account_id AND whole.whole = 1) AS newest
    FROM import WHERE id = ?`).get(importId)
  if (!row || row.newest === null) return 0
  const known = sql<number>(db, 'SELECT count(*) FROM post WHERE account_id = ?').pluck().get(row.accountId)!
  const logged = sql<number>(db, 'SELECT count(*) FROM post WHERE account_id = ? AND import_id IS NULL').pluck().get(row.accountId)!
  return row.newest === row.generatedAt && row.found === known - logged ? 0 : known - logged
}

/** Flags anew the posts behind `after`, at most `limit`. Answers where the next step goes on; null after the last. */
export function markAbsent(db: Writer, accountId: number, after: number, limit: number): number | null {
  const to = sql<number | null>(db, 'SELECT max(id) FROM (SELECT id FROM post WHERE id > ? ORDER BY id LIMIT ?)').pluck().get(after, limit) ?? null
  if (to === null) return null
  sql(db, `UPDATE post SET absent_since = ${SINCE} WHERE id > ? AND id <= ? AND account_id = ? AND import_id IS NOT NULL AND absent_since IS NOT ${SINCE}`)
    .run(after, to, accountId)
  return to
}
