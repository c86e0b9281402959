import { z } from 'zod'
import { REASON_CODES, Reason } from './queue.ts'
import { Room } from './share.ts'
import { DayNumber, Fraction, NetworkName, Nothing, RowId } from './words.ts'

/** How far ahead one may plan, in weeks. */
export const MOST_WEEKS = 8

/** What the plan was made from; numbers are unrounded, so that anybody can check it. */
export const PlanModel = z.object({
  /** The band's upper edge. */
  high: Fraction,
  gap: z.number().int(), cap: z.number().int(), between: z.number().int(),
  /** Under ten counted posts: the mix rests. */
  few: z.boolean(),
  /** Days and own counted posts since the last company post; null when none is known. */
  sinceLast: z.object({ days: z.number().int(), own: z.number() }).nullable(),
  /** Expected professional (A) and counted (B) posts of the period that ends with the day, and own posts expected up to it (O). */
  days: z.array(z.object({ day: DayNumber, professional: z.number(), counted: z.number(), own: z.number(), open: z.boolean() })),
  items: z.array(z.object({ item: RowId, value: z.number(), from: DayNumber, to: DayNumber, campaign: z.string().nullable() }))
})
export type PlanModel = z.infer<typeof PlanModel>

export const Plan = z.object({
  network: NetworkName,
  /** Every day of the horizon, today first. The share is that of the period which ends with the day; null with nothing in it. */
  days: z.array(z.object({ day: DayNumber, items: z.array(RowId), expectedShare: Fraction.nullable() })),
  /** Everything else that is offered here, with the rule that decides. */
  unplanned: z.array(z.object({ item: RowId, reason: z.enum(REASON_CODES) })),
  /** Days that the person chose, with the rules that they break. */
  pinned: z.array(z.object({ item: RowId, day: DayNumber, breaks: z.array(z.enum(REASON_CODES)) })),
  /** The sum over planned items of value times 0.99 to the number of the day, today being 1. */
  objective: z.number(),
  /** True only where it is proved that no plan is better. */
  optimal: z.boolean(),
  /** False while the best plan is still looked for: this one keeps every rule, and will be replaced. */
  settled: z.boolean(),
  room: Room,
  personalFirst: z.number().int().nullable(),
  model: PlanModel
})
export type Plan = z.infer<typeof Plan>

const Where = z.object({ network: NetworkName.optional() })
const Weeks = Where.extend({ weeks: z.number().int().min(1).max(MOST_WEEKS).optional() })
const OnNetwork = z.object({ item: RowId, network: NetworkName })

export const planMethods = {
  /** The plan as it stands, at once: see `settled`. */
  'plan.get': { thread: 'query', input: Weeks, output: z.array(Plan) },
  /** Resolves when the plan, and what it rests on, is of now. */
  'plan.settle': { thread: 'planner', input: Weeks, output: z.object({ plans: z.number().int(), optimal: z.number().int() }) },
  /** The item keeps that day, whatever the rules say. */
  'plan.pin': { thread: 'writer', input: OnNetwork.extend({ day: DayNumber }), output: Nothing },
  'plan.unpin': { thread: 'writer', input: OnNetwork, output: Nothing },
  /** What if: these items on these days (today without one), and nothing else. Saves nothing. */
  'plan.tryOut': {
    thread: 'query',
    input: z.object({ network: NetworkName, items: z.array(z.object({ item: RowId, day: DayNumber.optional() })).max(50) }),
    output: z.object({
      shareNow: Fraction.nullable(),
      /** With all of them, on the last of their days. */
      shareAfter: Fraction.nullable(),
      high: Fraction, room: Room,
      /** Why not, for each that does not fit with the others. */
      breaks: z.array(z.object({ item: RowId, day: DayNumber, reason: Reason }))
    })
  },
  /** The plan as a calendar file: whole days, which mean the same under every clock. */
  'plan.ics': { thread: 'query', input: Where, output: z.object({ name: z.string(), text: z.string() }) }
} as const
