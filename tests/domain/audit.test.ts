import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { predictionPowered, tQuantile, wilson } from '../../src/domain/audit.ts'
import { Chance } from '../fixtures/chance.ts'

describe('Wilson\'s interval on random labels', () => {
  test('is the textbook one when the period is far larger than the sample', () => {
    const interval = wilson({ asked: 20, professional: 15, units: 1_000_000 })!
    expect(interval.low).toBeCloseTo(0.531, 3)
    expect(interval.high).toBeCloseTo(0.888, 3)
  })

  test('needs an answer, and is the point when every unit is answered', () => {
    expect(wilson({ asked: 0, professional: 0, units: 50 })).toBeNull()
    expect(wilson({ asked: 40, professional: 30, units: 40 })).toEqual({ low: 0.75, high: 0.75 })
  })

  test('narrows as the sample becomes the period, and holds its own share', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 200 }), fc.integer({ min: 1, max: 200 }), fc.double({ min: 0, max: 1, noNaN: true }), (units, some, part) => {
      const asked = Math.min(some, units)
      const professional = Math.round(part * asked)
      const within = wilson({ asked, professional, units })!
      const among = wilson({ asked, professional, units: units * 10 })!
      expect(within.high - within.low).toBeLessThanOrEqual(among.high - among.low + 1e-12)
      expect(within.low).toBeLessThanOrEqual(professional / asked + 1e-12)
      expect(within.high).toBeGreaterThanOrEqual(professional / asked - 1e-12)
    }))
  })

  test('covers the share of periods of 50 from which 15 were asked about as often as it says', () => {
    const chance = new Chance(11)
    let covered = 0
    for (let round = 0; round < 2000; round++) {
      const truth = chance.next()
      const sides = Array.from({ length: 50 }, () => chance.next() < truth ? 1 : 0)
      const professional = sides.slice(0, 15).reduce<number>((sum, side) => sum + side, 0)
      const share = sides.reduce<number>((sum, side) => sum + side, 0) / 50
      const { low, high } = wilson({ asked: 15, professional, units: 50 })!
      if (share >= low && share <= high) covered++
    }
    expect(covered / 2000).toBeGreaterThan(0.93)
  })
})

describe('Prediction-powered inference', () => {
  test('has the quantiles of Student\'s t', () => {
    expect(tQuantile(8)).toBeCloseTo(2.306, 2)
    expect(tQuantile(30)).toBeCloseTo(2.042, 3)
  })

  test('puts right a model that is off by as much everywhere', () => {
    const probabilities = Array.from({ length: 60 }, (_, i) => i < 30 ? 0.9 : 0.3)
    const checked = Array.from({ length: 20 }, (_, i) => ({ truth: i < 10 ? 0.8 : 0.2, withheld: i < 10 ? 0.9 : 0.3 }))
    expect(predictionPowered(probabilities, checked)!.share).toBeCloseTo(0.5, 10)
    expect(predictionPowered(probabilities, checked.slice(0, 2))).toBeNull()
  })

  test('covers as often as it says, whatever the model believes', () => {
    const chance = new Chance(12)
    let covered = 0
    for (let round = 0; round < 2000; round++) {
      const lean = chance.next() - 0.5
      const posts = Array.from({ length: 50 }, () => {
        const odds = chance.next()
        return { truth: chance.next() < odds ? 1 : 0, withheld: Math.min(0.98, Math.max(0.02, odds + lean / 2)) }
      })
      const share = posts.reduce((sum, { truth }) => sum + truth, 0) / 50
      const { low, high } = predictionPowered(posts.map(post => post.withheld), posts.slice(0, 15))!
      if (share >= low && share <= high) covered++
    }
    expect(covered / 2000).toBeGreaterThan(0.93)
  })
})
