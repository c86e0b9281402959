import { TINY } from './mix.ts'
import type { PlanModel } from './plan-model.ts'
import { forbids, madeToday, mixOn } from './plan-rules.ts'
import type { Laid } from './plan-rules.ts'

/** The places for company posts that a model has beside the pinned ones. Steps count days from today; slots count from 0. */
export interface Slots {
  /** Days on which at least one post could stand. */
  readonly steps: readonly number[]
  /** By step: the number of posts up to and with the day if the last of them stands on it. */
  readonly most: readonly number[]
  /** By step: how many posts the cap still admits on the day. */
  readonly left: readonly number[]
  /** By step: the latest day on which a post keeps its distance to one on this day; -1 where there is none. */
  readonly before: readonly number[]
  /** By slot: the days on which it can be used, in order. As many slots as posts can be laid at all. */
  readonly days: readonly (readonly number[])[]
}

/** @param wanted No more slots than this are of use. */
export function slotsOf(model: PlanModel, pinned: readonly Laid[], wanted: number): Slots {
  const steps = [...model.days.keys()].filter(step => forbids(model, pinned, { item: null, step }) === null)
  const left = [...model.days.keys()].map(step => model.cap - madeToday(model, step) - pinned.filter(one => one.step === step).length)
  const most = mostByStep(model, pinned)
  const before = [...model.days.keys()].map(step => latestBefore(model, step))
  return { steps, left, most, before, days: daysOf({ steps, left, most, before }, wanted) }
}

/** A pinned post counts in the mix of its day and of later ones, and what comes before a pinned one counts on its day. */
function mostByStep(model: PlanModel, pinned: readonly Laid[]): number[] {
  const room = model.days.map((day, step) => mixOn(model, day) - pinned.filter(one => one.step <= step).length)
  return room.map((own, step) => Math.min(own, ...pinned.filter(one => one.step >= step).map(one => room[one.step] ?? Infinity)))
}

function latestBefore({ days, gap, between }: PlanModel, step: number): number {
  for (let earlier = step - Math.max(1, gap); earlier >= 0; earlier--) {
    if (days[step]!.own - days[earlier]!.own >= between - TINY) return earlier
  }
  return -1
}

/** A post is the k-th on a day if, of those on that day, the first has its distance to some earlier one that can be the last before them. */
function daysOf({ steps, left, most, before }: Omit<Slots, 'days'>, wanted: number): number[][] {
  const days: number[][] = []
  while (days.length < wanted) {
    const slot = days.length
    const fits = (step: number): boolean => {
      for (let onDay = 1; onDay <= Math.min(left[step]!, slot + 1); onDay++) {
        const last = slot - onDay
        if (last < 0 || days[last]![0]! <= before[step]!) return true
      }
      return false
    }
    const found = steps.filter(step => most[step]! > slot && fits(step))
    if (found.length === 0) break
    days.push(found)
  }
  return days
}
