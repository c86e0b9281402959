/** Everything that may go wrong and be told to a person. A closed list, so that hosts can act on a code. */
export const FAULT_CODES = [
  'bad-input', 'not-found', 'conflict', 'cancelled', 'timeout', 'closed', 'busy', 'unsupported',
  'not-an-archive', 'wrong-archive', 'empty-archive', 'damaged-archive', 'hostile-archive', 'html-export',
  'unreachable', 'refused', 'signed-out', 'no-secrets', 'unconfirmed',
  'file-missing', 'file-unreadable', 'disk-full', 'read-only', 'data-from-the-future', 'data-damaged', 'internal'
] as const
export type FaultCode = (typeof FAULT_CODES)[number]

/**
 * An expected failure. `say` is one sentence that names the file and the place, `hint` what the person can do.
 * Thrown inside; the wire turns it into a fault without a stack.
 */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly code: FaultCode
  readonly hint: string | undefined
  constructor(code: FaultCode, say: string, hint?: string, options?: { cause: unknown }) {
    super(say, options)
    this.code = code
    this.hint = hint
  }
}

/** What files may leave open, and the person can answer: which of day and month comes first, and whose posts they are. */
export const OPEN_QUESTIONS = ['dates', 'network', 'account'] as const
export type OpenQuestion = (typeof OPEN_QUESTIONS)[number]

/** A failure that answers to its questions would end. */
export class Unanswered extends Failure {
  readonly asks: readonly OpenQuestion[]
  constructor(asks: readonly OpenQuestion[], say: string, hint: string) {
    super('bad-input', say, hint)
    this.asks = asks
  }
}
