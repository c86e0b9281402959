import { describe, expect, test } from 'vitest'
import type { Advice, Decision, Item } from '../../../src/contract/index.ts'
import { EVERYTHING, filtered, inboxOf, overruled, standing } from '../../../renderer/views/queue/inbox.ts'

function item(id: number, given: Partial<Item> = {}): Item {
  return {
    id, text: `Item ${id}`, link: null, campaign: null, release: null, expires: null, priority: 2, networks: [], type: null, image: null, alt: null,
    source: null, addedAt: 0, decisions: [], merged: [], ...given
  }
}

function advice(id: number, verdict: Advice['verdict'], network: Advice['network'] = 'x'): Advice {
  return { item: id, network, verdict, until: null, reasons: [{ code: 'fits', say: 'Fits.', free: null }], shareNow: null, shareAfter: null, fit: null, copied: [] }
}

function decision(what: Decision['what'], given: Partial<Decision> = {}): Decision {
  return { id: 1, item: 1, network: 'x', what, at: 0, until: null, post: null, note: null, verdict: null, ...given }
}

describe('the inbox', () => {
  test('puts what fits first, then what was accepted, what is held, and last what is over', () => {
    const items = [item(1), item(2), item(3, { decisions: [decision('accept')] }), item(4), item(5)]
    const told = [advice(1, 'skip'), advice(2, 'hold'), advice(3, 'suggest'), advice(4, 'suggest'), advice(5, 'rewrite')]
    expect(inboxOf(items, told).map(entry => [entry.item.id, entry.group])).toEqual([[4, 'fits'], [3, 'accepted'], [5, 'rewrite'], [2, 'held'], [1, 'done']])
  })

  test('lays an item where the best of its networks puts it, and one without a network apart', () => {
    const entries = inboxOf([item(1), item(2)], [advice(1, 'skip', 'x'), advice(1, 'suggest', 'mastodon')])
    expect(entries.map(entry => entry.group)).toEqual(['fits', 'waiting'])
  })

  test('goes by priority within a group, then by age', () => {
    const items = [item(1, { priority: 1 }), item(2, { priority: 3 }), item(3, { priority: 3 })]
    expect(inboxOf(items, items.map(one => advice(one.id, 'hold'))).map(entry => entry.item.id)).toEqual([2, 3, 1])
  })
})

test('the newest decision on a network is the one that stands', () => {
  const decided = item(1, { decisions: [decision('hold'), decision('accept', { network: 'mastodon' }), decision('skip')] })
  expect(standing(decided, 'x')?.what).toBe('skip')
  expect(standing(decided, 'mastodon')?.what).toBe('accept')
  expect(standing(decided, 'bluesky')).toBeUndefined()
})

test.each([
  ['accept', 'hold', true], ['posted', 'skip', true], ['accept', 'suggest', false], ['skip', 'suggest', false], ['hold', 'suggest', false], ['accept', null, false]
] as const)('to %s against the advice to %s is told as an overruling: %s', (what, verdict, told) => {
  expect(overruled(decision(what, { verdict }))).toBe(told)
})

describe('filters', () => {
  const items = [item(1, { campaign: 'Water' }), item(2, { campaign: 'Water' }), item(3)]
  const told = [advice(1, 'hold'), advice(2, 'suggest'), advice(2, 'hold', 'mastodon')]
  const left = (filter: object): number[] => filtered(items, told, { ...EVERYTHING, ...filter }).items.map(({ id }) => id)

  test('leave everything where none is set, also what no network has a word on', () => {
    expect(left({})).toEqual([1, 2, 3])
  })

  test('by verdict, campaign and network leave what matches all of them', () => {
    expect(left({ verdict: 'hold' })).toEqual([1, 2])
    expect(left({ verdict: 'hold', network: 'x' })).toEqual([1])
    expect(left({ campaign: 'Water', network: 'mastodon' })).toEqual([2])
  })

  test('by network keep the advice of the others out of sight', () => {
    expect(filtered(items, told, { ...EVERYTHING, network: 'mastodon' }).advice).toEqual([told[2]])
  })
})
