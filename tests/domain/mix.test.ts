import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mixOf, personalFirst } from '../../src/domain/mix.ts'

const share = fc.integer({ min: 1, max: 99 }).map(percent => percent / 100)
const timeline = fc.tuple(fc.nat(300), fc.nat(300)).map(([work, life]) => [work, work + life] as const)

describe('the mix', () => {
  test('admits as many company posts as keep the share within the band, and not one more', () => {
    fc.assert(fc.property(timeline, share, ([work, all], high) => {
      const most = mixOf(work, all, high)
      if (most >= 0) expect((work + most) / Math.max(1, all + most)).toBeLessThanOrEqual(high + 1e-6)
      expect(work + most + 1).toBeGreaterThan(high * (all + most + 1) - 1e-6)
    }))
  })

  test.each([
    ['a heavy tweeter at 60%', 180, 300, 0.73, 144], ['a LinkedIn manager at 95% who aims for that', 38, 40, 1, Infinity], ['someone at 50%', 20, 40, 0.73, 34],
    ['someone on the edge', 73, 100, 0.73, 0], ['someone over it', 80, 100, 0.73, -26]
  ])('of %s', (_, work, all, high, most) => {
    expect(mixOf(work, all, high)).toBe(most)
  })
})

describe('personal posts first', () => {
  test('are the fewest after which one company post fits', () => {
    fc.assert(fc.property(timeline, share, ([work, all], high) => {
      const fits = (personal: number): boolean => (work + 1) / (all + personal + 1) <= high + 1e-9
      const first = personalFirst(work, all, high)
      expect(fits(first)).toBe(true)
      if (first > 0) expect(fits(first - 1)).toBe(false)
    }))
  })
})
