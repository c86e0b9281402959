import { z } from 'zod'
import { Failure, FAULT_CODES } from '../domain/failure.ts'

/** What crosses the wire when something went wrong: never a stack. */
export const Fault = z.object({
  code: z.enum(FAULT_CODES),
  /** One sentence that names the file and the place. */
  say: z.string(),
  /** What the person can do about it. */
  hint: z.string().optional()
})
export type Fault = z.infer<typeof Fault>

/** The fault to show for anything that was thrown. Surprises keep their message, not their stack. */
export function toFault(thrown: unknown): Fault {
  if (thrown instanceof Failure) {
    const { code, message: say, hint } = thrown
    return hint === undefined ? { code, say } : { code, say, hint }
  }
  return { code: 'internal', say: thrown instanceof Error ? thrown.message : String(thrown) }
}

export function toFailure(fault: Fault): Failure {
  return new Failure(fault.code, fault.say, fault.hint)
}
