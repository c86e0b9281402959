import { TINY, mixOf } from './mix.ts'
import type { PlanDay, PlanItem, PlanModel } from './plan-model.ts'

/** Days between two items of one campaign. */
export const CAMPAIGN_DAYS = 7

/** Company posts that are laid on days; step 0 is today. */
export interface Laid {
  readonly item: PlanItem | null
  readonly step: number
}

export type Rule = 'mix' | 'between' | 'spacing' | 'cap' | 'campaign' | 'closed-day' | 'window'

/** How many company posts the mix admits up to and with a day; unlimited while there are too few posts to tell. */
export function mixOn({ few, high }: PlanModel, { professional, counted }: PlanDay): number {
  return few ? Infinity : mixOf(professional, counted, high)
}

/** Own counted posts that are expected after one day up to and with another; from -1 on, since the last company post of the past. */
function ownBetween({ days, sinceLast }: PlanModel, from: number, to: number): number {
  return from < 0 ? (sinceLast?.own ?? Infinity) + days[to]!.own : days[to]!.own - days[from]!.own
}

/** Company posts that were made already on a day, which today alone can have. */
export function madeToday(model: PlanModel, step: number): number {
  return step > 0 ? 0 : model.madeToday ?? (model.sinceLast?.days === 0 ? 1 : 0)
}

/** Company posts on one day, with those that were made today already. */
function onDay(model: PlanModel, laid: readonly Laid[], step: number): number {
  return madeToday(model, step) + laid.filter(one => one.step === step).length
}

/**
 * The first rule that forbids one more company post on a day beside those that are laid, null if none does. Of two posts on the same
 * day only the cap and the campaign speak: gap and own posts between are about days apart.
 */
export function forbids(model: PlanModel, laid: readonly Laid[], { item, step }: Laid): Rule | null {
  const day = model.days[step]
  if (!day || (item && (day.day < item.from || day.day > item.to))) return 'window'
  if (!day.open) return 'closed-day'
  if (onDay(model, laid, step) >= model.cap) return 'cap'
  if (tooClose(model, laid, step)) return 'spacing'
  if (tooFewBetween(model, laid, step)) return 'between'
  if (item?.campaign && campaignNear(model, laid, item.campaign, step)) return 'campaign'
  return mixForbids(model, laid, step) ? 'mix' : null
}

function tooClose({ gap, sinceLast }: PlanModel, laid: readonly Laid[], step: number): boolean {
  if (sinceLast && sinceLast.days + step > 0 && sinceLast.days + step < gap) return true
  return laid.some(other => other.step !== step && Math.abs(other.step - step) < gap)
}

function tooFewBetween(model: PlanModel, laid: readonly Laid[], step: number): boolean {
  if (model.sinceLast && model.sinceLast.days + step > 0 && ownBetween(model, -1, step) < model.between - TINY) return true
  return laid.some(other => other.step !== step && ownBetween(model, Math.min(other.step, step), Math.max(other.step, step)) < model.between - TINY)
}

function campaignNear({ campaigns }: PlanModel, laid: readonly Laid[], campaign: string, step: number): boolean {
  const ago = campaigns?.get(campaign)
  if (ago !== undefined && ago + step < CAMPAIGN_DAYS) return true
  return laid.some(other => other.item?.campaign === campaign && Math.abs(other.step - step) < CAMPAIGN_DAYS)
}

/** One more post counts on its day and on every later day that has one. */
function mixForbids(model: PlanModel, laid: readonly Laid[], step: number): boolean {
  const days = new Set([step, ...laid.filter(other => other.step > step).map(other => other.step)])
  return [...days].some(on => laid.filter(other => other.step <= on).length + 1 > mixOn(model, model.days[on]!))
}
