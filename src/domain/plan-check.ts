import { TINY } from './mix.ts'
import type { Day } from './day.ts'
import type { Placement, PlanModel } from './plan-model.ts'
import { CAMPAIGN_DAYS, mixOn } from './plan-rules.ts'
import type { Rule } from './plan-rules.ts'

export interface Violation {
  readonly rule: Rule | 'unknown-item' | 'twice'
  readonly item: number
  readonly day: Day
}

/**
 * Everything in which a plan breaks the rules, found without the planner's own code: each rule is read off the finished plan. What
 * was pinned keeps its day whatever the rules say, so it is not reported; whatever else is too near to it, or too many before it, is.
 */
export function violations(model: PlanModel, placed: readonly Placement[]): Violation[] {
  const today = model.days[0]?.day ?? 0
  const pinned = new Set((model.pinned ?? []).map(({ item, day }) => `${item}@${day}`))
  const sorted = placed.toSorted((a, b) => a.day - b.day)
  const free = ({ item, day }: Placement): boolean => !pinned.has(`${item}@${day}`)
  const found = [...onItems(model, sorted), ...onDays(model, sorted, { today, free }), ...onPairs(model, sorted, free), ...onPast(model, sorted, today)]
  return found.filter(free)
}

function onItems({ items, days }: PlanModel, sorted: readonly Placement[]): Violation[] {
  const known = new Map(items.map(item => [item.id, item]))
  const seen = new Set<number>()
  return sorted.flatMap(({ item: id, day }): Violation[] => {
    const item = known.get(id)
    const twice = seen.has(id)
    seen.add(id)
    if (twice) return [{ rule: 'twice', item: id, day }]
    if (!item) return [{ rule: 'unknown-item', item: id, day }]
    const on = days.find(one => one.day === day)
    if (!on || day < item.from || day > item.to) return [{ rule: 'window', item: id, day }]
    return on.open ? [] : [{ rule: 'closed-day', item: id, day }]
  })
}

interface Given {
  readonly today: Day
  readonly free: (one: Placement) => boolean
}

function onDays(model: PlanModel, sorted: readonly Placement[], { today, free }: Given): Violation[] {
  const madeToday = model.madeToday ?? (model.sinceLast?.days === 0 ? 1 : 0)
  return sorted.flatMap(({ item, day }, index): Violation[] => {
    const on = model.days.find(one => one.day === day)
    const sameDay = sorted.filter(other => other.day === day).length + (day === today ? madeToday : 0)
    const upTo = sorted.filter(other => other.day <= day)
    const broken: Violation[] = sameDay > model.cap ? [{ rule: 'cap', item, day }] : []
    const last = upTo.findLast(free)
    return on && last && upTo.length > mixOn(model, on) && sorted[index + 1]?.day !== day ? [...broken, { rule: 'mix', ...last }] : broken
  })
}

/** The later one is to blame, unless it is pinned. */
function onPairs(model: PlanModel, sorted: readonly Placement[], free: Given['free']): Violation[] {
  const own = new Map(model.days.map(day => [day.day, day.own]))
  const campaignOf = new Map(model.items.map(item => [item.id, item.campaign]))
  const found: Violation[] = []
  for (const [index, later] of sorted.entries()) {
    for (const earlier of sorted.slice(0, index)) {
      const apart = later.day - earlier.day
      const campaign = campaignOf.get(later.item)
      const blamed = free(later) ? later : earlier
      if (apart > 0 && apart < model.gap) found.push({ rule: 'spacing', ...blamed })
      if (apart > 0 && (own.get(later.day) ?? 0) - (own.get(earlier.day) ?? 0) < model.between - TINY) found.push({ rule: 'between', ...blamed })
      if (campaign && campaign === campaignOf.get(earlier.item) && apart < CAMPAIGN_DAYS) found.push({ rule: 'campaign', ...blamed })
    }
  }
  return found
}

function onPast({ sinceLast, campaigns, items, days, gap, between }: PlanModel, sorted: readonly Placement[], today: Day): Violation[] {
  const own = new Map(days.map(day => [day.day, day.own]))
  return sorted.flatMap(({ item, day }) => {
    const found: Violation[] = []
    const apart = sinceLast === null ? 0 : sinceLast.days + day - today
    if (sinceLast && apart > 0 && apart < gap) found.push({ rule: 'spacing', item, day })
    if (sinceLast && apart > 0 && sinceLast.own + (own.get(day) ?? 0) < between - TINY) found.push({ rule: 'between', item, day })
    const campaign = items.find(one => one.id === item)?.campaign
    const ago = campaign ? campaigns?.get(campaign) : undefined
    if (ago !== undefined && ago + day - today < CAMPAIGN_DAYS) found.push({ rule: 'campaign', item, day })
    return found
  })
}
