import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COUNTED_KINDS, LABELS } from '../../src/domain/post.ts'
import { shareOf } from '../../src/domain/share.ts'
import { addSums, MILLION, noSums, sumsOf } from '../../src/domain/unit.ts'
import type { Part } from '../../src/domain/unit.ts'

const probability = fc.integer({ min: 0, max: MILLION })
const part = fc.record({
  kind: fc.constantFrom('post' as const, 'thread' as const), label: fc.option(fc.constantFrom(...LABELS)), probability,
  wordless: fc.boolean(), company: fc.boolean()
})
const period = fc.array(fc.array(part, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 30 })

function share(units: readonly (readonly Part[])[]): number | null {
  return shareOf(units.reduce((sums, parts) => addSums(sums, sumsOf(parts, COUNTED_KINDS)), noSums()))
}

/** The same units with every probability that no label covers at one end. */
function open(units: readonly (readonly Part[])[], end: number): Part[][] {
  return units.map(parts => parts.map(one => ({ ...one, probability: end })))
}

describe('the share', () => {
  test('never leaves the bounds that the labels alone prove', () => {
    fc.assert(fc.property(period, units => {
      const point = share(units)
      if (point === null) return
      expect(point).toBeGreaterThanOrEqual(share(open(units, 0))! - 1e-6)
      expect(point).toBeLessThanOrEqual(share(open(units, MILLION))! + 1e-6)
    }))
  })

  test('follows a label whatever the probability beside it', () => {
    fc.assert(fc.property(fc.constantFrom('professional' as const, 'personal' as const), probability, (label, believed) => {
      const one: Part = { kind: 'post', label, probability: believed, wordless: false, company: false }
      expect(share([[one]])).toBe(label === 'professional' ? 1 : 0)
    }))
  })
})
