import type { PlanItem, PlanModel } from '../../src/domain/plan-model.ts'
import { Chance } from '../fixtures/chance.ts'
import { TODAY } from './plan-models.ts'

export interface Large {
  readonly seed: number
  readonly items: number
  /** Of the person's own posts. */
  readonly share: number
  /** Own posts a day. */
  readonly perDay: number
  /** The part of the items that belong to a campaign. */
  readonly campaigns: number
}

/** A band's upper edge of 0.73 is far, near, and just met, for people who post much and little. */
export const EDGES: readonly Omit<Large, 'seed' | 'items'>[] = [0.5, 0.68, 0.7, 0.715, 0.72, 0.725, 0.73].flatMap(share =>
  [[0.4, 0.5], [1, 0], [1, 0.5], [3, 0.3]].map(([perDay, campaigns]) => ({ share, perDay: perDay!, campaigns: campaigns! })))

/** Four weeks of someone's posting, with items of every window, priority and fit. */
export function largeModel({ seed, items, share, perDay, campaigns }: Large): PlanModel {
  const made = new Chance(seed + 1)
  const next = (): number => made.next()
  let own = 0
  const days = Array.from({ length: 28 }, (_, step) => {
    own += step > 0 ? perDay * (0.5 + next()) : 0
    const counted = 60 * perDay * (0.98 + 0.04 * next())
    return { day: TODAY + step, professional: counted * (share + 0.02 * (next() - 0.5)), counted, own, open: (TODAY + step + 3) % 7 < 5 }
  })
  const offered = Array.from({ length: items }, (_, index): PlanItem => {
    const from = TODAY + Math.floor(next() * 20)
    const campaign = next() < campaigns ? `campaign ${Math.floor(next() * items / 8)}` : null
    return { id: index + 1, value: (1 + Math.floor(next() * 3)) * (0.5 + 0.5 * next()), from, to: from + 3 + Math.floor(next() * 20), campaign }
  })
  return { high: 0.73, gap: 2, cap: 1, between: 3, few: false, sinceLast: { days: 3, own: 5 }, days, items: offered }
}
