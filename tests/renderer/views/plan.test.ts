import { expect, test } from 'vitest'
import type { Plan } from '../../../src/contract/index.ts'
import { startOfDay } from '../../../src/domain/day.ts'
import { dayOfItem, laidOut, stepOf, windowOf } from '../../../renderer/views/plan/laid.ts'

const TODAY = 20_782
const ZONE = 'Europe/Amsterdam'

/** Four weeks with items on some days, counted from today. */
function plan(items: Readonly<Record<number, number[]>>): Plan {
  const days = Array.from({ length: 28 }, (_, step) => ({ day: TODAY + step, items: items[step] ?? [], expectedShare: 0.6 }))
  return {
    network: 'x', days, unplanned: [], pinned: [], objective: 0, optimal: true, settled: true, room: { posts: 1, binds: null }, personalFirst: null,
    model: { high: 0.73, gap: 2, cap: 1, between: 3, few: false, sinceLast: null, days: [], items: [] }
  }
}

test('an item that is picked up is drawn on the day over which it hangs, and nowhere else', () => {
  const laid = laidOut(plan({ 1: [7], 5: [8] }), { item: 7, day: TODAY + 5 })
  expect(laid.flatMap(({ day, items }) => items.map(item => [day - TODAY, item]))).toEqual([[5, 8], [5, 7]])
})

test('a share is told of days with company posts alone, and not of a day that an item only hangs over', () => {
  const laid = laidOut(plan({ 1: [7], 5: [8] }), { item: 7, day: TODAY + 2 })
  expect(laid.filter(({ share }) => share !== null).map(({ day }) => day - TODAY)).toEqual([5])
})

test('an item finds its day, and one without a day none', () => {
  expect(dayOfItem(plan({ 3: [9] }), 9)).toBe(TODAY + 3)
  expect(dayOfItem(plan({ 3: [9] }), 4)).toBeNull()
})

test.each([
  ['neither bound', null, null, 0, 27],
  ['a release', startOfDay(TODAY + 4, ZONE), null, 4, 27],
  ['an end at midnight, which is still the day before', null, startOfDay(TODAY + 9, ZONE), 0, 8],
  ['an end after the plan', null, startOfDay(TODAY + 90, ZONE), 0, 27]
] as const)('the days of an item with %s', (_what, release, expires, first, last) => {
  expect(windowOf(plan({}), { release, expires }, ZONE)).toEqual([TODAY + first, TODAY + last])
})

test('arrows move by a day or by a week, and other keys do not move', () => {
  expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'x'].map(stepOf)).toEqual([-1, 1, -7, 7, undefined])
})
