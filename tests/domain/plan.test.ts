import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlanModel } from '../../src/domain/plan-model.ts'
import { violations } from '../../src/domain/plan-check.ts'
import { mixOn } from '../../src/domain/plan-rules.ts'
import { roomOf } from '../../src/domain/room.ts'
import { keptBy, planGreedily } from '../../src/domain/simulate.ts'
import { anyModel, days, item, model, TODAY } from './plan-models.ts'

const rules = (found: ReturnType<typeof violations>): string[] => found.map(one => `${one.rule}@${one.day - TODAY}`)

describe('a plan', () => {
  test('never breaks a rule, whatever the world is like', () => {
    fc.assert(fc.property(anyModel, world => {
      expect(violations(world, planGreedily(world).placed)).toEqual([])
    }), { numRuns: 400 })
  })

  test('takes the most valuable item first, then the one that is over first, then the older one', () => {
    const items = [item(1), item(2, { value: 2.25 }), item(3, { to: TODAY + 3 }), item(4)]
    const { placed } = planGreedily(model({ items }))
    expect(placed.map(one => [one.item, one.day - TODAY])).toEqual([[2, 0], [3, 2], [1, 4], [4, 6]])
  })

  test('keeps what was pinned on its day, and others make room for it', () => {
    const { placed } = planGreedily(model({ items: [item(1), item(2, { value: 2.25 })], pinned: [{ item: 1, day: TODAY }] }))
    expect(placed.map(one => [one.item, one.day - TODAY])).toEqual([[1, 0], [2, 2]])
  })

  test('says of everything else why it is not today, and of what never finds a day why not', () => {
    const full = model({ days: days(28, () => ({ professional: 15, counted: 20 })), items: [item(1, { to: TODAY + 27 }), item(2, { to: TODAY + 28 })] })
    expect(keptBy(full, [])).toMatchObject([{ item: 1, day: null, why: 'mix', never: 'no-day-before-expiry' }, { item: 2, day: null, why: 'mix', never: 'beyond-horizon' }])
    const two = planGreedily(model({ items: [item(1), item(2)] }))
    expect(two.kept).toEqual([{ item: 2, day: TODAY + 2, why: 'better-items', never: null, instead: [1] }])
    const soon = planGreedily(model({ sinceLast: { days: 1, own: 9 }, items: [item(1)] }))
    expect(soon.kept).toMatchObject([{ day: TODAY + 1, why: 'spacing' }])
    const between = planGreedily(model({ sinceLast: { days: 9, own: 1 }, between: 3, items: [item(1)] }))
    expect(between.kept).toMatchObject([{ day: TODAY + 2, why: 'between' }])
    const closed = planGreedily(model({ days: days(28, step => ({ open: step > 0 })), items: [item(1)] }))
    expect(closed.kept).toMatchObject([{ day: TODAY + 1, why: 'closed-day' }])
    const today = planGreedily(model({ sinceLast: { days: 0, own: 0 }, items: [item(1)] }))
    expect(today.kept).toMatchObject([{ day: TODAY + 2, why: 'cap' }])
    const campaign = planGreedily(model({ campaigns: new Map([['a', 3]]), items: [item(1, { campaign: 'a' })] }))
    expect(campaign.kept).toMatchObject([{ day: TODAY + 4, why: 'campaign' }])
  })
})

describe('the checker of plans', () => {
  const on = (...steps: number[]) => steps.map((step, index) => ({ item: index + 1, day: TODAY + step }))
  const items = [item(1), item(2), item(3)]

  test.each<[string, Partial<PlanModel>, number[], string[]]>([
    ['two within the gap', {}, [0, 1], ['spacing@1']],
    ['more than the cap on a day', { gap: 0 }, [3, 3], ['cap@3', 'cap@3']],
    ['too few own posts between', { between: 4 }, [0, 3], ['between@3']],
    ['a closed day', { days: days(28, step => ({ open: step !== 2 })) }, [2], ['closed-day@2']],
    ['an item before its release', { items: [item(1, { from: TODAY + 3 })] }, [2], ['window@2']],
    ['an item after its expiry', { items: [item(1, { to: TODAY + 1 })] }, [2], ['window@2']],
    ['a campaign twice in a week', { items: items.map(one => ({ ...one, campaign: 'a' })) }, [0, 6], ['campaign@6']],
    ['a campaign again after a post of the past', { items: [item(1, { campaign: 'a' })], campaigns: new Map([['a', 5]]) }, [1], ['campaign@1']],
    ['the last company post of the past too near', { sinceLast: { days: 1, own: 9 } }, [0], ['spacing@0']],
    ['too few own posts since the last one', { sinceLast: { days: 9, own: 0 }, between: 2 }, [1], ['between@1']],
    ['one more than the mix admits', { high: 0.6, days: days(28, () => ({ professional: 11.5 })) }, [0, 3], ['mix@3']],
    ['a second one today', { sinceLast: { days: 0, own: 0 } }, [0], ['cap@0']]
  ])('reports %s', (_, world, steps, found) => {
    expect(rules(violations(model({ items, ...world }), on(...steps)))).toEqual(found)
  })

  test('reports an item that is planned twice and one that nobody knows', () => {
    expect(violations(model({ items: [item(1)] }), [{ item: 1, day: TODAY }, { item: 1, day: TODAY + 5 }, { item: 9, day: TODAY + 9 }]).map(one => one.rule)).toEqual(['twice', 'unknown-item'])
  })

  test('lets the mix rest while there are too few posts, and finds nothing in a plan that keeps every rule', () => {
    expect(violations(model({ items, few: true, days: days(28, () => ({ professional: 20 })) }), on(0, 3, 6))).toEqual([])
    expect(violations(model({ items }), on(0, 2, 4))).toEqual([])
  })

  test('does not blame what was pinned', () => {
    expect(violations(model({ items, pinned: [{ item: 1, day: TODAY }] }), [{ item: 1, day: TODAY }, { item: 2, day: TODAY + 1 }]).map(one => one.item)).toEqual([2])
  })
})

/** Every way to lay anonymous posts on a week, counted by the checker alone. */
function mostByForce(world: PlanModel): number {
  const week = world.days.slice(0, 7)
  let best = 0
  const walk = (step: number, chosen: number[]): void => {
    const items = chosen.map((_, index) => item(index + 1, { from: TODAY, to: TODAY + 99 }))
    const broken = violations({ ...world, items, campaigns: new Map() }, chosen.map((on, index) => ({ item: index + 1, day: TODAY + on })))
    if (broken.length > 0 && broken.some(one => one.rule !== 'mix')) return
    if (broken.length === 0) best = Math.max(best, chosen.length)
    if (step >= week.length) return
    for (let count = 0; count <= world.cap; count++) walk(step + 1, [...chosen, ...Array.from({ length: count }, () => step)])
  }
  walk(0, [])
  return best
}

describe('room', () => {
  test('is the most that any choice of days admits', () => {
    fc.assert(fc.property(anyModel, world => {
      const small = { ...world, cap: Math.min(2, world.cap), days: world.days.slice(0, 5) }
      expect(roomOf(small).posts).toBe(mostByForce(small))
    }), { numRuns: 150 })
  })

  test.each<[string, Partial<PlanModel>, { posts: number; binds: string | null }]>([
    ['the mix', { days: days(28, () => ({ professional: 14 })) }, { posts: 2, binds: 'mix' }],
    ['own posts between', { between: 3, days: days(28, step => ({ own: step })) }, { posts: 3, binds: 'between' }],
    ['the gap', { gap: 3 }, { posts: 3, binds: 'spacing' }],
    ['the cap', { gap: 0, high: 1 }, { posts: 7, binds: 'cap' }],
    ['closed days', { gap: 7, days: days(28, step => ({ open: step > 6 })) }, { posts: 0, binds: 'closed' }],
    ['nothing, for none fits', { days: days(28, () => ({ professional: 19 })) }, { posts: 0, binds: 'mix' }]
  ])('is bound by %s', (_, world, expected) => {
    expect(roomOf(model(world))).toEqual(expected)
  })

  test('rests on no mix while there are under ten posts', () => {
    const few = model({ few: true, days: days(28, () => ({ professional: 5, counted: 5 })) })
    expect(mixOn(few, few.days[0]!)).toBe(Infinity)
    expect(roomOf(few).posts).toBe(4)
  })
})
