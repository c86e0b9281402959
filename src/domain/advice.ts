import { startOfDay } from './day.ts'
import type { Day } from './day.ts'
import { barred } from './eligible.ts'
import type { Circumstances } from './eligible.ts'
import type { QueueItem } from './item.ts'
import { personalFirst } from './mix.ts'
import type { PlanItem, PlanModel } from './plan-model.ts'
import { CAMPAIGN_DAYS, forbids } from './plan-rules.ts'
import type { Instant } from './post.ts'
import type { Reason } from './reason.ts'
import type { Kept, Plan, Why } from './simulate.ts'

export type Verdict = 'suggest' | 'hold' | 'rewrite' | 'skip'

export interface ItemAdvice {
  readonly item: number
  readonly verdict: Verdict
  /** When the hold ends by itself, where that can be told. */
  readonly until: Instant | null
  /** The rule that decided first, then what else is worth knowing. */
  readonly reasons: readonly Reason[]
  readonly shareNow: number | null
  readonly shareAfter: number | null
}

export interface Advising extends Circumstances {
  /** Items for this network. */
  readonly items: readonly QueueItem[]
  readonly zone: string
  readonly model: PlanModel
  readonly plan: Plan
  /** False while posts are unscored: then no share is told. */
  readonly shareKnown: boolean
  /** Nothing is known of the account since then; null while it is not stale. */
  readonly stale: { readonly until: Instant | null } | null
}

/** Until when an item that may be planned can be: the days from its release to its expiry, in the person's zone. */
export function planItemOf(item: QueueItem, dayOf: (at: Instant) => Day, today: Day): PlanItem {
  return {
    id: item.id, value: item.priority * 0.75, campaign: item.campaign,
    from: item.release === null ? today : Math.max(today, dayOf(item.release)), to: dayOf(item.expires - 1)
  }
}

/** A verdict with its reasons for each item: the first rule that applies decides. */
export function adviseOn(given: Advising): ItemAdvice[] {
  const share = sharesOf(given)
  const kept = new Map(given.plan.kept.map(one => [one.item, one]))
  return given.items.map(item => {
    const bar = barred(item, given)
    if (bar) return { item: item.id, verdict: bar.verdict, until: bar.until, reasons: [bar.reason], ...share }
    const choice = given.choices.get(item.id)
    const keptOne = kept.get(item.id)
    const stale: Reason[] = given.stale ? [{ code: 'stale', until: given.stale.until }] : []
    if (keptOne && choice?.what !== 'accept') return { ...heldBy(given, keptOne, item), ...share }
    const first: Reason = choice?.what === 'accept' ? { code: 'accepted', at: choice.at } : fits(given)
    const warning = choice?.what === 'accept' ? brokenBy(given, item) : []
    return { item: item.id, verdict: 'suggest', until: null, reasons: [first, ...warning, ...stale], ...share }
  })
}

function sharesOf({ model, shareKnown }: Advising): { shareNow: number | null; shareAfter: number | null } {
  const { professional, counted } = model.days[0]!
  return {
    shareNow: shareKnown && counted > 0 ? professional / counted : null,
    shareAfter: shareKnown ? (professional + 1) / (counted + 1) : null
  }
}

function fits(given: Advising): Reason {
  const { shareNow: share, shareAfter: after } = sharesOf(given)
  return { code: 'fits', share, after, high: given.model.high, few: given.model.few }
}

function heldBy(given: Advising, kept: Kept, item: QueueItem): Pick<ItemAdvice, 'item' | 'verdict' | 'until' | 'reasons'> {
  const until = kept.day === null ? null : startOfDay(kept.day, given.zone)
  const stale: Reason[] = given.stale ? [{ code: 'stale', until: given.stale.until }] : []
  return { item: item.id, verdict: 'hold', until, reasons: [reasonOf(given, kept, item), ...neverOf(given, kept, item), ...stale] }
}

/** What an accepted item breaks: it keeps its day, with a warning. */
function brokenBy(given: Advising, item: QueueItem): Reason[] {
  const planned = given.model.items.find(one => one.id === item.id) ?? null
  const rule = forbids(given.model, [], { item: planned, step: 0 })
  return rule === null || rule === 'window' ? [] : [reasonOf(given, { item: item.id, day: null, why: rule, never: null, instead: [] }, item)]
}

function neverOf({ model }: Advising, { never }: Kept, { expires }: QueueItem): Reason[] {
  if (never === null) return []
  return [never === 'beyond-horizon' ? { code: never, days: model.days.length } : { code: never, expires }]
}

/** What binds today, with its numbers. */
function reasonOf(given: Advising, kept: Kept, item: QueueItem): Reason {
  const { model } = given
  const { day, why } = kept
  const { shareNow: share, shareAfter: after } = sharesOf(given)
  const [today] = model.days
  const own = model.sinceLast?.own ?? 0
  const reasons: { readonly [W in Why]: () => Reason } = {
    'mix': () => ({ code: 'mix', share, after, high: model.high, personalFirst: missing(model), day }),
    'spacing': () => ({ code: 'spacing', days: model.sinceLast?.days ?? 0, gap: model.gap, day }),
    'between': () => ({ code: 'between', own, between: model.between, missing: Math.max(1, Math.ceil(model.between - own - today!.own)), day }),
    'cap': () => ({ code: 'cap', cap: model.cap, day }),
    'campaign': () => ({ code: 'campaign', campaign: item.campaign ?? '', days: CAMPAIGN_DAYS, day }),
    'closed-day': () => ({ code: 'closed-day', day }),
    'better-items': () => better(given, kept),
    'not-yet': () => ({ code: 'better-items', item: null, title: '', day })
  }
  return reasons[why]()
}

function missing({ days, high }: PlanModel): number | null {
  const count = personalFirst(days[0]!.professional, days[0]!.counted, high)
  return Number.isFinite(count) ? count : null
}

function better({ items, plan }: Advising, { day, instead }: Kept): Reason {
  const chosen = items.find(item => item.id === instead[0])
  const title = (chosen?.text || chosen?.link || '').replace(/\s+/gu, ' ').slice(0, 60)
  return { code: 'better-items', item: chosen?.id ?? plan.placed[0]?.item ?? null, title, day }
}
