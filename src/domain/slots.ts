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
  /** By slot: the first day on which it can be used. As many slots as posts can be laid at all. */
  readonly earliest: readonly number[]
}

/** @param wanted No more slots than this are of use. */
export function slotsOf(model: PlanModel, pinned: readonly Laid[], wanted: number): Slots {
  const steps = [...model.days.keys()].filter(step => forbids(model, pinned, { item: null, step }) === null)
  const left = [...model.days.keys()].map(step => model.cap - madeToday(model, step) - pinned.filter(one => one.step === step).length)
  const most = mostByStep(model, pinned)
  const before = [...model.days.keys()].map(step => latestBefore(model, step))
  return { steps, left, most, before, earliest: earliestOf({ steps, left, most, before }, wanted) }
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

/** Slot by slot the first day on which it can stand after the one before: earlier is never worse for those that follow. */
function earliestOf({ steps, left, most, before }: Omit<Slots, 'earliest'>, wanted: number): number[] {
  const earliest: number[] = []
  let sameDay = 0
  while (earliest.length < wanted) {
    const slot = earliest.length
    const last = earliest.at(-1)
    const fits = (step: number): boolean => most[step]! > slot && (last === undefined || before[step]! >= last || (step === last && sameDay < left[step]!))
    const first = steps.find(step => step >= (last ?? 0) && fits(step))
    if (first === undefined) break
    sameDay = first === last ? sameDay + 1 : 1
    earliest.push(first)
  }
  return earliest
}
