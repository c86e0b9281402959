import BetterSqlite from 'better-sqlite3'
import { join } from 'node:path'

/*
 * An account of the share that shares no code with the app: plain SQL over the posts, without the roll-up, in a connection of its own.
 */

export interface Recount {
  /** Professional part of the counted units, 0 to 1. */
  readonly share: number
  readonly counted: number
  readonly days: number
}

/** Counts what ended by `now`, in the days of a zone. */
const UNITS = `
  WITH parts AS (
    SELECT post.unit,
      CASE post.label WHEN 'professional' THEN 1.0 WHEN 'personal' THEN 0.0 ELSE post.probability / 1e6 END AS professional
    FROM post JOIN account ON account.id = post.account_id
    WHERE account.network = $network AND post.kind IN ('post', 'thread', 'repost')
      AND post.wordless = 0 AND (post.label IS NULL OR post.label <> 'unclear') AND post.at <= $to
  )
  SELECT count(*) AS counted, avg(mean) AS share FROM (
    SELECT round(avg(professional), 6) AS mean FROM parts JOIN post AS first ON first.id = parts.unit
    WHERE first.at >= $from GROUP BY parts.unit
  )`

/** The share of a network as it stands in the file, over the shortest period with 30 counted posts. */
export function recount(data: string, network: string, now: number = Date.now()): Recount {
  const db = new BetterSqlite(join(data, 'twothirds.db'), { readonly: true, fileMustExist: true })
  try {
    const zone = zoneOf(db)
    const over = (days: number): Recount => {
      const row = db.prepare(UNITS).get({ network, from: midnight(now, days - 1, zone), to: now }) as Omit<Recount, 'days'>
      return { ...row, days }
    }
    return [30, 60, 90, 180].map(over).find(({ counted }) => counted >= 30) ?? over(365)
  } finally {
    db.close()
  }
}

/** Rows of one column and one row, for questions like “how many”. */
export function countIn(data: string, question: string, ...values: readonly (string | number)[]): number {
  const db = new BetterSqlite(join(data, 'twothirds.db'), { readonly: true, fileMustExist: true })
  try {
    return db.prepare(question).pluck().get(...values) as number
  } finally {
    db.close()
  }
}

function zoneOf(db: BetterSqlite.Database): string {
  const rows = db.prepare('SELECT key, value FROM setting').all() as { readonly key: string; readonly value: string }[]
  for (const { value } of rows) {
    const found = (JSON.parse(value) as { readonly zone?: unknown } | null)?.zone
    if (typeof found === 'string') return found
  }
  return 'UTC'
}

/** The first instant of the day that lies `back` days before the day of `at`, found by asking the calendar. */
function midnight(at: number, back: number, zone: string): number {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
  const wanted = new Date(Date.parse(`${date.format(at)}T12:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10)
  let instant = Date.parse(`${wanted}T00:00:00Z`) - 15 * 3_600_000
  while (date.format(instant) < wanted) instant += 900_000
  return instant
}

/** The first column of a query, as ids. */
export function idsIn(data: string, sql: string): number[] {
  const db = new BetterSqlite(join(data, 'twothirds.db'), { readonly: true })
  try {
    return db.prepare<[], number>(sql).pluck().all()
  } finally {
    db.close()
  }
}
