import type { Container } from '../../container.ts'
import { isClutter } from '../../entries.ts'
import type { Entry } from '../../entries.ts'
import { isObject, textAt } from '../../json.ts'
import { assigned, headOf, readSmall } from '../../small.ts'
import { byDepth } from '../names.ts'

/** The root is what stands before these. */
const MONTH = /^(.*?)data\/js\/tweets\/\d{4}_\d\d\.js$/
const MONTH_TABLE = /^(.*?)data\/csv\/\d{4}_\d\d\.csv$/
const TABLE = /^(.*?)tweets\.csv$/
const ABOUT = /data\/js\/(tweet_index|user_details|payload_details)\.js$/
/** Both forms of the table begin with this column; nobody else's do. */
const TABLE_HEAD = /^(\u00ef\u00bb\u00bf)?"?tweet_id"?,/

export interface GrailbirdFiles {
  /** Lists of posts, or tables where there are no lists. */
  readonly months: readonly Entry[]
  readonly form: 'json' | 'csv'
  readonly user: Entry | null
  readonly payload: Entry | null
  /** Months that the archive's own index names and that are not there. */
  readonly missing: readonly string[]
}

export function wantedNames(names: readonly string[]): string[] {
  const old = names.filter(name => !isClutter(name) && (MONTH.test(name) || MONTH_TABLE.test(name) || ABOUT.test(name)))
  return old.length === 0 ? [] : [...old, ...names.filter(name => TABLE.test(name) && !isClutter(name))]
}

/** Null where nothing looks like this archive. */
export async function filesOf(container: Container): Promise<GrailbirdFiles | null> {
  const { entries, kind } = container
  const list = entries.list.filter(({ name }) => !isClutter(name))
  if (kind !== null) {
    const form = kind === 'grailbird' ? 'json' : kind === 'text' && await isTable(container, list[0]!) ? 'csv' : null
    return form && { months: list, form, user: null, payload: null, missing: [] }
  }
  const months = outermost(list, MONTH)
  const named = (file: string): Entry | null => list.find(({ name }) => name === `${rootOf(months, MONTH)}data/js/${file}.js`) ?? null
  if (months.length > 0) {
    const index = named('tweet_index')
    const listed = index && assigned(await readSmall(entries, index))
    const paths = Array.isArray(listed) ? listed.flatMap(month => isObject(month) ? textAt(month, 'file_name') ?? [] : []) : []
    const missing = paths.filter(path => !months.some(({ name }) => name.endsWith(path)))
    return { months, form: 'json', user: named('user_details'), payload: named('payload_details'), missing }
  }
  const tables = outermost(list, TABLE).slice(0, 1)
  const monthly = tables.length > 0 && await isTable(container, tables[0]!) ? tables : outermost(list, MONTH_TABLE)
  const about = (file: string): Entry | null => list.find(({ name }) => name.endsWith(`data/js/${file}.js`)) ?? null
  if (monthly.length === 0 || !(await isTable(container, monthly[0]!))) return null
  return { months: monthly, form: 'csv', user: about('user_details'), payload: about('payload_details'), missing: [] }
}

async function isTable({ entries }: Container, entry: Entry): Promise<boolean> {
  return TABLE_HEAD.test((await headOf(entries, entry, 64)).toString('latin1'))
}

/** The entries of a name that lie in the outermost folder with such, by month. */
function outermost(list: readonly Entry[], pattern: RegExp): Entry[] {
  const found = list.filter(({ name }) => pattern.test(name))
  const root = byDepth([...new Set(found.map(({ name }) => pattern.exec(name)![1]!))])[0]
  return found.filter(({ name }) => pattern.exec(name)![1] === root).sort((a, b) => a.name < b.name ? 1 : -1)
}

function rootOf(months: readonly Entry[], pattern: RegExp): string {
  return months[0] ? pattern.exec(months[0].name)![1]! : ''
}
