import fc from 'fast-check'
import type { PlanDay, PlanItem, PlanModel } from '../../src/domain/plan-model.ts'

/** 2026-11-24, a Tuesday. */
export const TODAY = 20_781

export function days(count: number, of: (step: number) => Partial<PlanDay> = () => ({})): PlanDay[] {
  return Array.from({ length: count }, (_, step) => ({ day: TODAY + step, professional: 10, counted: 20, own: step, open: true, ...of(step) }))
}

/** A person with plenty of room and one post of their own a day. */
export function model(given: Partial<PlanModel> = {}): PlanModel {
  return { high: 0.73, gap: 2, cap: 1, between: 0, few: false, sinceLast: null, days: days(28), items: [], ...given }
}

export function item(id: number, given: Partial<PlanItem> = {}): PlanItem {
  return { id, value: 1.5, from: TODAY, to: TODAY + 40, campaign: null, ...given }
}

/** Evenly spread, where doubles of fast-check are mostly next to nothing. */
function between(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 1000 }).map(part => min + (max - min) * part / 1000)
}

/** Small worlds of every kind, in which each rule binds now and then. */
export const anyModel: fc.Arbitrary<PlanModel> = fc.integer({ min: 1, max: 9 }).chain(count => fc.record({
  high: fc.constantFrom(0.5, 2 / 3, 0.73, 0.9, 1), gap: fc.nat(4), cap: fc.integer({ min: 1, max: 3 }), between: fc.nat(4), few: fc.boolean(),
  sinceLast: fc.option(fc.record({ days: fc.nat(5), own: fc.nat(5) })),
  days: fc.array(fc.record({ work: between(0, 1), counted: between(5, 25), more: between(0, 3), open: fc.boolean() }), { minLength: count, maxLength: count })
    .map(made => {
      let own = 0
      return made.map(({ work, counted, more, open }, step) => ({ day: TODAY + step, professional: work * counted, counted, own: own += step > 0 ? more : 0, open }))
    }),
  items: fc.uniqueArray(fc.record({
    id: fc.integer({ min: 1, max: 99 }), value: fc.constantFrom(0.75, 1.5, 2.25), from: fc.integer({ min: -2, max: 8 }).map(step => TODAY + step),
    to: fc.integer({ min: -1, max: 12 }).map(step => TODAY + step), campaign: fc.constantFrom(null, 'a', 'b')
  }), { maxLength: 7, selector: one => one.id }),
  campaigns: fc.constantFrom(new Map<string, number>(), new Map([['a', 3]]))
}))

/** Worlds in which days are scarce: the mix admits a few posts at most, windows are short, and what is worth most is in the way of others. */
export const tightModel: fc.Arbitrary<PlanModel> = fc.record({
  gap: fc.integer({ min: 1, max: 3 }), between: fc.nat(2), sinceLast: fc.option(fc.record({ days: fc.nat(2), own: fc.nat(3) })),
  room: fc.array(between(-0.5, 3.5), { minLength: 5, maxLength: 7 }), more: between(0.4, 1.5),
  items: fc.array(fc.record({ value: between(0.5, 3), from: fc.nat(4), length: fc.nat(3), campaign: fc.constantFrom(null, null, 'a') }), { minLength: 3, maxLength: 5 })
}).map(({ gap, between, sinceLast, room, more, items }) => model({
  gap, between, sinceLast, days: days(room.length, step => ({ counted: 20, professional: 0.73 * 20 - (1 - 0.73) * room[step]!, own: step * more })),
  items: items.map(({ value, from, length, campaign }, at) => item(at + 1, { value, from: TODAY + from, to: TODAY + from + length, campaign }))
}))
