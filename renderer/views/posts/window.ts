/** Which rows of a long list are in sight. */
export interface Span {
  /** First row to draw. */
  readonly first: number
  /** First row after those to draw. */
  readonly end: number
}

/** Rows drawn above and below what is in sight, so that a quick scroll shows no gap. */
const SPARE = 8

/** Rows to draw for a scroll position; sizes in pixels. */
export function spanOf(scrolled: number, height: number, row: number, count: number): Span {
  const first = Math.max(0, Math.floor(scrolled / row) - SPARE)
  return { first: Math.min(first, count), end: Math.min(count, Math.ceil((scrolled + height) / row) + SPARE) }
}

/** The scroll position that brings a row into sight with the least movement. */
export function scrollFor(index: number, scrolled: number, height: number, row: number): number {
  const [top, bottom] = [index * row, (index + 1) * row]
  if (top < scrolled) return top
  return bottom > scrolled + height ? bottom - height : scrolled
}
