import { describe, expect, test } from 'vitest'
import { adviseOn, planItemOf } from '../../src/domain/advice.ts'
import type { Advising } from '../../src/domain/advice.ts'
import { dayOf, MS_PER_DAY } from '../../src/domain/day.ts'
import { barred } from '../../src/domain/eligible.ts'
import { echoesAmong } from '../../src/domain/echo.ts'
import type { Choice, Draft } from '../../src/domain/eligible.ts'
import type { QueueItem } from '../../src/domain/item.ts'
import type { PlanModel } from '../../src/domain/plan-model.ts'
import { sentence } from '../../src/domain/say.ts'
import { planGreedily } from '../../src/domain/simulate.ts'
import { days, model, TODAY } from './plan-models.ts'

const NOW = TODAY * MS_PER_DAY + 10 * 3_600_000

function queued(id: number, given: Partial<QueueItem> = {}): QueueItem {
  return {
    id, addedAt: NOW, text: `Read how number ${id} came to be`, link: null, campaign: null, release: null, expires: NOW + 20 * MS_PER_DAY, priority: 2,
    networks: [], linkKey: null, textKey: '', ...given
  }
}

interface World extends Partial<Omit<Advising, 'items' | 'model'>> {
  readonly recent?: Parameters<typeof echoesAmong>[0]
  readonly items?: readonly QueueItem[]
  readonly around?: Partial<PlanModel>
}

function advise({ items = [queued(1)], around = {}, recent = [], ...given }: World = {}) {
  const circumstances = {
    now: NOW, choices: new Map<number, Choice>(), posted: new Map(), echo: echoesAmong(recent), blocked: [], paused: null, drafts: new Map<number, Draft>(), fits: new Map<number, number>(),
    fitFloor: 0.05, ...given
  }
  const open = items.filter(item => barred(item, circumstances) === null)
  const pinned = open.filter(item => circumstances.choices.get(item.id)?.what === 'accept').map(item => ({ item: item.id, day: TODAY }))
  const world = model({ ...around, items: open.map(item => planItemOf(item, at => dayOf(at, 'UTC'), { today: TODAY, fit: circumstances.fits.get(item.id) ?? 0.5 })), pinned })
  return adviseOn({ zone: 'UTC', shareKnown: true, stale: null, ownWords: 0.4, ...circumstances, items, model: world, plan: planGreedily(world) })
}

const codes = (world: World): string[] => advise(world)[0]!.reasons.map(reason => reason.code)
const choice = (what: Choice['what'], given: Partial<Choice> = {}): Map<number, Choice> => new Map([[1, { item: 1, what, at: NOW - 1, until: null, ...given }]])

describe('advice', () => {
  test('suggests what fits today and tells the share before and after', () => {
    expect(advise()).toEqual([{
      item: 1, verdict: 'suggest', until: null, shareNow: 0.5, shareAfter: 11 / 21, copied: [],
      reasons: [{ code: 'fits', share: 0.5, after: 11 / 21, high: 0.73, few: false, draft: false }]
    }])
  })

  test.each<[string, World, string, string]>([
    ['expired', { items: [queued(1, { expires: NOW })] }, 'skip', 'expired'],
    ['posted', { posted: new Map([[1, { id: 7, at: NOW - 5 }]]) }, 'skip', 'posted'],
    ['said nearly like that lately', { recent: [{ id: 4, at: NOW - 9, text: 'READ how number 1 came to be!!' }] }, 'hold', 'maybe-posted'],
    ['skipped', { choices: choice('skip') }, 'skip', 'skipped'],
    ['not released', { items: [queued(1, { release: NOW + 5 })] }, 'hold', 'not-released'],
    ['paused', { paused: { until: NOW + 5, reason: 'holiday' } }, 'hold', 'paused'],
    ['held for ever', { choices: choice('hold') }, 'hold', 'held'],
    ['held until tomorrow', { choices: choice('hold', { until: NOW + MS_PER_DAY }) }, 'hold', 'held'],
    ['blocked by a word', { blocked: ['NUMBER 1'] }, 'hold', 'blocked-word'],
    ['over the band', { around: { days: days(28, () => ({ professional: 15 })) } }, 'hold', 'mix'],
    ['too soon after the last', { around: { sinceLast: { days: 1, own: 9 } } }, 'hold', 'spacing'],
    ['accepted', { choices: choice('accept') }, 'suggest', 'accepted']
  ])('on an item that is %s', (_, world, verdict, code) => {
    expect(advise(world)[0]).toMatchObject({ verdict, reasons: [{ code }, ...(code === 'mix' ? [{ code: 'no-day-before-expiry' }] : [])] })
  })

  test('goes by the first rule that applies', () => {
    const all: World = {
      items: [queued(1, { expires: NOW, release: NOW + 5 })], posted: new Map([[1, { id: 7, at: NOW }]]), blocked: ['number'], paused: { until: NOW + 5, reason: '' },
      around: { days: days(28, () => ({ professional: 15 })) }
    }
    expect(codes(all)).toEqual(['posted'])
    expect(codes({ ...all, posted: new Map() })).toEqual(['expired'])
    expect(codes({ ...all, posted: new Map(), items: [queued(1, { release: NOW + 5 })] })).toEqual(['not-released'])
    expect(codes({ ...all, posted: new Map(), items: [queued(1)] })).toEqual(['paused'])
    expect(codes({ ...all, posted: new Map(), items: [queued(1)], paused: null })).toEqual(['blocked-word'])
  })

  test('lets a hold end, and does not read a blocked word inside another', () => {
    expect(codes({ choices: choice('hold', { until: NOW - 1 }) })).toEqual(['fits'])
    expect(codes({ blocked: ['umber', 'rea'] })).toEqual(['fits'])
  })

  test('holds the second of two items until its planned day, naming the first', () => {
    const [first, second] = advise({ items: [queued(1, { priority: 3 }), queued(2)] })
    expect(first!.verdict).toBe('suggest')
    expect(second).toMatchObject({ verdict: 'hold', until: (TODAY + 2) * MS_PER_DAY, reasons: [{ code: 'better-items', item: 1, title: 'Read how number 1 came to be' }] })
  })

  test('warns of what an accepted item breaks, and lets it stand', () => {
    expect(codes({ choices: choice('accept'), around: { days: days(28, () => ({ professional: 19 })) } })).toEqual(['accepted', 'mix'])
  })

  test('says how many personal posts would make room, and that there is none before the expiry', () => {
    const over = { days: days(28, () => ({ professional: 15, counted: 20 })) }
    expect(advise({ around: over, items: [queued(1, { expires: NOW + 3 * MS_PER_DAY })] })[0]!.reasons).toMatchObject([{ code: 'mix', personalFirst: 1 }, { code: 'no-day-before-expiry' }])
  })

  test('with a stale timeline says so beside its verdict', () => {
    expect(codes({ stale: { until: NOW - 20 * MS_PER_DAY } })).toEqual(['fits', 'stale'])
  })

  test('tells no share while posts are unscored', () => {
    expect(advise({ shareKnown: false })[0]).toMatchObject({ shareNow: null, shareAfter: null })
  })
})

describe('the sentence of a reason', () => {
  const mix = { code: 'mix', share: 0.71, after: 0.74, high: 0.73, personalFirst: 2, day: null } as const

  test('has its numbers, in the person\'s language', () => {
    expect(sentence(mix, 'en', 'UTC', NOW)).toEqual({ say: 'Your timeline is 71% work; with this it would be 74%, over your 73%.', free: '2 personal posts would make room.' })
    expect(sentence({ ...mix, personalFirst: 1 }, 'en', 'UTC', NOW).free).toBe('One personal post would make room.')
    expect(sentence(mix, 'nl', 'UTC', NOW)).toEqual({ say: 'Je tijdlijn is 71% werk; hiermee wordt dat 74%, boven je 73%.', free: '2 persoonlijke berichten maken ruimte.' })
    expect(sentence({ ...mix, personalFirst: 1 }, 'nl', 'UTC', NOW).free).toBe('Één persoonlijk bericht maakt ruimte.')
  })

  test('calls near days by their names, in the zone of the person', () => {
    const until = (at: number, zone: string) => sentence({ code: 'not-released', until: at }, 'en', zone, NOW).free
    expect(until(NOW + MS_PER_DAY, 'UTC')).toBe('It is free from tomorrow 10:00.')
    expect(until(NOW + 3 * MS_PER_DAY, 'UTC')).toBe('It is free from Friday 27 November.')
    expect(until(NOW + 15 * 3_600_000, 'UTC')).toBe('It is free from tomorrow 01:00.')
    expect(until(NOW + 15 * 3_600_000, 'America/New_York')).toBe('It is free from today 20:00.')
  })
})
