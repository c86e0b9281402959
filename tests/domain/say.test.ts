import { describe, expect, test } from 'vitest'
import { REASON_CODES } from '../../src/contract/index.ts'
import { MS_PER_DAY } from '../../src/domain/day.ts'
import type { Reason } from '../../src/domain/reason.ts'
import { sentence } from '../../src/domain/say.ts'
import { TODAY } from './plan-models.ts'

/** Tuesday 24 November 2026, ten in the morning. */
const NOW = TODAY * MS_PER_DAY + 10 * 3_600_000
const HOUR = 3_600_000

/** Reasons, and every number that a reader must find in the sentence; no other may stand there. */
const CASES: readonly (readonly [Reason, string])[] = [
  [{ code: 'expired', expires: NOW - 5 * MS_PER_DAY }, '19'],
  [{ code: 'expired', expires: NOW - 2 * HOUR }, '08:00'],
  [{ code: 'posted', at: NOW - 3 * MS_PER_DAY, post: 7 }, '21'],
  [{ code: 'posted', at: NOW - MS_PER_DAY, post: null }, '10:00'],
  [{ code: 'maybe-posted', at: NOW - 20 * MS_PER_DAY, post: 8, text: 'as I said' }, '4'],
  [{ code: 'skipped', at: NOW - 2 * MS_PER_DAY }, '22'],
  [{ code: 'not-released', until: NOW + 6 * MS_PER_DAY }, '30'],
  [{ code: 'not-released', until: NOW + 4 * HOUR }, '14:00'],
  [{ code: 'paused', until: NOW + 10 * MS_PER_DAY, why: 'holiday' }, '4'],
  [{ code: 'held', until: null }, ''],
  [{ code: 'held', until: NOW + 3 * MS_PER_DAY }, '27'],
  [{ code: 'snoozed', until: NOW + 2 * HOUR }, '12:00'],
  [{ code: 'blocked-word', word: 'synergy' }, ''],
  [{ code: 'unlike-you', fit: 0.03, floor: 0.05 }, '3% 5%'],
  [{ code: 'unlike-you', fit: 0, floor: 0.05 }, '5%'],
  [{ code: 'mix', share: 0.71, after: 0.74, high: 0.73, personalFirst: 2, day: null }, '71% 74% 73% 2'],
  [{ code: 'mix', share: 0.713, after: 0.736, high: 0.73, personalFirst: 1, day: null }, '71% 74% 73%'],
  [{ code: 'mix', share: 0.7, after: 0.731, high: 0.73, personalFirst: 0, day: TODAY + 3 }, '70% 73.1% 73% 27'],
  [{ code: 'mix', share: null, after: null, high: 0.73, personalFirst: 12, day: null }, '12'],
  [{ code: 'spacing', days: 1, gap: 2, day: TODAY + 1 }, '2'],
  [{ code: 'spacing', days: 3, gap: 5, day: TODAY + 2 }, '3 5 26'],
  [{ code: 'between', own: 1, between: 3, missing: 2, day: null }, '3 2'],
  [{ code: 'between', own: 4, between: 6, missing: 2, day: TODAY + 2 }, '4 6 2'],
  [{ code: 'cap', cap: 2, day: TODAY + 1 }, '2'],
  [{ code: 'cap', cap: 1, day: null }, ''],
  [{ code: 'better-items', item: 9, title: 'The harbour', day: TODAY + 5 }, '29'],
  [{ code: 'better-items', item: 9, title: 'The harbour', day: null }, ''],
  [{ code: 'campaign', campaign: 'spring', days: 7, day: TODAY + 4 }, '7 28'],
  [{ code: 'closed-day', day: TODAY + 6 }, '30'],
  [{ code: 'no-day-before-expiry', expires: NOW + 4 * MS_PER_DAY }, '28'],
  [{ code: 'beyond-horizon', days: 28 }, '28'],
  [{ code: 'pinned', day: TODAY + 2 }, '26'],
  [{ code: 'own-words', ownWords: 0.22, least: 0.4 }, '22% 40%'],
  [{ code: 'to-rewrite', at: NOW - 4 * MS_PER_DAY }, '20'],
  [{ code: 'stale', until: NOW - 20 * MS_PER_DAY }, '4'],
  [{ code: 'fits', share: 0.5, after: 0.52, high: 0.73, few: false, draft: false }, '50% 52% 73%'],
  [{ code: 'fits', share: null, after: null, high: 0.73, few: true, draft: true }, ''],
  [{ code: 'accepted', at: NOW - 5 * HOUR }, '05:00']
]

const numbersIn = (text: string): string[] => (text.match(/\d+(?::\d\d)?(?:[.,]\d+)?%?/gu) ?? []).map(one => one.replace(',', '.')).sort()

describe('the sentence of a reason', () => {
  test.each(CASES.flatMap(([reason, numbers]) => (['en', 'nl'] as const).map(language => [language, reason.code, numbers, reason] as const)))(
    'has in %s for %s the numbers “%s” and no other', (language, _, numbers, reason) => {
      const { say, free } = sentence(reason, language, 'UTC', NOW)
      expect(numbersIn(`${say} ${free ?? ''}`)).toEqual(numbers.split(' ').filter(Boolean).sort())
      expect(`${say} ${free ?? ''}`).not.toMatch(/undefined|null|NaN|\s{2,}\S/u)
    }
  )

  test('is there for every code, in both languages and in other words', () => {
    expect([...new Set(CASES.map(([{ code }]) => code))].sort()).toEqual([...REASON_CODES].sort())
    for (const [reason] of CASES) expect(sentence(reason, 'nl', 'UTC', NOW).say).not.toBe(sentence(reason, 'en', 'UTC', NOW).say)
  })

  test('of every hold tells what frees it, whether or not a day is planned', () => {
    const open = new Set<Reason['code']>(['expired', 'posted', 'fits'])
    for (const [reason] of CASES.filter(([{ code }]) => !open.has(code))) {
      for (const language of ['en', 'nl'] as const) {
        expect(sentence(reason, language, 'UTC', NOW).free).toMatch(/\S/u)
        expect(sentence('day' in reason && reason.code !== 'pinned' ? { ...reason, day: null } : reason, language, 'UTC', NOW).free).toMatch(/\S/u)
      }
    }
  })
})
