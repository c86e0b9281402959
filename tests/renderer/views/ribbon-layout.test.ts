import { describe, expect, test } from 'vitest'
import type { Tile } from '../../../src/contract/index.ts'
import { layOut, namedDays } from '../../../renderer/views/balance/ribbon-layout.ts'

const TODAY = 20_000

function tiles(days: readonly number[]): Tile[] {
  return days.map((day, index) => ({
    id: index + 1, day, at: day * 86_400_000 + index, kind: 'post', company: false, label: null, probability: 0.5, text: 'words'
  }))
}

function ribbon(length: number, days: readonly number[]): Parameters<typeof layOut>[0] {
  return { from: TODAY - length + 1, today: TODAY, periodFrom: TODAY - 29, tiles: tiles(days), left: 0 }
}

describe('the timeline ribbon', () => {
  test('stacks the posts of one day upwards, the oldest at the foot', () => {
    const { placed, column } = layOut(ribbon(60, [TODAY, TODAY, TODAY]), 1000)
    expect(column).toBe(1)
    expect(new Set(placed.map(({ x }) => x)).size).toBe(1)
    expect(placed.map(({ tile, up }) => [tile.id, up])).toEqual([[1, 7], [2, 21], [3, 35]])
  })

  test('puts more days in a column where a day is too narrow to see', () => {
    expect(layOut(ribbon(365, [TODAY]), 1000).column).toBe(3)
    expect(layOut(ribbon(730, [TODAY]), 600).column).toBe(14)
  })

  test('keeps the fullest day low by smaller tiles side by side', () => {
    const { placed, height } = layOut(ribbon(60, Array.from({ length: 200 }, () => TODAY)), 1000)
    expect(placed).toHaveLength(200)
    expect(height).toBeLessThanOrEqual(280)
    expect(new Set(placed.map(({ x }) => x)).size).toBeGreaterThan(1)
  })

  test('keeps every tile inside its own span of days and of the drawing', () => {
    const days = Array.from({ length: 300 }, (_, index) => TODAY - (index * 7) % 90)
    const { placed, left, size } = layOut(ribbon(90, days), 900)
    for (const { tile, x } of placed) {
      expect(x - size / 2).toBeGreaterThanOrEqual(Math.max(0, left(tile.day)) - 0.5)
      expect(x + size / 2).toBeLessThanOrEqual(left(tile.day + 1) + 0.5)
    }
  })

  test('gives no two tiles the same place', () => {
    const { placed } = layOut(ribbon(30, Array.from({ length: 500 }, (_, index) => TODAY - index % 30)), 700)
    expect(new Set(placed.map(({ x, up }) => `${x} ${up}`)).size).toBe(500)
  })

  test('walks from the oldest to the newest', () => {
    const { placed } = layOut(ribbon(30, [TODAY, TODAY - 9, TODAY - 3]), 700)
    expect(placed.map(({ tile }) => tile.day)).toEqual([TODAY - 9, TODAY - 3, TODAY])
  })

  test('is empty without posts', () => {
    expect(layOut(ribbon(30, []), 700)).toMatchObject({ placed: [], height: 0 })
  })

  test('names days with room between the names', () => {
    const named = namedDays(TODAY - 59, TODAY, 1000)
    expect(named).toEqual([TODAY - 56, TODAY - 49, TODAY - 42, TODAY - 35, TODAY - 28, TODAY - 21, TODAY - 14, TODAY - 7])
    expect(namedDays(TODAY - 729, TODAY, 1000).length).toBeLessThan(10)
  })
})
