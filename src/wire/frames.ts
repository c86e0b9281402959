import { z } from 'zod'
import { Fault } from '../contract/fault.ts'

const Id = z.number().int().positive()

/** What the asking side sends. */
export const Ask = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('call'), id: Id, method: z.string().max(100), input: z.unknown() }),
  z.strictObject({ t: z.literal('cancel'), id: Id })
])
export type Ask = z.infer<typeof Ask>

/** What the answering side sends. */
export const Answer = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('ok'), id: Id, output: z.unknown() }),
  z.strictObject({ t: z.literal('fault'), id: Id, fault: Fault }),
  z.strictObject({ t: z.literal('event'), name: z.string().max(100), data: z.unknown() })
])
export type Answer = z.infer<typeof Answer>
