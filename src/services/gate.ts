import type { Profile, Room } from '../contract/index.ts'
import { dayOf, startOfDay } from '../domain/day.ts'
import type { Day } from '../domain/day.ts'
import { FORECAST_WEEKS } from '../domain/forecast.ts'
import { mixOf, personalFirst } from '../domain/mix.ts'
import { isStale, lastKnown } from '../domain/period.ts'
import { buildModel, HORIZON } from '../domain/plan-model.ts'
import type { DayPosts, ModelInput, PlanItem, Placement, PlanModel } from '../domain/plan-model.ts'
import type { Instant, Network } from '../domain/post.ts'
import { roomOf } from '../domain/room.ts'
import { FEW_POSTS } from '../domain/share.ts'
import { MILLION } from '../domain/unit.ts'
import type { Sums } from '../domain/unit.ts'
import type { Context } from './context.ts'
import { newestKnown, periodOf, targetOn } from './period.ts'

/** What is known of a network when company content asks for room there. */
export interface Gate {
  readonly accountIds: readonly number[]
  readonly today: Day
  readonly knownUntil: Instant | null
  readonly stale: boolean
  /** Posts in the period that have no score yet; they are taken for work until they have one. */
  readonly unscored: number
  readonly input: Omit<ModelInput, 'items' | 'pinned'>
}

/** @param horizon days that are planned, today included */
export function gateOn(context: Context, profile: Profile, network: Network, horizon: number = HORIZON): Gate {
  const { db, store, now } = context
  const { zone } = profile
  const accounts = store.accountsOf(db, network)
  const accountIds = accounts.map(account => account.id)
  const knownUntil = newestKnown(accounts)
  const period = periodOf(context, profile, accounts)
  const [today, end] = [dayOf(now(), zone), lastKnown(knownUntil, now(), zone)]
  const anchor = dayOf(end, zone)
  const from = startOfDay(anchor - Math.max(period.days, FORECAST_WEEKS * 7), zone)
  const sums = store.sumOver(db, accountIds, period.from, period.to)
  const stale = isStale(knownUntil, now())
  const { gap, cap, between, postingDays } = profile
  return {
    accountIds, today, knownUntil, stale, unscored: sums.unscored,
    input: {
      today, horizon, periodDays: period.days, high: targetOn(context, profile, network).high, gap, cap, between, postingDays,
      history: new Map([...store.sumByDay(db, accountIds, from, end)].map(([day, of]) => [day, dayPosts(of)])),
      few: sums.counted < FEW_POSTS, lastCompany: lastCompanyOn(context, accountIds, zone),
      knownFrom: firstDay(context, accountIds, zone), lastKnown: stale ? anchor : null,
      campaignDays: new Map(store.campaignPosts(db, accountIds).map(({ campaign, at }) => [campaign, dayOf(at, zone)]))
    }
  }
}

/** In whole posts. What is not scored yet is taken for work, so that room is never promised that scoring takes back. */
function dayPosts({ counted, professional, company, companyProfessional, unscored }: Sums): DayPosts {
  return { counted, professional: professional / MILLION + unscored, company, companyProfessional: companyProfessional / MILLION }
}

function lastCompanyOn({ db, store, now }: Context, accountIds: readonly number[], zone: string): ModelInput['lastCompany'] {
  const at = store.lastCompanyAt(db, accountIds, now())
  if (at === null) return null
  const since = store.sumOver(db, accountIds, at + 1, now())
  return { day: dayOf(at, zone), ownSince: since.counted - since.company }
}

function firstDay({ db, store }: Context, accountIds: readonly number[], zone: string): Day | null {
  const first = store.firstPostAt(db, accountIds)
  return first === null ? null : dayOf(first, zone)
}

export function modelFor({ input }: Gate, items: readonly PlanItem[], pinned: readonly Placement[]): PlanModel {
  return buildModel({ ...input, items, pinned })
}

/** How many company posts fit in the coming week, and how many personal posts have to come first where none does. */
export function roomOn(context: Context, profile: Profile, network: Network): { room: Room; personalFirst: number | null } {
  return roomIn(modelFor(gateOn(context, profile, network), [], []), profile)
}

export function roomIn(model: PlanModel, profile: Profile): { room: Room; personalFirst: number | null } {
  const [first] = model.days
  const full = !model.few && mixOf(first!.professional, first!.counted, model.high) < 1
  return {
    room: profile.paused ? { posts: 0, binds: 'paused' } : roomOf(model),
    personalFirst: full ? finite(personalFirst(first!.professional, first!.counted, model.high)) : null
  }
}

function finite(count: number): number | null {
  return Number.isFinite(count) ? count : null
}
