import { columnOf, plainName, readSheet } from '../csv.ts'
import type { Broken, Sheet } from '../csv.ts'
import { linkedInTime } from './dates.ts'
import { urnIn } from './urn.ts'

/** A row of Shares.csv, Comments.csv or InstantReposts.csv, by what its fields are. */
export interface LinkedInRow {
  readonly date: string
  readonly link: string
  readonly text: string
  /** Addresses that the post shows beside its words. */
  readonly shared: string
}

export interface LinkedInRows {
  readonly rows: readonly LinkedInRow[]
  readonly broken: readonly Broken[]
}

const LINK = ['sharelink', 'link']
const DATE = ['date']
const TEXT = ['sharecommentary', 'message', 'commentary']
const SHARED = ['sharedurl']

/** Rows of which so many are looked at to find out what an unknown column holds. */
const LOOKED_AT = 50

/** Every line break is written as a quote, the break and a quote, in both kinds of file; real quotes stand elsewhere. */
export function repaired(text: string): string {
  return text.replace(/"(\r?\n)"/g, '\n').replace(/\r\n/g, '\n').trim()
}

/** Columns are found by their names, of all the years; where these are in another language, by what stands in them. */
export function linkedInRows(bytes: Buffer): LinkedInRows {
  const sheet = readSheet(bytes, fields => fields.some(field => LINK.includes(plainName(field))) || fields.length > 1)
  const { header } = sheet
  const link = orShape(columnOf(header, LINK), sheet, field => urnIn(field) !== null)
  const date = orShape(columnOf(header, DATE), sheet, field => linkedInTime(field) !== null)
  const named = columnOf(header, TEXT)
  const text = named >= 0 ? named : longest(sheet, [link, date])
  const shared = columnOf(header, SHARED)
  const rows = sheet.rows.map(({ fields }) => ({
    date: fields[date] ?? '', link: fields[link] ?? '', text: repaired(fields[text] ?? ''), shared: fields[shared] ?? ''
  }))
  return { rows, broken: sheet.broken }
}

function orShape(named: number, { header, rows }: Sheet, fits: (field: string) => boolean): number {
  if (named >= 0) return named
  const some = rows.slice(0, LOOKED_AT)
  return header.findIndex((_, at) => some.length > 0 && some.filter(({ fields }) => fits(fields[at] ?? '')).length * 2 > some.length)
}

/** The column with the longest texts that are no links; what is the same in every row is no text. */
function longest({ header, rows }: Sheet, taken: readonly number[]): number {
  const lengths = header.map((_, at) => {
    const values = new Set(taken.includes(at) ? [] : rows.slice(0, LOOKED_AT).map(({ fields }) => fields[at] ?? ''))
    return [...values].reduce((sum, value) => sum + (/^https?:/.test(value) ? 0 : value.length), 0)
  })
  const most = Math.max(0, ...lengths)
  return most === 0 ? -1 : lengths.indexOf(most)
}
