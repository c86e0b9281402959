import { expect, test } from 'vitest'
import { bundlesOf } from '../../../renderer/views/sources/bundles.ts'
import { ownCount } from '../../../renderer/views/sources/own-count.ts'
import type { Import } from '../../../src/contract/index.ts'

const DONE = { state: 'done', expected: 10, found: 10, skipped: [] } as unknown as Import

test.each([
  [{ found: 10 }, { count: 10, how: 'same', by: 0 }],
  [{ found: 8, skipped: [{ reason: 'broken', count: 2 }] }, { count: 10, how: 'adds', by: 2 }],
  [{ found: 8, skipped: [{ reason: 'broken', count: 1 }] }, { count: 10, how: 'more', by: 2 }],
  [{ found: 13 }, { count: 10, how: 'fewer', by: 3 }]
] as const)('the count of the archive stands beside ours: %j', (change, told) => {
  expect(ownCount({ ...DONE, ...change } as Import)).toEqual(told)
})

test('nothing is told where the archive has no count of its own, or was not read to its end', () => {
  expect(ownCount({ ...DONE, expected: null })).toBeNull()
  expect(ownCount({ ...DONE, state: 'cancelled' })).toBeNull()
})

test('zips are archives of their own, and loose files that come together are one', () => {
  const file = new File([], 'any')
  const names = ['a.zip', 'tweets.js', 'b.ZIP', 'tweets-part1.js'].map(name => ({ name, file }))
  expect(bundlesOf(names).map(({ name, files }) => [name, files.map(one => one.name)])).toEqual([
    ['a.zip', ['a.zip']], ['b.ZIP', ['b.ZIP']], ['tweets.js', ['tweets.js', 'tweets-part1.js']]
  ])
  expect(bundlesOf([])).toEqual([])
})
