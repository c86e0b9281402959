import { fieldOf, toolOf } from './columns.ts'
import type { Field } from './columns.ts'
import { cellDate } from './cell-date.ts'
import type { Said } from './rows.ts'
import { delimiterOf, linesOf, separatorLine } from './table.ts'
import type { Line, Lines } from './table.ts'

/** Items that one file may bring. */
export const MOST_ITEMS = 5000

export interface Table {
  /** Whose bulk file it is; `table` for one of somebody's own. */
  readonly format: string
  readonly records: readonly Said[]
  readonly rejected: readonly { readonly line: number; readonly reason: string }[]
}

/**
 * A table of items with a first line of names, or a bulk file of Hootsuite, which has none. Null for what is no such table.
 * A single column is one only in a file that is called a table: a text may begin with the word “Post”.
 */
export function readTable(given: string, called: boolean): Table | null {
  const whole = given.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n')
  const separator = separatorLine(whole)
  const text = separator === null ? whole : whole.slice(whole.indexOf('\n') + 1)
  const shift = separator === null ? 0 : 1
  const lines = linesOf(text, separator ?? delimiterOf(text), MOST_ITEMS + 2)
  const [first, ...rest] = lines.rows
  if (!first) return null
  const header = first.cells.map(fieldOf)
  const table = isHeader(first, header) && (called || header.length > 1 && rest.length > 0) ? named(header, first, rest) : isBulk(lines.rows) ? positional(lines.rows) : null
  if (table === null) return null
  const rejected = [...table.rejected, ...lines.broken, ...overflow(table.records)]
  return {
    format: table.format,
    records: table.records.slice(0, MOST_ITEMS).map(record => ({ ...record, line: record.line + shift })),
    rejected: rejected.map(({ line, reason }) => ({ line: line + shift, reason })).sort((a, b) => a.line - b.line)
  }
}

function overflow(records: readonly Said[]): Lines['broken'] {
  const over = records[MOST_ITEMS]
  return over ? [{ line: over.line, reason: `a file may bring ${MOST_ITEMS} items; this and what follows was left out` }] : []
}

/** A row of names tells what each item says; one lone word may be a sentence that happens to be “text”. */
function isHeader({ cells }: Line, fields: readonly (Field | null)[]): boolean {
  const says = fields.some(field => field === 'text' || field === 'title' || field === 'link')
  return says && cells.every(cell => cell.length < 200) && fields.filter(field => field !== null).length >= Math.min(2, cells.length)
}

function named(header: readonly (Field | null)[], first: Line, rest: readonly Line[]): Table {
  const format = toolOf(first.cells) ?? 'table'
  const rejected = rest.filter(({ cells }) => cells.slice(header.length).some(cell => cell.trim() !== '')).map(({ line, cells }) => ({
    line, reason: `${cells.length} columns where the first line has ${header.length}: put a text with commas in quotation marks`
  }))
  const wrong = new Set(rejected.map(({ line }) => line))
  const records = rest.filter(({ line, cells }) => !wrong.has(line) && cells.some(cell => cell.trim() !== '')).map(({ line, cells }) => {
    const fields = new Map<Field, unknown>()
    header.forEach((field, at) => {
      const cell = captions(cells[at] ?? '', format)
      if (field !== null && cell.trim() !== '' && !fields.has(field)) fields.set(field, cell)
    })
    return { line, fields }
  })
  return { format, records, rejected }
}

/** Publer writes what follows a caption behind two bars. */
function captions(cell: string, format: string): string {
  return format === 'publer' ? cell.replace(/\s*\|\|\s*/gu, '\n\n') : cell
}

/** Hootsuite's file has no names: date, message and, where there is one, link. */
function isBulk(rows: readonly Line[]): boolean {
  const dated = (cell: string | undefined): boolean => cell !== undefined
    && (['day-first', 'month-first'] as const).some(order => cellDate(cell, order, 'UTC') !== null) && /[/.-]/u.test(cell)
  const fitting = rows.filter(({ cells }) => cells.length >= 2 && cells.length <= 3 && dated(cells[0])).length
  return rows[0]!.cells.length >= 2 && dated(rows[0]!.cells[0]) && fitting >= rows.length / 2
}

function positional(rows: readonly Line[]): Table {
  const fit = ({ cells }: Line): boolean => cells.length >= 2 && cells.length <= 3
  return {
    format: 'hootsuite',
    records: rows.filter(fit).map(({ line, cells: [release = '', text = '', link = ''] }) => ({
      line, fields: new Map<Field, unknown>([['release', release], ['text', text], ['link', link]])
    })),
    rejected: rows.filter(row => !fit(row)).map(({ line, cells }) => ({
      line, reason: `${cells.length} columns where date, message and link are wanted: put a text with commas in quotation marks`
    }))
  }
}
