import { sumsOf } from '../domain/unit.ts'
import { daysOf, readBasis, writeBasis } from './basis.ts'
import type { Basis } from './basis.ts'
import { sql, transact } from './connection.ts'
import type { Writer } from './connection.ts'
import { createDelta } from './delta.ts'
import type { Delta } from './delta.ts'
import { PART_COLUMNS, partRow, partsOf, unitsOf } from './units.ts'
import type { PartRow } from './units.ts'

/**
 * Makes a change to posts and keeps the roll-up true: the units of these posts, and those that they are the first of, are
 * taken out before and put back in after, in the transaction of the change. Where posts move to another unit, the first post
 * of that unit has to be among them; a new post has its id here before it is there.
 */
export function aroundRollup<T>(db: Writer, postIds: readonly number[], change: () => T): T {
  return transact(db, () => {
    const basis = readBasis(db)
    const delta = createDelta()
    const units = unitsOf(db, postIds)
    for (const unit of units) addUnit(delta, basis, partsOf(db, unit), -1)
    const result = change()
    for (const unit of units) addUnit(delta, basis, partsOf(db, unit), 1)
    delta.write(db)
    return result
  })
}

/** A unit counts on the day of its first part, which comes first. */
export function addUnit(delta: Delta, { zone, counted }: Basis, parts: readonly PartRow[], times: 1 | -1): void {
  const [first] = parts
  if (first) delta.add(first.accountId, daysOf(zone)(first.at), sumsOf(parts, counted), times)
}

/** Rows read at a time: enough to be quick, few enough to stay small in memory. */
const PAGE = 5000

/**
 * Counts the whole roll-up anew, for another zone or other counted kinds. Reads in steps but writes in one transaction: a
 * roll-up of which one half knows the old zone would show a wrong share. About a second for a million posts.
 */
export function rebuildRollup(db: Writer, basis: Basis): void {
  transact(db, () => {
    const delta = createDelta()
    const joined = new Set(sql<number>(db, 'SELECT DISTINCT unit FROM post WHERE unit <> id').pluck().all())
    const page = sql(db, `SELECT ${PART_COLUMNS} FROM post WHERE id > ? ORDER BY id LIMIT ${PAGE}`).raw()
    for (let after = 0, rows = [] as unknown[]; (rows = page.all(after)).length > 0;) {
      for (const raw of rows as Parameters<typeof partRow>[0][]) {
        const row = partRow(raw)
        after = row.id
        if (row.unit === row.id) addUnit(delta, basis, joined.has(row.id) ? partsOf(db, row.id) : [row], 1)
      }
    }
    sql(db, 'DELETE FROM rollup').run()
    writeBasis(db, basis)
    delta.write(db)
  })
}
