import { startOfDay } from './day.ts'
import type { Day } from './day.ts'
import { barred } from './eligible.ts'
import type { Circumstances, Draft } from './eligible.ts'
import { titleOf } from './item.ts'
import type { QueueItem } from './item.ts'
import { personalFirst } from './mix.ts'
import type { Placement, PlanItem, PlanModel } from './plan-model.ts'
import { CAMPAIGN_DAYS, forbids } from './plan-rules.ts'
import type { Laid, Rule } from './plan-rules.ts'
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
  /** For `rewrite`: the passages of the draft that are the company's. */
  readonly copied: Draft['copied']
}

/** What the rules say of an item, before the shares are added. */
type Ruling = Omit<ItemAdvice, 'shareNow' | 'shareAfter' | 'copied'> & Partial<Pick<ItemAdvice, 'copied'>>

export interface Advising extends Circumstances {
  /** Items for this network. */
  readonly items: readonly QueueItem[]
  readonly zone: string
  readonly model: PlanModel
  readonly plan: Plan
  /** A draft with a smaller part of own words is to be rewritten. */
  readonly ownWords: number
  /** False while posts are unscored: then no share is told. */
  readonly shareKnown: boolean
  /** Nothing is known of the account since then; null while it is not stale. */
  readonly stale: { readonly until: Instant | null } | null
}

/** What a planner has to know of an item: its worth by priority and fit, and its days from release to expiry in the person's zone. */
export function planItemOf(item: QueueItem, dayOf: (at: Instant) => Day, given: { readonly today: Day, readonly fit: number }): PlanItem {
  const { today, fit } = given
  return {
    id: item.id, value: item.priority * (0.5 + 0.5 * fit), campaign: item.campaign,
    from: item.release === null ? today : Math.max(today, dayOf(item.release)), to: dayOf(item.expires - 1)
  }
}

/** The fit of an item that cannot be judged. */
export const UNJUDGED_FIT = 0.5

/** A verdict with its reasons for each item: the first rule that applies decides. */
export function adviseOn(given: Advising): ItemAdvice[] {
  const share = sharesOf(given)
  const kept = new Map(given.plan.kept.map(one => [one.item, one]))
  const pins = new Map((given.model.pinned ?? []).map(({ item, day }) => [item, day]))
  return given.items.map(item => {
    const bar = barred(item, given)
    const ruling: Ruling = bar
      ? { item: item.id, verdict: bar.verdict, until: bar.until, reasons: [bar.reason] }
      : planned(given, item, { kept: kept.get(item.id), pin: pins.get(item.id) })
    return { copied: [], ...ruling, ...share }
  })
}

/** Rules 5 to 7, on an item that may be planned. */
function planned(given: Advising, item: QueueItem, { kept, pin }: { kept: Kept | undefined; pin: Day | undefined }): Ruling {
  const today = given.model.days[0]!.day
  if (pin !== undefined && pin > today) return pinnedFor(given, item, pin)
  if (kept && pin === undefined) return heldBy(given, kept, item)
  const rewrite = toRewrite(given, item)
  if (rewrite) return rewrite
  const choice = given.choices.get(item.id)
  const first: Reason = choice?.what === 'accept' ? { code: 'accepted', at: choice.at } : pin === today ? { code: 'pinned', day: today } : fits(given, item)
  return { item: item.id, verdict: 'suggest', until: null, reasons: [first, ...(pin === undefined ? [] : brokenBy(given, item, 0)), ...staleOf(given)] }
}

/** A draft that is the company's text still; what was accepted when that was said already stands. */
function toRewrite(given: Advising, { id }: QueueItem): Ruling | null {
  const [choice, draft] = [given.choices.get(id), given.drafts.get(id)]
  const copied = draft !== undefined && draft.ownWords !== null && draft.ownWords < given.ownWords
  const reasons: Reason[] = []
  if (copied && !(choice?.what === 'accept' && choice.verdict === 'rewrite')) reasons.push({ code: 'own-words', ownWords: draft.ownWords, least: given.ownWords })
  else if (choice?.what === 'rewrite' && draft === undefined) reasons.push({ code: 'to-rewrite', at: choice.at })
  return reasons.length === 0 ? null : { item: id, verdict: 'rewrite', until: null, reasons: [...reasons, ...staleOf(given)], copied: copied ? draft.copied : [] }
}

/** The person chose its day. */
function pinnedFor(given: Advising, item: QueueItem, day: Day): Ruling {
  const step = day - given.model.days[0]!.day
  const reasons: Reason[] = [{ code: 'pinned', day }, ...brokenBy(given, item, step), ...staleOf(given)]
  return { item: item.id, verdict: 'hold', until: startOfDay(day, given.zone), reasons }
}

function staleOf({ stale }: Advising): Reason[] {
  return stale ? [{ code: 'stale', until: stale.until }] : []
}

function sharesOf({ model, shareKnown }: Advising): { shareNow: number | null; shareAfter: number | null } {
  const { professional, counted } = model.days[0]!
  return {
    shareNow: shareKnown && counted > 0 ? professional / counted : null,
    shareAfter: shareKnown ? (professional + 1) / (counted + 1) : null
  }
}

function fits(given: Advising, { id }: QueueItem): Reason {
  const { shareNow: share, shareAfter: after } = sharesOf(given)
  return { code: 'fits', share, after, high: given.model.high, few: given.model.few, draft: given.drafts.has(id) }
}

function heldBy(given: Advising, kept: Kept, item: QueueItem): Ruling {
  const until = kept.day === null ? null : startOfDay(kept.day, given.zone)
  return { item: item.id, verdict: 'hold', until, reasons: [reasonOf(given, kept, item), ...neverOf(given, kept, item), ...staleOf(given)] }
}

/** What a pinned or accepted item breaks: it keeps its day, with a warning. */
function brokenBy(given: Advising, item: QueueItem, step: number): Reason[] {
  const { model } = given
  const day = model.days[step]?.day
  const rule = day === undefined ? null : ruleBroken(model, { item: item.id, day })
  return rule === null ? [] : [ruleReason(given, rule, item)]
}

/** A rule as a reason, where no plan has a day for the item. */
export function ruleReason(given: Advising, rule: Exclude<Rule, 'window'>, item: QueueItem): Reason {
  return reasonOf(given, { item: item.id, day: null, why: rule, never: null, instead: [] }, item)
}

/** The first rule that a pinned item breaks on its day, beside the others that are pinned; null when it breaks none. */
export function ruleBroken({ pinned = [], ...model }: PlanModel, { item: id, day }: Placement): Exclude<Rule, 'window'> | null {
  const today = model.days[0]!.day
  const items = new Map(model.items.map(one => [one.id, one]))
  const others: Laid[] = pinned.filter(other => other.item !== id && other.day <= day).map(other => ({ item: items.get(other.item) ?? null, step: other.day - today }))
  const rule = forbids({ ...model, pinned }, others, { item: items.get(id) ?? null, step: day - today })
  return rule === 'window' ? null : rule
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
  return { code: 'better-items', item: chosen?.id ?? plan.placed[0]?.item ?? null, title: chosen ? titleOf(chosen) : '', day }
}
