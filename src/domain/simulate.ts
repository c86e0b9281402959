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
 * forbids it; what `last` has on a day stays there where the rules still allow that. Never breaks a rule, but need not be the best of all plans.
 */
export function planGreedily(model: PlanModel, last: readonly Placement[] = []): Plan {
  const today = model.days[0]?.day ?? 0
  const byId = new Map(model.items.map(item => [item.id, item]))
  const pins = model.pinned ?? []
  const laid: Laid[] = pins.map(({ item, day }) => ({ item: byId.get(item) ?? null, step: day - today }))
  const used = new Set(pins.map(({ item }) => item))
  const lay = (item: PlanItem, step: number): boolean => {
    if (used.has(item.id) || forbids(model, laid, { item, step }) !== null) return false
    laid.push({ item, step })
    used.add(item.id)
    return true
  }
  for (const { item, day } of last) if (byId.has(item)) lay(byId.get(item)!, day - today)
  const waiting = model.items.toSorted((a, b) => b.value - a.value || a.to - b.to || a.id - b.id)
  for (const step of model.days.keys()) {
    for (const item of waiting) {
      if (forbids(model, laid, { item: null, step }) !== null) break
      lay(item, step)
    }
  }
  const placed = [...pins, ...laid.slice(pins.length).map(({ item, step }) => ({ item: item!.id, day: today + step }))]
  return { placed, kept: keptBy(model, placed) }
}

/** For every item that a plan does not lay on today: its day if it has one, and why it is not today. Works for any planner's plan. */
export function keptBy(model: PlanModel, placed: readonly Placement[]): Kept[] {
  const today = model.days[0]?.day ?? 0
  const dayOf = new Map(placed.map(({ item, day }) => [item, day]))
  const inOrder = placed.toSorted((a, b) => a.day - b.day)
  const alone = aloneIn(model)
  return model.items.filter(item => dayOf.get(item.id) !== today).map(item => {
    const day = dayOf.get(item.id) ?? null
    const rules = alone(item)
    const others = inOrder.filter(other => other.item !== item.id)
    const why = rules[0] === 'window' || (rules[0] === null && others.length === 0) ? 'not-yet' : rules[0] ?? 'better-items'
    const instead = why === 'better-items' ? others.map(other => other.item) : []
    return { item: item.id, day, why, never: day === null ? whyNever(model, item, rules) : null, instead }
  })
}

/** For an item by itself, the rule that forbids each day; found once per campaign, since only the window differs within one. */
function aloneIn(model: PlanModel): (item: PlanItem) => readonly (Rule | null)[] {
  const known = new Map<string | null, readonly (Rule | null)[]>()
  const whenever = { id: 0, value: 0, from: -Infinity, to: Infinity }
  return item => {
    let rules = known.get(item.campaign)
    if (!rules) known.set(item.campaign, (rules = model.days.map((_, step) => forbids(model, [], { item: { ...whenever, campaign: item.campaign }, step }))))
    return rules.map((rule, step) => model.days[step]!.day < item.from || model.days[step]!.day > item.to ? 'window' : rule)
  }
}

/** With every day forbidden, an item expires before there is room, or room comes after what is planned. */
function whyNever(model: PlanModel, item: PlanItem, rules: readonly (Rule | null)[]): Kept['never'] {
  if (rules.includes(null)) return null
  return item.to > (model.days.at(-1)?.day ?? 0) ? 'beyond-horizon' : 'no-day-before-expiry'
}
