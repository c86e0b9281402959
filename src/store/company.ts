import type { Day } from '../domain/day.ts'
import { startOfDay } from '../domain/day.ts'
import type { Instant } from '../domain/post.ts'
import { MILLION } from '../domain/unit.ts'
import { readBasis } from './basis.ts'
import { sql, transact } from './connection.ts'
import type { Reader, Writer } from './connection.ts'
import { aroundRollup } from './rollup.ts'
import { unitsBetween } from './units.ts'

export interface CompanyMark {
  readonly id: number
  readonly company: boolean
  readonly itemId: number | null
}

/**
 * Marks posts as company posts or not. A company post is professional whatever its words; one that is none any more keeps its
 * probability until it is scored again.
 */
export function markCompany(db: Writer, marks: readonly CompanyMark[]): void {
  transact(db, () => {
    const write = sql(db, `UPDATE post SET company = @company, item_id = @itemId, scored_with = 0,
      probability = CASE @company WHEN 1 THEN ${MILLION} ELSE probability END WHERE id = @id`)
    aroundRollup(db, marks.map(mark => mark.id), () => {
      for (const { id, company, itemId } of marks) write.run({ id, company: company ? 1 : 0, itemId })
    })
  })
}

/** Posts that an item made company posts, or a site: to be judged again when either changes. */
export function companyPosts(db: Reader): { id: number; links: string[]; itemId: number | null }[] {
  const rows = sql<{ id: number; links: string; itemId: number | null }>(db, 'SELECT id, links, item_id AS itemId FROM post WHERE company = 1').all()
  return rows.map(row => ({ ...row, links: JSON.parse(row.links) as string[] }))
}

/** When the newest company post of some accounts came, until an instant. Found by the roll-up, which knows the day. */
export function lastCompanyAt(db: Reader, accountIds: readonly number[], until: Instant): Instant | null {
  const { zone } = readBasis(db)
  const days = sql<Day>(db, 'SELECT day FROM rollup WHERE account_id = ? AND company > 0 ORDER BY day DESC').pluck()
  let newest: Instant | null = null
  for (const accountId of accountIds) {
    for (const day of days.iterate(accountId) as Iterable<Day>) {
      const span = { low: startOfDay(day, zone), high: Math.min(until, startOfDay(day + 1, zone) - 1), until }
      const times = unitsBetween(db, accountId, span).filter(parts => parts.some(part => part.company)).map(parts => parts[0]!.at)
      if (times.length === 0) continue
      newest = Math.max(newest ?? -Infinity, ...times)
      break
    }
  }
  return newest
}

/** The day of the newest post of each campaign on some accounts. */
export function campaignPosts(db: Reader, accountIds: readonly number[]): { campaign: string; at: Instant }[] {
  // CROSS JOIN keeps SQLite from walking every post of the accounts instead of the few that are of an item.
  return sql<{ campaign: string; at: Instant }>(db, `SELECT item.campaign, max(post.at) AS at FROM item CROSS JOIN post ON post.item_id = item.id
    WHERE item.campaign IS NOT NULL AND post.account_id IN (SELECT value FROM json_each(?)) GROUP BY item.campaign`)
    .all(JSON.stringify(accountIds))
}
