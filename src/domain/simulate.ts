import type { Day } from './day.ts'
import type { Placement, PlanItem, PlanModel } from './plan-model.ts'
import { forbids } from './plan-rules.ts'
import type { Laid, Rule } from './plan-rules.ts'

/** What keeps an item from being posted today: a rule, or others that are worth more. */
export type Why = Exclude<Rule, 'window'> | 'better-items' | 'not-yet'

export interface Kept {
  readonly item: number
  /** The planned day; null where the plan has none for it. */
  readonly day: Day | null
  /** Why not today. */
  readonly why: Why
  /** Why on no day at all, where no plan of these days could have taken it. */
  readonly never: 'no-day-before-expiry' | 'beyond-horizon' | null
  /** Items that are planned instead, where that is the reason. */
  readonly instead: readonly number[]
}

export interface Plan {
  readonly placed: readonly Placement[]
  /** Every item that is not planned for today. */
  readonly kept: readonly Kept[]
}

/**
 * Lays items on days, day by day, the most valuable one first (then the one that expires first, then the older one), wherever no rule
 * forbids it. Never breaks a rule, but need not be the best of all plans.
 */
export function planGreedily(model: PlanModel): Plan {
  const today = model.days[0]?.day ?? 0
  const byId = new Map(model.items.map(item => [item.id, item]))
  const pinned = new Set((model.pinned ?? []).map(({ item }) => item))
  const laid: Laid[] = (model.pinned ?? []).map(({ item, day }) => ({ item: byId.get(item) ?? null, step: day - today }))
  const waiting = model.items.filter(item => !pinned.has(item.id)).sort((a, b) => b.value - a.value || a.to - b.to || a.id - b.id)
  for (const step of model.days.keys()) {
    for (const item of [...waiting]) {
      if (forbids(model, laid, { item, step }) !== null) continue
      laid.push({ item, step })
      waiting.splice(waiting.indexOf(item), 1)
    }
  }
  const placed = [...model.pinned ?? [], ...laid.filter(one => one.item && !pinned.has(one.item.id)).map(({ item, step }) => ({ item: item!.id, day: today + step }))]
  return { placed, kept: keptBy(model, placed) }
}

/** For every item that a plan does not lay on today: its day if it has one, and why it is not today. Works for any planner's plan. */
export function keptBy(model: PlanModel, placed: readonly Placement[]): Kept[] {
  const today = model.days[0]?.day ?? 0
  const dayOf = new Map(placed.map(({ item, day }) => [item, day]))
  return model.items.filter(item => dayOf.get(item.id) !== today).map(item => {
    const day = dayOf.get(item.id) ?? null
    const why = whyNotToday(model, placed, item)
    const instead = why === 'better-items' ? placed.filter(other => other.item !== item.id).map(other => other.item) : []
    return { item: item.id, day, why, never: day === null ? whyNever(model, item) : null, instead }
  })
}

/** The rule that forbids it today by itself, else the others that took its place. */
function whyNotToday(model: PlanModel, placed: readonly Placement[], item: PlanItem): Why {
  const alone = forbids(model, [], { item, step: 0 })
  if (alone === 'window') return 'not-yet'
  if (alone !== null) return alone
  return placed.some(other => other.item !== item.id) ? 'better-items' : 'not-yet'
}

/** With every day forbidden, an item expires before there is room, or room comes after what is planned. */
function whyNever(model: PlanModel, item: PlanItem): Kept['never'] {
  const free = model.days.some((_, step) => forbids(model, [], { item, step }) === null)
  if (free) return null
  return item.to > (model.days.at(-1)?.day ?? 0) ? 'beyond-horizon' : 'no-day-before-expiry'
}
