import type { Plan, Profile } from '../contract/index.ts'
import { ruleBroken } from '../domain/advice.ts'
import { barred } from '../domain/eligible.ts'
import { dayOf } from '../domain/day.ts'
import type { Day } from '../domain/day.ts'
import { Failure } from '../domain/failure.ts'
import { HORIZON } from '../domain/plan-model.ts'
import type { Placement, PlanModel } from '../domain/plan-model.ts'
import { CAMPAIGN_DAYS } from '../domain/plan-rules.ts'
import { objectiveOf } from '../domain/plan-exact.ts'
import type { Network } from '../domain/post.ts'
import { keptBy, planGreedily } from '../domain/simulate.ts'
import type { Answers, Context, WriteContext } from './context.ts'
import { roomIn } from './gate.ts'
import { outlooks, placedNow, settledPlan } from './outlook.ts'
import type { Outlook } from './outlook.ts'
import { calendarOf } from './plan-calendar.ts'
import { profileOf } from './profile.ts'
import { tryOut } from './try-out.ts'

export function planQueries(context: Context): Answers<'plan.get' | 'plan.tryOut' | 'plan.ics'> {
  return {
    'plan.get': ({ network, weeks }) => plansNow(context, { network, weeks }),
    'plan.tryOut': given => tryOut(context, given),
    'plan.ics': ({ network }) => calendarOf(context, plansNow(context, { network }))
  }
}

export function planWrites(context: WriteContext): Answers<'plan.pin' | 'plan.unpin'> {
  const { db, store } = context
  return {
    'plan.pin': given => pin(context, given),
    'plan.unpin': ({ item, network }) => {
      store.pinItem(db, item, network, null)
      return {}
    }
  }
}

function pin(context: WriteContext, { item: id, network, day }: { item: number; network: Network; day: Day }): Record<string, never> {
  const { db, store, now } = context
  const item = store.itemById(db, id)
  const { zone } = profileOf(context)
  if (item.networks.length > 0 && !item.networks.includes(network)) throw new Failure('bad-input', `Item ${id} is not meant for ${network}.`)
  if (day < dayOf(now(), zone)) throw new Failure('bad-input', 'That day has passed.', 'Choose today or a later day.')
  if (day > dayOf(item.expires - 1, zone)) throw new Failure('bad-input', 'The item is too late by then.', 'Choose an earlier day.')
  if (item.release !== null && day < dayOf(item.release, zone)) throw new Failure('bad-input', 'The item is not to be told by then.', 'Choose a later day.')
  store.pinItem(db, id, network, day)
  return {}
}

/** Plans as they stand: the best one where it is there, else the last one as far as the rules still allow it, filled up. */
export function plansNow(context: Context, { network, weeks }: { network?: Network | undefined; weeks?: number | undefined }): Plan[] {
  const profile = profileOf(context)
  return outlooks(context, profile, { network, horizon: weeks === undefined ? HORIZON : weeks * 7 }).map(outlook => planIn(context, profile, outlook))
}

function planIn(context: Context, profile: Profile, outlook: Outlook): Plan {
  const { network, model } = outlook
  const settled = settledPlan(context, outlook)
  const placed = planGreedily(model, placedNow(context, outlook)).placed
  return {
    network, days: daysOf(model, placed), unplanned: unplanned(outlook, placed),
    pinned: (model.pinned ?? []).map(one => {
      const rule = ruleBroken(model, one)
      return { ...one, breaks: rule === null ? [] : [rule] }
    }),
    objective: objectiveOf(model, placed), optimal: settled?.optimal ?? false, settled: settled !== null, ...roomIn(model, profile), model: shown(model)
  }
}

function daysOf({ days }: PlanModel, placed: readonly Placement[]): Plan['days'] {
  let before = 0
  return days.map(({ day, professional, counted }) => {
    const items = placed.filter(one => one.day === day).map(({ item }) => item).sort((a, b) => a - b)
    before += items.length
    return { day, items, expectedShare: counted + before > 0 ? Math.min(1, (professional + before) / (counted + before)) : null }
  })
}

function unplanned({ items, around, model }: Outlook, placed: readonly Placement[]): Plan['unplanned'] {
  const on = new Set(placed.map(({ item }) => item))
  const kept = new Map(keptBy(model, placed).map(one => [one.item, one]))
  return items.filter(({ id }) => !on.has(id)).map(item => {
    const why = kept.get(item.id)
    const reason = barred(item, around)?.reason.code ?? why?.never ?? (why?.why === 'not-yet' ? undefined : why?.why)
    return { item: item.id, reason: reason ?? 'better-items' }
  })
}

/**
 * The model as others can check it: a campaign of the past stands in the first day of its items, and a day that has as many company posts
 * as it may is not open.
 */
function shown({ days, items, campaigns, madeToday = 0, pinned: _, ...rest }: PlanModel): Plan['model'] {
  const today = days[0]!.day
  const free = (campaign: string | null): Day => {
    const ago = campaign === null ? undefined : campaigns?.get(campaign)
    return ago === undefined ? today : today + CAMPAIGN_DAYS - ago
  }
  return {
    ...rest, days: days.map(day => ({ ...day, open: day.open && !(day.day === today && madeToday >= rest.cap) })),
    items: items.map(({ id, from, ...item }) => ({ ...item, item: id, from: Math.max(from, free(item.campaign)) }))
  }
}
