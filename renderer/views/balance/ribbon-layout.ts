import type { OutputOf, Tile } from '../../../src/contract/index.ts'
import type { Day } from '../../../src/domain/day.ts'

type Ribbon = OutputOf<'share.ribbon'>

/** A tile with its place: centre in pixels, from the left and from the ground line up. */
export interface Placed {
  readonly tile: Tile
  readonly x: number
  readonly up: number
}

export interface Layout {
  readonly placed: readonly Placed[]
  /** Days in a column. */
  readonly column: number
  /** Width of a tile, in pixels. */
  readonly size: number
  /** Height of the tallest stack, in pixels. */
  readonly height: number
  /** Left edge of a day. */
  readonly left: (day: Day) => number
}

const COLUMNS = [1, 2, 3, 7, 14, 28] as const
const NARROWEST = 8
const LARGEST = 12
const SMALLEST = 3
const TALLEST = 180

const gapOf = (size: number): number => (size > 6 ? 2 : 1)

/** Tiles stacked in time from the oldest up. Columns hold more days, and tiles shrink, until everything fits. */
export function layOut({ from, today, tiles }: Ribbon, width: number): Layout {
  const days = today - from + 1
  const column = COLUMNS.find(length => (width / days) * length >= NARROWEST) ?? 28
  const dayWidth = width / days
  // Counted from today back, so that the newest column is a whole one.
  const stackOf = (day: Day): number => Math.floor((today - day) / column)
  const stacks = Map.groupBy(tiles, ({ day }) => stackOf(day))
  const most = Math.max(0, ...[...stacks.values()].map(stack => stack.length))
  const { size, across } = sizeFor(most, dayWidth * column)
  const step = size + gapOf(size)
  const placed = [...stacks].flatMap(([stack, held]) => {
    const right = width - stack * column * dayWidth
    const wide = Math.min(across, held.length)
    const left = Math.max(step * wide, right - (dayWidth * column - step * wide) / 2) - step * wide
    return held.map((tile, index) => ({ tile, x: left + ((index % across) + 0.5) * step, up: (Math.floor(index / across) + 0.5) * step }))
  })
  placed.sort((a, b) => a.tile.at - b.tile.at || a.tile.id - b.tile.id)
  return { placed, column, size, height: Math.ceil(most / across) * step, left: day => (day - from) * dayWidth }
}

/** The largest tile with which the fullest column stays low enough, and how many stand side by side then. */
function sizeFor(most: number, columnWidth: number): { size: number; across: number } {
  for (let size = Math.min(LARGEST, Math.floor(columnWidth) - 1); size > SMALLEST; size -= 1) {
    const across = Math.max(1, Math.floor(columnWidth / (size + gapOf(size))))
    if (Math.ceil(most / across) * (size + gapOf(size)) <= TALLEST) return { size, across }
  }
  return { size: SMALLEST, across: Math.max(1, Math.floor(columnWidth / (SMALLEST + 1))) }
}

/** Days at which the axis is named: about one every 110 pixels. */
export function namedDays(from: Day, today: Day, width: number): Day[] {
  const days = today - from + 1
  const every = [7, 14, 28, 56, 91, 182].find(step => (width / days) * step >= 110) ?? 182
  const named: Day[] = []
  for (let day = today - every; day >= from; day -= every) named.unshift(day)
  return named
}
