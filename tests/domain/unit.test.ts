import { expect, test } from 'vitest'
import { firstOf } from '../../src/domain/unit.ts'
import type { Link } from '../../src/domain/unit.ts'

const part = (id: number): Link => ({ id, kind: 'thread', at: id })

/** The first of every part, asked for in an order; `parents` names whom each one answers. */
function firsts(parents: Readonly<Record<number, number>>, order: readonly number[]): Record<number, number> {
  const known = new Map<number, Link>()
  return Object.fromEntries(order.map(id => [id, firstOf(part(id), ({ id }) => (parents[id] === undefined ? null : part(parents[id])), known).id]))
}

test('in a ring everyone is first, and whoever leads into it belongs to where they enter, in whatever order they are asked for', () => {
  const parents = { 1: 2, 2: 3, 3: 4, 4: 2, 5: 5, 6: 5 }
  const told = { 1: 2, 2: 2, 3: 3, 4: 4, 5: 5, 6: 5 }
  expect(firsts(parents, [1, 2, 3, 4, 5, 6])).toEqual(told)
  expect(firsts(parents, [6, 5, 4, 3, 2, 1])).toEqual(told)
  expect(firsts(parents, [3, 6, 1, 5, 4, 2])).toEqual(told)
})
