import type { Day } from '../domain/day.ts'
import { addSums, noSums } from '../domain/unit.ts'
import type { Sums } from '../domain/unit.ts'
import { sql } from './connection.ts'
import type { Writer } from './connection.ts'

/** Changes to the roll-up that are gathered and then written at once. */
export interface Delta {
  add(accountId: number, day: Day, sums: Readonly<Sums>, times?: 1 | -1): void
  write(db: Writer): void
}

export const ROLLUP_COLUMNS = 'counted, professional, company, company_professional, labelled, unscored, unclear, wordless'

const UPSERT = `INSERT INTO rollup (account_id, day, ${ROLLUP_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (account_id, day) DO UPDATE SET ${ROLLUP_COLUMNS.split(', ').map(name => `${name} = ${name} + excluded.${name}`).join(', ')}`

/** A day on which nothing is left to tell has no row, so that the same posts always give the same roll-up. */
const SWEEP = 'DELETE FROM rollup WHERE account_id = ? AND day = ? AND counted = 0 AND unclear = 0 AND wordless = 0'

export function createDelta(): Delta {
  const accounts = new Map<number, Map<Day, Sums>>()
  return {
    add(accountId, day, sums, times = 1) {
      let days = accounts.get(accountId)
      if (!days) accounts.set(accountId, (days = new Map()))
      let total = days.get(day)
      if (!total) days.set(day, (total = noSums()))
      addSums(total, sums, times)
    },
    write(db) {
      for (const [accountId, days] of accounts) {
        for (const [day, sums] of days) writeDay(db, accountId, day, sums)
      }
    }
  }
}

function writeDay(db: Writer, accountId: number, day: Day, s: Readonly<Sums>): void {
  if (Object.values(s).every(value => value === 0)) return
  const values = [s.counted, s.professional, s.company, s.companyProfessional, s.labelled, s.unscored, s.unclear, s.wordless]
  sql(db, UPSERT).run(accountId, day, ...values)
  if (s.counted < 0 || s.unclear < 0 || s.wordless < 0) sql(db, SWEEP).run(accountId, day)
}
