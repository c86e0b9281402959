import { MS_PER_DAY, startOfDay } from '../domain/day.ts'
import type { Day } from '../domain/day.ts'
import type { Instant } from '../domain/post.ts'
import { addSums, noSums, sumsOf } from '../domain/unit.ts'
import type { Sums } from '../domain/unit.ts'
import { daysOf, readBasis } from './basis.ts'
import { sql } from './connection.ts'
import type { Reader } from './connection.ts'
import { ROLLUP_COLUMNS } from './delta.ts'
import { unitsBetween } from './units.ts'

const SUM = `SELECT ${ROLLUP_COLUMNS.split(', ').map(name => `coalesce(sum(${name}), 0)`).join(', ')}
  FROM rollup WHERE account_id = ? AND day BETWEEN ? AND ?`
const DAYS = `SELECT day, ${ROLLUP_COLUMNS} FROM rollup WHERE account_id = ? AND day BETWEEN ? AND ?`

type SumRow = [number, number, number, number, number, number, number, number]

function sums([counted, professional, company, companyProfessional, labelled, unscored, unclear, wordless]: SumRow): Sums {
  return { counted, professional, company, companyProfessional, labelled, unscored, unclear, wordless }
}

/** What a span of instants takes whole from the roll-up, and the edges that have to be scanned. */
interface Plan {
  readonly first: Day
  readonly last: Day
  readonly edges: readonly (readonly [low: Instant, high: Instant])[]
}

/**
 * A unit that begins in the span counts with the parts it had at its end. So whole days are those that begin in the span and
 * whose threads cannot have a part after its end: all of them if there is no later post, else those that ended a day before.
 */
function planFor(db: Reader, accountId: number, from: Instant, to: Instant): Plan {
  const { zone } = readBasis(db)
  const day = daysOf(zone)
  const later = sql(db, 'SELECT 1 FROM post WHERE account_id = ? AND at > ? LIMIT 1').get(accountId, to) !== undefined
  const begins = day(from)
  const first = startOfDay(begins, zone) === from ? begins : begins + 1
  const last = later ? day(to - MS_PER_DAY) - 1 : day(to)
  if (first > last) return { first, last, edges: from <= to ? [[from, to]] : [] }
  const edges: [Instant, Instant][] = []
  if (first > begins) edges.push([from, startOfDay(first, zone) - 1])
  if (later) edges.push([startOfDay(last + 1, zone), to])
  return { first, last, edges }
}

/** Sums over the units of some accounts that began from `from` to `to`, both inclusive; later parts do not count. */
export function sumOver(db: Reader, accountIds: readonly number[], from: Instant, to: Instant): Sums {
  const { counted } = readBasis(db)
  const total = noSums()
  for (const accountId of accountIds) {
    const { first, last, edges } = planFor(db, accountId, from, to)
    if (first <= last) addSums(total, sums(sql(db, SUM).raw().get(accountId, first, last) as SumRow))
    for (const [low, high] of edges) {
      for (const parts of unitsBetween(db, accountId, { low, high, until: to })) addSums(total, sumsOf(parts, counted))
    }
  }
  return total
}

/** The same sums apart for every day of the person's zone that has any. */
export function sumByDay(db: Reader, accountIds: readonly number[], from: Instant, to: Instant): Map<Day, Sums> {
  const { zone, counted } = readBasis(db)
  const day = daysOf(zone)
  const days = new Map<Day, Sums>()
  const add = (on: Day, more: Sums): void => void days.set(on, addSums(days.get(on) ?? noSums(), more))
  for (const accountId of accountIds) {
    const { first, last, edges } = planFor(db, accountId, from, to)
    if (first <= last) for (const [on, ...row] of sql(db, DAYS).raw().all(accountId, first, last) as [Day, ...SumRow][]) add(on, sums(row))
    for (const [low, high] of edges) {
      for (const parts of unitsBetween(db, accountId, { low, high, until: to })) add(day(parts[0]!.at), sumsOf(parts, counted))
    }
  }
  return days
}
