import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DrawnPart } from '../../src/classifier/index.ts'
import { intervalOf } from '../../src/domain/draws.ts'
import { modelOf, studied, written } from './person.ts'
import type { Written } from './person.ts'

const period = written(60, 21)
const model = modelOf(studied(written(300, 20)), written(20, 22), () => 'period')

function part({ post, side }: Written, labelled: boolean): DrawnPart {
  return { post, fixed: labelled ? (side === 'professional' ? 1 : 0) : null }
}

function width(units: DrawnPart[][]): number {
  const { low, high } = intervalOf({ professional: model.draws(units, { count: 400, seed: 3 }), units: units.length })!
  return high - low
}

describe('draws of the professional sum', () => {
  test('never leave what the labels alone prove', () => {
    fc.assert(fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }), fc.integer(), (labelled, seed) => {
      const units = labelled.map((known, at) => [part(period[at]!, known)])
      const fixed = units.reduce((sum, [one]) => sum + (one!.fixed ?? 0), 0)
      const open = labelled.filter(known => !known).length
      for (const sum of model.draws(units, { count: 20, seed })) {
        expect(sum).toBeGreaterThanOrEqual(fixed)
        expect(sum).toBeLessThanOrEqual(fixed + open)
      }
    }), { numRuns: 25 })
  })

  test('are the point itself once every post is labelled', () => {
    const professional = period.filter(one => one.side === 'professional').length
    const sums = model.draws(period.map(one => [part(one, true)]), { count: 50, seed: 1 })
    expect(new Set(sums)).toEqual(new Set([professional]))
  })

  test('are the same for the same seed, and others for another', () => {
    const units = period.map(one => [part(one, false)])
    expect(model.draws(units, { count: 30, seed: 5 })).toEqual(model.draws(units, { count: 30, seed: 5 }))
    expect(model.draws(units, { count: 30, seed: 5 })).not.toEqual(model.draws(units, { count: 30, seed: 6 }))
  })

  test('tighten with every ten labels', () => {
    const widths = [0, 10, 20, 40].map(count => width(period.map((one, at) => [part(one, at < count)])))
    expect(widths).toEqual([...widths].sort((a, b) => b - a))
    expect(widths[3]).toBeLessThan(widths[0]! / 2)
  })

  test('count a thread once, by the mean of its parts', () => {
    const [work, life] = [period.find(one => one.side === 'professional')!, period.find(one => one.side === 'personal')!]
    const thread = [part(work, true), part(life, true)]
    expect(new Set(model.draws([thread, [part(work, true)]], { count: 10, seed: 1 }))).toEqual(new Set([1.5]))
  })

  test('stay around the count of probabilities', () => {
    const units = period.map(one => [part(one, false)])
    const sums = model.draws(units, { count: 600, seed: 2 })
    const expected = model.probabilities(period.map(one => one.post)).reduce((sum, one) => sum + one, 0)
    expect(sums.reduce((sum, one) => sum + one, 0) / 600 / 60).toBeCloseTo(expected / 60, 1)
  })

  test('of over 400 posts are drawn by 400 and scaled, with about the interval of all', () => {
    const many = written(640, 23)
    const some = many.slice(0, 399)
    const share = (posts: Written[]): { low: number; high: number } => (
      intervalOf({ professional: model.draws(posts.map(one => [part(one, false)]), { count: 200, seed: 4 }), units: posts.length })!
    )
    const [large, small] = [share(many), share(some)]
    expect(Math.abs(large.low - small.low)).toBeLessThan(0.08)
    expect(Math.abs(large.high - small.high)).toBeLessThan(0.08)
  })

  test('take posts with the very same text', () => {
    const same = Array.from({ length: 8 }, () => [part(period[0]!, false)])
    expect(model.draws(same, { count: 10, seed: 1 }).every(sum => sum >= 0 && sum <= 8)).toBe(true)
  })
})
