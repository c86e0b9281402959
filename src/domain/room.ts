import type { PlanModel } from './plan-model.ts'
import { forbids, mixOn } from './plan-rules.ts'
import type { Laid } from './plan-rules.ts'

/** Room is told for this many days, today included. */
export const ROOM_DAYS = 7

export type Binding = 'mix' | 'between' | 'spacing' | 'cap' | 'closed'

/**
 * How many company posts fit in the next seven days, and the rule that allows no more: the first one that admits another when it
 * alone is lifted. Null where nothing binds, or where only several rules together do. What is `laid` already is not counted, but kept.
 */
export function roomOf(model: PlanModel, laid: readonly Laid[] = []): { readonly posts: number; readonly binds: Binding | null } {
  const posts = most(model, laid)
  const lifted = LIFTED.find(([, lift]) => most(lift(model), laid) > posts)
  return { posts, binds: lifted?.[0] ?? (posts === 0 ? firstToday(model, laid) : null) }
}

const LIFTED: readonly (readonly [Binding, (model: PlanModel) => PlanModel])[] = [
  ['mix', model => ({ ...model, few: true })],
  ['between', model => ({ ...model, between: 0 })],
  ['spacing', model => ({ ...model, gap: 0 })],
  ['cap', model => ({ ...model, cap: model.cap + 1 })],
  ['closed', model => ({ ...model, days: model.days.map(day => ({ ...day, open: true })) })]
]

/** With no room at all and several rules at once in the way, the one that stands in the way today is told. */
function firstToday(model: PlanModel, laid: readonly Laid[]): Binding | null {
  const rule = forbids(model, laid, { item: null, step: 0 })
  if (rule === 'closed-day') return 'closed'
  return rule === 'window' || rule === 'campaign' ? null : rule
}

/**
 * The largest number of posts on the days of a week. Exact: every choice of days is tried, with as many posts on a chosen day as cap
 * and mix admit tried downwards. At most 2^7 choices, since a day that could take more only ever takes fewer to please a later day.
 */
function most(model: PlanModel, start: readonly Laid[]): number {
  let best = start.length
  const walk = (step: number, laid: readonly Laid[]): void => {
    best = Math.max(best, laid.length)
    if (step >= Math.min(ROOM_DAYS, model.days.length)) return
    if (laid.length + (ROOM_DAYS - step) * perDay(model) <= best) return
    const filled = fill(model, laid, step)
    for (let count = filled.length; count >= laid.length; count--) walk(step + 1, filled.slice(0, count))
  }
  walk(0, start)
  return best - start.length
}

/** No day can take more than the cap, nor more than the mix of the week's best day. */
function perDay(model: PlanModel): number {
  const mix = Math.max(...model.days.slice(0, ROOM_DAYS).map(day => mixOn(model, day)))
  return Math.max(0, Math.min(model.cap, mix))
}

function fill(model: PlanModel, laid: readonly Laid[], step: number): Laid[] {
  const filled = [...laid]
  while (forbids(model, filled, { item: null, step }) === null) filled.push({ item: null, step })
  return filled
}
