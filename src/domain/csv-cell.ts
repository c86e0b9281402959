/**
 * Cells of a CSV file that a spreadsheet must not run. Excel, LibreOffice and Sheets take a cell for a formula when it begins with
 * one of these signs; some do so after a byte order mark or white space, and some take the full-width forms for the plain ones.
 */
const STARTS_FORMULA = /^[\s\uFEFF\u200B\0]*[=+\-@\t\r\n\0＝＋－＠]|^[\t\r\n\0]/u

/** A leading apostrophe makes a spreadsheet show the rest as text. One that was there already is doubled, so that it can be told apart. */
const SHIELD = "'"

/** The text of a cell, harmless in a spreadsheet; `cellText` gives the original back. */
export function safeCell(text: string): string {
  return text.startsWith(SHIELD) || STARTS_FORMULA.test(text) ? SHIELD + text : text
}

/** What `safeCell` was given. */
export function cellText(cell: string): string {
  return cell.startsWith(SHIELD) ? cell.slice(SHIELD.length) : cell
}

/** One line of CSV as RFC 4180 has it, every cell safe and quoted where it must be, without the line end. */
export function csvLine(cells: readonly string[]): string {
  return cells.map(safeCell).map(cell => /[",;\t\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell).join(',')
}
