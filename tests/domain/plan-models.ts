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

/** Small worlds of every kind, in which each rule binds now and then. */
export const anyModel: fc.Arbitrary<PlanModel> = fc.integer({ min: 1, max: 9 }).chain(count => fc.record({
  high: fc.constantFrom(0.5, 2 / 3, 0.73, 0.9, 1), gap: fc.nat(4), cap: fc.integer({ min: 1, max: 3 }), between: fc.nat(4), few: fc.boolean(),
  sinceLast: fc.option(fc.record({ days: fc.nat(5), own: fc.nat(5) })),
  days: fc.array(fc.record({ work: fc.double({ min: 0, max: 1, noNaN: true }), counted: fc.double({ min: 5, max: 25, noNaN: true }), more: fc.double({ min: 0, max: 3, noNaN: true }), open: fc.boolean() }), { minLength: count, maxLength: count })
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
