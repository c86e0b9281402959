import { expect, test } from 'vitest'
import { apart, bundlesOf } from '../../../renderer/views/sources/bundles.ts'
import { filled, gapsIn } from '../../../renderer/views/sources/coverage.ts'
import { fileName, grouped } from '../../../renderer/views/sources/looked.ts'
import { ownCount } from '../../../renderer/views/sources/own-count.ts'
import type { Import, Look } from '../../../src/contract/index.ts'

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

test('of loose files that are no archive together each is tried for itself', () => {
  const file = new File([], 'any')
  const [bundle] = bundlesOf([{ name: 'one.csv', file }, { name: 'two.csv', file }])
  expect(bundle?.loose).toBe(true)
  expect(apart(bundle!).map(({ name, files }) => [name, files.length])).toEqual([['one.csv', 1], ['two.csv', 1]])
})

test('months without posts are filled in, and three of them in a row are a gap', () => {
  const months = filled([{ month: '2023-11', posts: 4 }, { month: '2024-01', posts: 1 }, { month: '2024-05', posts: 2 }])
  expect(months.map(({ month }) => month)).toEqual(['2023-11', '2023-12', '2024-01', '2024-02', '2024-03', '2024-04', '2024-05'])
  expect(gapsIn(months)).toEqual([{ from: '2024-02', to: '2024-04', months: 3 }])
  expect(filled([])).toEqual([])
})

test('what lies in the same files is one card, and files are called as the person calls them', () => {
  const look = (paths: string[], network: string): Look => ({ paths, network }) as unknown as Look
  const groups = grouped([look(['a.zip'], 'threads'), look(['b.zip'], 'x'), look(['a.zip'], 'instagram')])
  expect(groups.map(({ paths, looks }) => [paths, looks.map(one => one.network)])).toEqual([[['a.zip'], ['threads', 'instagram']], [['b.zip'], ['x']]])
  expect([fileName('C:\\Ada\\a.zip'), fileName('spool/1/a.zip')]).toEqual(['a.zip', 'a.zip'])
})
