import { describe, expect, test } from 'vitest'
import type { Advice, Item, Share } from '../../../src/contract/index.ts'
import { monthStarts } from '../../../renderer/views/balance/months.ts'
import { nextOf, titleOf } from '../../../renderer/views/balance/next.ts'

const SHARE = { network: 'x', state: 'unsure' } as Share

function item(id: number, text = 'Some news.'): Item {
  return {
    id, text, link: null, campaign: null, release: null, expires: null, priority: 2, networks: [], type: null, image: null, alt: null,
    source: null, addedAt: 0, decisions: [], merged: []
  }
}

function advice(about: number, verdict: Advice['verdict'], network: Advice['network'] = 'x'): Advice {
  return { item: about, network, verdict, until: null, reasons: [{ code: 'fits', say: 'So.', free: null }], shareNow: null, shareAfter: null, fit: null, copied: [] }
}

describe('the next best thing to do', () => {
  test('is a newer archive when the numbers are out of date, whatever fits', () => {
    expect(nextOf({ ...SHARE, state: 'stale' }, [advice(1, 'suggest')], [item(1)]).step).toBe('refresh')
  })

  test('is sharing what fits, counted once for each item', () => {
    const next = nextOf({ ...SHARE, network: 'all' }, [advice(1, 'suggest'), advice(1, 'suggest', 'linkedin'), advice(2, 'hold')], [item(1), item(2)])
    expect(next.step).toBe('share')
    expect(next.fits).toHaveLength(1)
    expect(next.held).toHaveLength(1)
  })

  test('looks at its own network alone', () => {
    expect(nextOf(SHARE, [advice(1, 'suggest', 'linkedin'), advice(1, 'hold')], [item(1)])).toMatchObject({ step: 'held', fits: [] })
  })

  test('is adding content to an empty queue, and answering when all is decided', () => {
    expect(nextOf(SHARE, [], []).step).toBe('add')
    expect(nextOf(SHARE, [advice(1, 'skip')], [item(1)]).step).toBe('label')
  })
})

test('an item is named by its first sentence, cut where it is long, else by its link', () => {
  expect(titleOf(item(1, 'Bridge opens. More follows.\nAnd more.'))).toBe('Bridge opens.')
  expect(titleOf(item(1, 'word '.repeat(60)))).toMatch(/^word .*…$/)
  expect(titleOf(item(1, 'word '.repeat(60))).length).toBeLessThanOrEqual(90)
  expect(titleOf({ ...item(1, ''), link: 'https://example.com/a' })).toBe('https://example.com/a')
})

test('months are named at their first day, fewer of them over a long time', () => {
  const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000
  expect(monthStarts(day('2026-10-15'), day('2027-01-20'))).toEqual([day('2026-11-01'), day('2026-12-01'), day('2027-01-01')])
  const years = monthStarts(day('2014-03-10'), day('2026-11-24'))
  expect(years.length).toBeLessThanOrEqual(14)
  expect(years.every(start => new Date(start * 86_400_000).getUTCMonth() === 0)).toBe(true)
})
