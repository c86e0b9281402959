import type { PlanItem, PlanModel } from './plan-model.ts'
import { CAMPAIGN_DAYS, forbids } from './plan-rules.ts'
import type { Laid } from './plan-rules.ts'
import { slotsOf } from './slots.ts'
import type { Slots } from './slots.ts'

/** A day's discount for waiting. */
const WAITING = 0.99

/** What an item is worth on a day, today being step 0 and day 1. */
export function worth(item: PlanItem, step: number): number {
  return item.value * WAITING ** (step + 1)
}

/** One line of a programme: `low <= sum of weight times column <= high`. */
export interface Row {
  readonly columns: readonly number[]
  readonly weights: readonly number[]
  readonly low: number
  readonly high: number
}

/** A programme in columns that are 0 or 1: find the largest sum of `gain` that keeps every row. */
export interface Program {
  readonly gain: readonly number[]
  readonly rows: readonly Row[]
}

/** An item on a day; the first columns of the programme are these, in order. */
export interface Choice {
  readonly item: PlanItem
  readonly step: number
}

export interface SlotProgram extends Program {
  readonly choices: readonly Choice[]
  readonly slots: Slots
  /** Column of slot k on a day, `firstSlot` the first of them. */
  readonly slotColumns: readonly { readonly slot: number, readonly step: number }[]
}

/**
 * The model as an integer programme by slots: x[i,d] is "item i on day d" and y[k,d] "the k-th post is on day d", which exists only
 * where the mix admits k posts. So the mix needs no row of its own, and spacing ties each slot to the one before.
 */
export function slotProgram(model: PlanModel, items: readonly PlanItem[], pinned: readonly Laid[]): SlotProgram {
  const slots = slotsOf(model, pinned, items.length)
  const choices = items.flatMap(item => slots.steps.filter(step => allows(model, pinned, item, step)).map(step => ({ item, step })))
  const slotColumns = slots.days.flatMap((steps, slot) => steps.map(step => ({ slot, step })))
  const gain = [...choices.map(({ item, step }) => worth(item, step)), ...slotColumns.map(() => 0)]
  const at = columnsBy(choices, slotColumns)
  const rows = [...itemRows(at), ...dayRows(at, slots), ...slotRows(at, slots), ...campaignRows(choices, model.days.length)]
  return { gain, rows, choices, slots, slotColumns }
}

/** Days on which no post may stand beside the pinned ones are no slots; what is left is the item's window and campaign. */
function allows(model: PlanModel, pinned: readonly Laid[], item: PlanItem, step: number): boolean {
  const { day } = model.days[step]!
  if (day < item.from || day > item.to) return false
  return item.campaign === null || forbids(model, pinned, { item, step }) === null
}

interface Columns {
  readonly ofItem: ReadonlyMap<PlanItem, readonly number[]>
  readonly onStep: ReadonlyMap<number, readonly number[]>
  readonly slotsOnStep: ReadonlyMap<number, readonly number[]>
  /** Columns of a slot, in the order of days. */
  readonly ofSlot: ReadonlyMap<number, readonly { readonly column: number, readonly step: number }[]>
}

function columnsBy(choices: readonly Choice[], slotColumns: SlotProgram['slotColumns']): Columns {
  const numbered = slotColumns.map(({ slot, step }, index) => ({ slot, step, column: choices.length + index }))
  const indices = [...choices.keys()]
  const slotsOnStep = Map.groupBy(numbered, one => one.step)
  return {
    ofItem: Map.groupBy(indices, index => choices[index]!.item), onStep: Map.groupBy(indices, index => choices[index]!.step),
    slotsOnStep: new Map([...slotsOnStep].map(([step, all]) => [step, all.map(({ column }) => column)])),
    ofSlot: Map.groupBy(numbered, one => one.slot)
  }
}

function row(columns: readonly number[], low: number, high: number): Row {
  return { columns, weights: columns.map(() => 1), low, high }
}

/** Each item at most once. */
function itemRows({ ofItem }: Columns): Row[] {
  return [...ofItem.values()].filter(columns => columns.length > 1).map(columns => row(columns, 0, 1))
}

/** As many items on a day as slots, and no more than the cap. */
function dayRows({ onStep, slotsOnStep }: Columns, { left, steps }: Slots): Row[] {
  return steps.flatMap(step => {
    const [items, slots] = [onStep.get(step) ?? [], slotsOnStep.get(step) ?? []]
    if (items.length + slots.length === 0) return []
    const equal: Row = { columns: [...items, ...slots], weights: [...items.map(() => 1), ...slots.map(() => -1)], low: 0, high: 0 }
    return slots.length > 1 ? [equal, row(slots, 0, left[step]!)] : [equal]
  })
}

/**
 * Each slot is used at most once, and only with the slot before it on the same day (where the cap admits that) or far enough back.
 * Where a day takes one post at most, the sums up to a day say that more sharply than single days do.
 */
function slotRows({ ofSlot }: Columns, { before, left }: Slots): Row[] {
  const single = Math.max(...left) <= 1
  const rows: Row[] = []
  for (const [slot, columns] of ofSlot) {
    if (slot === 0 || !single) rows.push(row(columns.map(({ column }) => column), 0, 1))
    if (slot === 0) continue
    const earlier = ofSlot.get(slot - 1) ?? []
    for (const { column, step } of columns) {
      const now = single ? columns.filter(one => one.step <= step).map(one => one.column) : [column]
      const then = earlier.filter(one => one.step <= before[step]! || (!single && one.step === step)).map(one => one.column)
      rows.push({ columns: [...now, ...then], weights: [...now.map(() => 1), ...then.map(() => -1)], low: -Infinity, high: 0 })
    }
  }
  return rows
}

/** In any seven days one item of a campaign. */
function campaignRows(choices: readonly Choice[], horizon: number): Row[] {
  const campaigns = Map.groupBy([...choices.keys()].filter(index => choices[index]!.item.campaign !== null), index => choices[index]!.item.campaign)
  const rows: Row[] = []
  for (const columns of campaigns.values()) {
    if (new Set(columns.map(index => choices[index]!.item)).size < 2) continue
    for (let first = 0; first <= Math.max(0, horizon - CAMPAIGN_DAYS); first++) {
      const near = columns.filter(index => choices[index]!.step >= first && choices[index]!.step < first + CAMPAIGN_DAYS)
      if (near.length > 1) rows.push(row(near, 0, 1))
    }
  }
  return rows
}
