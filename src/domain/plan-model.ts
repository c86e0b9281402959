import { weekday } from './day.ts'
import type { Day } from './day.ts'
import { forecast } from './forecast.ts'
import type { Expected } from './forecast.ts'

/** How many days a plan covers, today included. */
export const HORIZON = 28

export interface PlanDay {
  readonly day: Day
  /** A[d]: expected professional posts in the period that ends with this day, the plan's own posts left out. */
  readonly professional: number
  /** B[d]: expected counted posts in the same period. */
  readonly counted: number
  /** O[d]: own counted posts expected from now up to and with this day. */
  readonly own: number
  /** Is it one of the person's posting days? */
  readonly open: boolean
}

export interface PlanItem {
  readonly id: number
  /** What it is worth on a day before the discount for waiting. */
  readonly value: number
  readonly from: Day
  readonly to: Day
  readonly campaign: string | null
}

export interface Placement {
  readonly item: number
  readonly day: Day
}

/** Everything that a planner may know. `days` starts with today and leaves none out. */
export interface PlanModel {
  /** The band's upper edge. */
  readonly high: number
  /** Days between two company posts. */
  readonly gap: number
  /** Company posts a day. */
  readonly cap: number
  /** Own counted posts between two company posts. */
  readonly between: number
  /** Under ten counted posts: the mix rule rests. */
  readonly few: boolean
  /** The last company post of the past: days ago, and own counted posts since. */
  readonly sinceLast: { readonly days: number, readonly own: number } | null
  readonly days: readonly PlanDay[]
  readonly items: readonly PlanItem[]
  /** Company posts made today already; without it, one if the last one was today. */
  readonly madeToday?: number
  /** Days since the last post of a campaign, per campaign that has one. */
  readonly campaigns?: ReadonlyMap<string, number>
  /** What the person accepted: it keeps its day whatever the rules say. */
  readonly pinned?: readonly Placement[]
}

/** Posts of one day in whole posts and expected ones, not in parts per million; company posts are part of the first two. */
export interface DayPosts {
  readonly counted: number
  readonly professional: number
  readonly company: number
  readonly companyProfessional: number
}

export interface ModelInput {
  readonly today: Day
  readonly horizon: number
  /** D, fixed over a plan. */
  readonly periodDays: number
  /** Reaches back over the period and over eight weeks, whichever is longer; a day without posts may be left out. */
  readonly history: ReadonlyMap<Day, DayPosts>
  readonly high: number
  readonly gap: number
  readonly cap: number
  readonly between: number
  /** 0 is Monday. */
  readonly postingDays: readonly number[]
  readonly few: boolean
  readonly lastCompany: { readonly day: Day, readonly ownSince: number } | null
  readonly items: readonly PlanItem[]
  /** First day of which anything is known; without it, the first day in `history`. */
  readonly knownFrom?: Day | null
  /** The last known day of a stale account: period and forecast end there. */
  readonly lastKnown?: Day | null
  /** Day of the last post of each campaign. */
  readonly campaignDays?: ReadonlyMap<string, Day>
  readonly pinned?: readonly Placement[]
}

/**
 * The model of a plan. Past company posts stay in A and B, since they are in the timeline that readers see; the forecast leaves them
 * out, since the plan decides on those. Day 1 is history up to now. Each later day adds its forecast and drops the day that leaves the
 * period. Nothing more is assumed of today: own posts that are still to come today count when they are there.
 */
export function buildModel(input: ModelInput): PlanModel {
  const { today, high, gap, cap, between, few, lastCompany, items } = input
  return {
    high, gap, cap, between, few, items,
    sinceLast: lastCompany && { days: Math.max(0, today - lastCompany.day), own: lastCompany.ownSince },
    days: daysOf(input),
    madeToday: input.history.get(today)?.company ?? 0,
    campaigns: new Map([...input.campaignDays ?? []].map(([campaign, day]) => [campaign, Math.max(0, today - day)])),
    pinned: input.pinned ?? []
  }
}

function daysOf(input: ModelInput): PlanDay[] {
  const { today, periodDays, history } = input
  const anchor = Math.min(today, input.lastKnown ?? today)
  const coming = comingOf(input, anchor)
  const open = new Set(input.postingDays)
  const days: PlanDay[] = []
  let own = 0
  for (let step = 0; step < input.horizon; step++) {
    own += step > 0 ? coming[step]!.counted : 0
    let professional = 0
    let counted = 0
    for (let back = 0; back < periodDays; back++) {
      const posts = back < step ? coming[step - back] : history.get(anchor - (back - step))
      professional += posts?.professional ?? 0
      counted += posts?.counted ?? 0
    }
    days.push({ day: today + step, professional, counted, own, open: open.has(weekday(today + step)) })
  }
  return days
}

function comingOf({ today, horizon, history, knownFrom, lastKnown }: ModelInput, anchor: Day): readonly Expected[] {
  const own = new Map<Day, Expected>()
  for (const [day, posts] of history) {
    own.set(day, { professional: posts.professional - posts.companyProfessional, counted: posts.counted - posts.company })
  }
  const stale = lastKnown !== undefined && lastKnown !== null && lastKnown < today
  const end = stale ? anchor + 1 : today
  const first = knownFrom ?? Math.min(end, ...history.keys())
  return forecast(own, { today, horizon, knownDays: end - first, end })
}
