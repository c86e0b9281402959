import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateOf, intervalOf, labelsToSettle, positionsOf } from '../../src/domain/draws.ts'
import { DEFAULT_TARGET } from '../../src/domain/share.ts'
import { MILLION, noSums } from '../../src/domain/unit.ts'
import type { Sums } from '../../src/domain/unit.ts'
import { Chance } from '../fixtures/chance.ts'

const FRESH = { stale: false, target: DEFAULT_TARGET }

function sums(counted: number, share: number, labelled = 0): Sums {
  return { ...noSums(), counted, labelled, professional: Math.round(share * counted * MILLION) }
}

/** Draws around a share, evenly over `reach` to either side. */
function around(share: number, reach: number, units: number): { professional: number[]; units: number } {
  return { units, professional: Array.from({ length: 601 }, (_, i) => (share + reach * (i - 300) / 300) * units) }
}

describe('an interval of draws', () => {
  test('is their middle 95 %', () => {
    const { low, high } = intervalOf(around(0.5, 0.2, 40))!
    expect(low).toBeCloseTo(0.31, 10)
    expect(high).toBeCloseTo(0.69, 10)
  })

  test('does not exist without units', () => {
    expect(intervalOf({ professional: [0, 0], units: 0 })).toBeNull()
  })

  test('lies between the least and the most that was drawn, in any order', () => {
    fc.assert(fc.property(fc.array(fc.nat(30), { minLength: 1 }), professional => {
      const { low, high } = intervalOf({ professional, units: 30 })!
      expect(low).toBeGreaterThanOrEqual(Math.min(...professional) / 30)
      expect(high).toBeLessThanOrEqual(Math.max(...professional) / 30)
      expect(low).toBeLessThanOrEqual(high)
    }))
  })
})

describe('an estimate', () => {
  test.each([
    ['over', 0.85, 0.1], ['within', 0.665, 0.07], ['under', 0.4, 0.15]
  ] as const)('says %s once the posterior is sure of it', (state, share, reach) => {
    expect(estimateOf(sums(50, share), around(share, reach, 50), FRESH)).toMatchObject({ state, likeliest: state, toSettle: null })
  })

  test('is unsure otherwise, with the likeliest and how many labels would settle it', () => {
    const estimate = estimateOf(sums(50, 0.75), around(0.75, 0.25, 50), FRESH)
    expect(estimate).toMatchObject({ state: 'unsure', likeliest: 'over' })
    expect(estimate.toSettle).toBeGreaterThan(0)
    expect(estimate.toSettle).toBeLessThanOrEqual(50)
  })

  test('without draws has no interval and is unsure', () => {
    expect(estimateOf(sums(50, 0.9), null, FRESH)).toEqual({ share: 0.9, low: null, high: null, state: 'unsure', likeliest: 'over', toSettle: null })
  })

  test('has no share while posts are unscored, nor without posts', () => {
    expect(estimateOf({ ...sums(50, 0.9), unscored: 1 }, around(0.9, 0.1, 50), FRESH)).toMatchObject({ share: null, low: null, high: null, state: 'unsure' })
    expect(estimateOf(noSums(), null, FRESH)).toMatchObject({ share: null, state: 'few' })
  })

  test('keeps few and stale before any position, and shows the interval all the same', () => {
    expect(estimateOf(sums(9, 1), around(0.9, 0.1, 9), FRESH)).toMatchObject({ state: 'few', likeliest: null })
    expect(estimateOf(sums(50, 0.9), around(0.9, 0.05, 50), { ...FRESH, stale: true })).toMatchObject({ state: 'stale', likeliest: null, low: expect.any(Number) as number })
  })

  test('of all networks has an interval and no position', () => {
    expect(estimateOf(sums(50, 0.9), around(0.9, 0.05, 50), { stale: false, target: null })).toMatchObject({ state: 'unsure', likeliest: null, toSettle: null })
  })

  test('always holds its point', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (share, drawn) => {
      const { low, high, share: point } = estimateOf(sums(50, share), around(drawn, 0, 50), FRESH)
      expect(low).toBeLessThanOrEqual(point!)
      expect(high).toBeGreaterThanOrEqual(point!)
    }))
  })
})

describe('labels that would settle it', () => {
  test('are fewer the farther the share lies from the band', () => {
    const needed = [0.74, 0.78, 0.82].map(share => labelsToSettle(sums(50, share), around(share, 0.25, 50), DEFAULT_TARGET))
    expect(needed).toEqual([...needed].sort((a, b) => b - a))
    expect(needed[2]).toBeLessThan(needed[0]!)
  })

  test('settle it about so, when random labels are given to a period with a common shift', () => {
    const chance = new Chance(3)
    const units = 50
    const shifted = Array.from({ length: 600 }, () => {
      const share = 0.62 + 0.3 * chance.next()
      return Array.from({ length: units }, () => chance.next() < share ? 1 : 0).reduce<number>((sum, side) => sum + side, 0)
    })
    const needed = labelsToSettle(sums(units, 0.77), { professional: shifted, units }, DEFAULT_TARGET)
    expect(needed).toBeGreaterThan(3)
    expect(needed).toBeLessThan(40)
  })

  test('the parts over, within and under add up to all', () => {
    const { over, within, under } = positionsOf(around(0.66, 0.3, 50), DEFAULT_TARGET)
    expect(over + within + under).toBeCloseTo(1, 10)
    expect(Math.min(over, within, under)).toBeGreaterThan(0.1)
  })
})
