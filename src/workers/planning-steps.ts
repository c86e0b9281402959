import { z } from 'zod'
import { DayNumber, Fraction, NetworkName, Nothing, RowId } from '../contract/words.ts'

/** What the planner hands to the writer. */
export const planningSteps = {
  'plan.write': {
    input: z.object({
      network: NetworkName, horizon: z.number().int(), fingerprint: z.string(),
      placed: z.array(z.object({ item: RowId, day: DayNumber })), optimal: z.boolean()
    }),
    output: Nothing
  },
  'fits.write': {
    input: z.object({
      network: NetworkName,
      basis: z.object({ number: z.number().int(), size: z.number().int(), newest: z.number().int(), unjudged: z.array(RowId) }),
      fits: z.array(z.object({ item: RowId, percentile: Fraction, nearest: z.array(z.object({ post: RowId, likeness: Fraction })) }))
    }),
    output: Nothing
  },
  'advised.write': { input: z.object({ advised: z.record(z.string(), z.string()) }), output: Nothing }
} as const
