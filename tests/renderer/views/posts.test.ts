import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verdictOf } from '../../../renderer/views/posts/verdict.ts'
import { scrollFor, spanOf } from '../../../renderer/views/posts/window.ts'

const place = fc.record({ scrolled: fc.integer({ min: 0, max: 100_000 }), height: fc.integer({ min: 50, max: 2000 }), row: fc.integer({ min: 20, max: 200 }), count: fc.integer({ min: 0, max: 3000 }) })

describe('the rows that are drawn', () => {
  test('are all that are in sight and few more, wherever one scrolls', () => {
    fc.assert(fc.property(place, ({ scrolled, height, row, count }) => {
      const { first, end } = spanOf(scrolled, height, row, count)
      expect(first).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(count)
      for (let index = 0; index < count; index++) {
        const inSight = (index + 1) * row > scrolled && index * row < scrolled + height
        if (inSight) expect(index >= first && index < end).toBe(true)
      }
      expect(end - first).toBeLessThanOrEqual(Math.ceil(height / row) + 18)
    }))
  })

  test('scroll as little as brings a row into sight whole', () => {
    fc.assert(fc.property(place, fc.nat(2000), ({ scrolled, height, row }, index) => {
      fc.pre(height >= row)
      const to = scrollFor(index, scrolled, height, row)
      expect(index * row).toBeGreaterThanOrEqual(to)
      expect((index + 1) * row).toBeLessThanOrEqual(to + height)
      if (index * row >= scrolled && (index + 1) * row <= scrolled + height) expect(to).toBe(scrolled)
    }))
  })
})

test.each([
  [{ label: 'personal', probability: 0.99, text: 'a' }, 'You say: personal'],
  [{ label: null, probability: 0.87, text: 'a' }, 'Probably work (87%)'],
  [{ label: null, probability: 0.08, text: 'a' }, 'Probably personal (92%)'],
  [{ label: null, probability: 0.52, text: 'a' }, 'Could be either'],
  [{ label: null, probability: null, text: 'a' }, 'Not looked at yet'],
  [{ label: null, probability: null, text: 'https://a.example/x' }, 'Without words: it is left out of the share']
] as const)('a post is told with what is held of it: %j', (post, told) => {
  expect(verdictOf(post)).toBe(told)
})
