import { CsvError, parse } from 'csv-parse/sync'
import { fieldOf } from './columns.ts'

export interface Line {
  /** Counted from 1, where the row begins. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface Lines {
  readonly rows: readonly Line[]
  readonly broken: readonly { readonly line: number; readonly reason: string }[]
}

const DELIMITERS = [',', ';', '\t', '|'] as const
/** One stray quotation mark may cost one line; a file full of them is no CSV. */
const MOST_BROKEN = 50

/** A first line “sep=;” is an agreement of spreadsheets about the rest of the file. */
export function separatorLine(text: string): string | null {
  return /^sep=(.)\n/iu.exec(text)?.[1] ?? null
}

/** The delimiter that makes most sense of the first line: most columns whose names are known, else most columns. */
export function delimiterOf(text: string): string {
  const scores = DELIMITERS.map(delimiter => {
    const cells = firstRow(text, delimiter)
    return { delimiter, known: cells.filter(cell => fieldOf(cell) !== null).length, count: cells.length }
  })
  return scores.sort((a, b) => b.known - a.known || b.count - a.count)[0]!.delimiter
}

function firstRow(text: string, delimiter: string): readonly string[] {
  return linesOf(text.slice(0, 65_536), delimiter, 1).rows[0]?.cells ?? []
}

/**
 * Rows of a CSV as RFC 4180 has it. A quotation mark where none may be breaks its own line and no other: reading goes on with the next.
 * At most `most` rows; `text` has line feeds alone.
 */
export function linesOf(text: string, delimiter: string, most: number): Lines {
  const rows: Line[] = []
  const broken: { line: number; reason: string }[] = []
  let [rest, before] = [text.split('\n'), 0]
  while (rest.length > 0 && rows.length < most && broken.length < MOST_BROKEN) {
    const read = readUntilBroken(rest, delimiter, most - rows.length)
    rows.push(...read.rows.map(({ line, cells }) => ({ line: line + before, cells })))
    if (read.broken === null) break
    broken.push({ line: read.broken.line + before, reason: read.broken.reason })
    rest = rest.slice(read.broken.line)
    before += read.broken.line
  }
  if (broken.length === MOST_BROKEN && rest.length > 0) {
    broken.push({ line: before + 1, reason: `${MOST_BROKEN} lines before this one are broken; this and what follows was left out` })
  }
  return { rows, broken }
}

interface Stretch {
  readonly rows: readonly Line[]
  readonly broken: Lines['broken'][number] | null
}

function readUntilBroken(lines: readonly string[], delimiter: string, most: number): Stretch {
  const rows: Line[] = []
  let end = 0
  /** Where the row after line `end` begins: blank lines are none. */
  const next = (): number => {
    let at = end
    while (at < lines.length - 1 && lines[at]!.trim() === '') at++
    return at + 1
  }
  try {
    parse(lines.join('\n'), {
      delimiter, relax_column_count: true, skip_empty_lines: true, record_delimiter: '\n', to: most,
      on_record(cells: string[], info) {
        rows.push({ line: next(), cells })
        end = info.lines
        return null
      }
    })
    return { rows, broken: null }
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown
    const open = thrown.code === 'CSV_QUOTE_NOT_CLOSED'
    return { rows, broken: { line: next(), reason: open ? 'a quotation mark is opened and never closed' : 'a quotation mark stands where none may be' } }
  }
}
