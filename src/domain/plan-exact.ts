import type { Placement, PlanModel } from './plan-model.ts'
import { violations } from './plan-check.ts'
import type { Laid } from './plan-rules.ts'
import { planGreedily } from './simulate.ts'
import { slotProgram, worth } from './slot-program.ts'
import type { Program, SlotProgram } from './slot-program.ts'
import { worthwhile } from './worthwhile.ts'

/** What a solver found: a value for each column, and whether it is proved that none is better. Null where it found nothing. */
export interface Solved {
  readonly values: ArrayLike<number> | null
  readonly proved: boolean
}

/** Solves a programme; `start` is a choice of columns that keeps every row, to begin from. */
export type Solve = (program: Program, start: readonly number[]) => Solved

export interface ExactPlan {
  readonly placed: readonly Placement[]
  readonly objective: number
  readonly optimal: boolean
}

/**
 * The best plan that a solver finds, never worse than the greedy one and never one that breaks a rule: what comes back is checked by
 * code that knows nothing of slots. `optimal` only where the solver has proved it.
 */
export function planExactly(model: PlanModel, solve: Solve, last: readonly Placement[] = []): ExactPlan {
  const today = model.days[0]?.day ?? 0
  const byId = new Map(model.items.map(item => [item.id, item]))
  const pins = model.pinned ?? []
  const pinned: Laid[] = pins.map(({ item, day }) => ({ item: byId.get(item) ?? null, step: day - today }))
  const start = better(model, planGreedily(model, last).placed, planGreedily(model).placed)
  const items = worthwhile(model, pinned)
  const program = slotProgram(model, items, pinned)
  if (program.choices.length === 0) return asPlan(model, start, true)
  const { values, proved } = solve(program, columnsOf(program, start, today))
  const found = values === null ? [] : [...pins, ...chosen(program, values, today)]
  const sound = values !== null && violations(model, found).length === 0
  const best = sound ? better(model, start, found) : start
  return asPlan(model, best, sound && proved)
}

function asPlan(model: PlanModel, placed: readonly Placement[], optimal: boolean): ExactPlan {
  return { placed: placed.toSorted((a, b) => a.day - b.day || a.item - b.item), objective: objectiveOf(model, placed), optimal }
}

/** The sum of what the planned items are worth on their days. */
export function objectiveOf({ days, items }: PlanModel, placed: readonly Placement[]): number {
  const today = days[0]?.day ?? 0
  const byId = new Map(items.map(item => [item.id, item]))
  return placed.reduce((sum, { item, day }) => sum + (byId.has(item) ? worth(byId.get(item)!, day - today) : 0), 0)
}

/** The second only where it is truly better: a plan is not changed for nothing. */
function better(model: PlanModel, first: readonly Placement[], second: readonly Placement[]): readonly Placement[] {
  return objectiveOf(model, second) > objectiveOf(model, first) + 1e-12 ? second : first
}

function chosen({ choices }: SlotProgram, values: ArrayLike<number>, today: number): Placement[] {
  return choices.filter((_, column) => values[column]! > 0.5).map(({ item, step }) => ({ item: item.id, day: today + step }))
}

/** A plan as columns: its items on their days, and the slots that they fill in order of days. */
function columnsOf({ choices, slotColumns }: SlotProgram, placed: readonly Placement[], today: number): number[] {
  const dayOf = new Map(placed.map(({ item, day }) => [item, day]))
  const items = [...choices.keys()].filter(column => dayOf.get(choices[column]!.item.id) === today + choices[column]!.step)
  const steps = items.map(column => choices[column]!.step).sort((a, b) => a - b)
  const slots = steps.map((step, slot) => slotColumns.findIndex(one => one.slot === slot && one.step === step))
  return slots.includes(-1) ? [] : [...items, ...slots.map(index => choices.length + index)]
}
