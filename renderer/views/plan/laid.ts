import type { Item, Plan } from '../../../src/contract/index.ts'
import { dayOf } from '../../../src/domain/day.ts'
import type { Day } from '../../../src/domain/day.ts'

/** An item that is picked up, and the day over which it hangs. */
export interface Held {
  readonly item: number
  readonly day: Day
}

export interface LaidDay {
  readonly day: Day
  readonly items: readonly number[]
  /** Null on days without company posts: nothing of it is the plan's doing there. */
  readonly share: number | null
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** Days that an arrow key moves by in a calendar of weeks; undefined for other keys. */
export function stepOf(key: string): number | undefined {
  return STEPS[key]
}

/** The first and the last day of the plan on which an item may be posted at all; the first is after the last where there is none. */
export function windowOf({ days }: Plan, { release, expires }: Pick<Item, 'release' | 'expires'>, zone: string): readonly [first: Day, last: Day] {
  const [first, last] = [days[0]!.day, days.at(-1)!.day]
  return [Math.max(first, release === null ? first : dayOf(release, zone)), Math.min(last, expires === null ? last : dayOf(expires - 1, zone))]
}

export function dayOfItem(plan: Plan, item: number): Day | null {
  return plan.days.find(({ items }) => items.includes(item))?.day ?? null
}

/** The days of a plan, with an item that is picked up drawn where it hangs. */
export function laidOut(plan: Plan, held: Held | null): LaidDay[] {
  return plan.days.map(({ day, items, expectedShare }) => {
    const stay = held === null ? items : items.filter(item => item !== held.item)
    return { day, items: held?.day === day ? [...stay, held.item] : stay, share: stay.length > 0 ? expectedShare : null }
  })
}
