import { parse } from 'csv-parse/sync'
import type { Options } from 'csv-parse/sync'
import { decoded } from './encoding.ts'

/** One row under its header. `line` counts from 1 and is where the row ends. */
export interface Row {
  readonly fields: readonly string[]
  readonly line: number
}

export interface Broken {
  readonly line: number
  readonly say: string
}

export interface Sheet {
  readonly header: readonly string[]
  readonly rows: readonly Row[]
  /** Rows that cannot be read, one for each line at which one begins to fail. */
  readonly broken: readonly Broken[]
}

const DELIMITERS = [',', '\t', ';', '|'] as const
const LONGEST_ROW = 4 * 2 ** 20
const FEW_ERRORS = 20
export const MOST_ERRORS = 20_000

/**
 * Reads a table strictly: nothing is guessed into a row. Files double a quote or put a backslash before it, two files of one
 * export may differ, and the wrong reading gives wrong rows; so the one with fewer broken rows is taken. Where the
 * header is not the first row, `isHeader` finds it.
 */
export function readSheet(bytes: Buffer, isHeader: (fields: readonly string[]) => boolean = () => true): Sheet {
  return sheetIn(decoded(bytes), isHeader).sheet
}

/** How a table is written. */
export interface Way {
  readonly delimiter: string
  readonly escape: '"' | '\\'
  /** Lines before the table, as the `sep=;` of Excel. */
  readonly linesBefore: number
}

/** How the table is written whose beginning this is. */
export function wayOf(head: Buffer): Way {
  return sheetIn(decoded(head), () => true).way
}

function sheetIn(text: string, isHeader: (fields: readonly string[]) => boolean): { sheet: Sheet; way: Way } {
  const named = /^sep=(.)\r?\n/.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const rest = { delimiter: named?.[1] ?? delimiterOf(body), linesBefore: named ? 1 : 0 }
  const read = (escape: Way['escape'], mostErrors: number): { sheet: Sheet; way: Way } => {
    const way = { ...rest, escape }
    return { sheet: readWith(body, way, mostErrors, isHeader), way }
  }
  // A few errors are enough to try the other way first.
  const tried = read('"', FEW_ERRORS)
  if (tried.sheet.broken.length === 0) return tried
  const slashed = read('\\', MOST_ERRORS)
  if (slashed.sheet.broken.length === 0) return slashed
  const doubled = read('"', MOST_ERRORS)
  return slashed.sheet.broken.length < doubled.sheet.broken.length ? slashed : doubled
}

/** A record with the line at which it ends. */
export interface Given { readonly record: string[]; readonly info: { readonly lines: number } }

/** Thrown to end the reading of what is no table. */
export class TooBroken extends Error {}

function readWith(text: string, way: Way, mostErrors: number, isHeader: (fields: readonly string[]) => boolean): Sheet {
  const broken = new Map<number, string>()
  const given = recordsOf(text, optionsOf(way, mostErrors, (line, say) => broken.set(line, say)), broken)
  const at = given.slice(0, 50).findIndex(({ record }) => isHeader(record))
  if (at < 0) return { header: [], rows: [], broken: told(broken) }
  const header = given[at]!.record.map(name => name.trim())
  const rows: Row[] = []
  for (const { record, info } of given.slice(at + 1)) {
    if (record.length === header.length) rows.push({ fields: record, line: info.lines })
    else broken.set(info.lines, wrongLength(record, header))
  }
  return { header, rows, broken: told(broken) }
}

/** All sound records; the lines of the others go to `broken`. */
function recordsOf(text: string, options: Options, broken: Map<number, string>): Given[] {
  try {
    return parse(text, options) as unknown as Given[]
  } catch (thrown) {
    if (!(thrown instanceof TooBroken)) throw thrown
    broken.set(Infinity, thrown.message)
    return []
  }
}

/** Strict reading, in which what is broken is passed over and told. */
export function optionsOf({ delimiter, escape }: Way, mostErrors: number, tell: (line: number, say: string) => void): Options {
  let errors = 0
  return {
    delimiter, escape, info: true, relax_column_count: true, skip_empty_lines: true, skip_records_with_error: true, max_record_size: LONGEST_ROW,
    on_skip: error => {
      if (error) tell(typeof error['lines'] === 'number' ? error['lines'] : 0, error.message)
      if (++errors > mostErrors) throw new TooBroken(`There are more than ${mostErrors} errors: this is no table that can be read.`)
      return undefined
    }
  }
}

export function wrongLength(record: readonly string[], header: readonly string[]): string {
  return `The row has ${record.length} fields where the header has ${header.length}.`
}

function told(broken: ReadonlyMap<number, string>): Broken[] {
  return [...broken].sort(([a], [b]) => a - b).map(([line, say]) => ({ line, say: line === Infinity ? say : `Line ${line}: ${say}` }))
}

/** The delimiter that the first line has most of, outside of quotes. */
function delimiterOf(text: string): string {
  const line = text.slice(0, 2 ** 16).replace(/"[^"]*"/g, '').split(/\r?\n/, 1)[0] ?? ''
  const counts = DELIMITERS.map(delimiter => ({ delimiter, count: line.split(delimiter).length }))
  return counts.reduce((most, one) => one.count > most.count ? one : most).delimiter
}

/** A header's name by its letters and digits alone: `Share Link`, `share_link` and `ShareLink` are one. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** The place of the first column of one of these plain names, or -1. */
export function columnOf(header: readonly string[], names: readonly string[]): number {
  const plain = header.map(plainName)
  return names.map(name => plain.indexOf(name)).find(at => at >= 0) ?? -1
}
