export interface Sized {
  readonly file: string
  readonly lines: number
}

export const LONGEST_FILE = 400
export const MEDIAN_BELOW = 80

/** Lines as an editor counts them. */
export function linesOf(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length
}

export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** What is too large: single files, and the median over all of them. */
export function checkSizes(files: readonly Sized[]): string[] {
  const long = files.filter(({ lines }) => lines >= LONGEST_FILE).map(({ file, lines }) => `${file} has ${lines} lines`)
  const median = medianOf(files.map(({ lines }) => lines))
  return median < MEDIAN_BELOW ? long : [...long, `the median file has ${median} lines`]
}
