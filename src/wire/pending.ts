import type { z } from 'zod'
import { toFailure, toFault } from '../contract/fault.ts'
import type { Fault } from '../contract/fault.ts'
import { Failure } from '../domain/failure.ts'
import type { Port } from './port.ts'

export interface CallOptions {
  readonly signal?: AbortSignal
  /** Milliseconds until the call is given up; 0 waits for ever. */
  readonly deadline?: number
}

export interface Question {
  readonly method: string
  readonly input: unknown
  readonly output: z.ZodType
}

interface Pending {
  readonly output: z.ZodType
  resolve(value: unknown): void
  reject(failure: Failure): void
}

export interface PendingCalls {
  ask(question: Question, options: CallOptions): Promise<unknown>
  answered(id: number, output: unknown): void
  faulted(id: number, fault: Fault): void
  rejectAll(): void
}

const DEADLINE = 30_000

/** The calls of one port that wait for their answer. An answer to a call that was given up is dropped. */
export function pendingCalls(port: Port): PendingCalls {
  const pending = new Map<number, Pending>()
  let last = 0

  function settle(id: number): Pending | undefined {
    const call = pending.get(id)
    pending.delete(id)
    return call
  }

  /** Fails a call that could not even be sent; the port itself is still good. */
  function send(id: number, { method, input }: Question): void {
    try {
      port.post({ t: 'call', id, method, input })
    } catch (thrown) {
      settle(id)?.reject(thrown instanceof Failure ? thrown : new Failure('bad-input', `${method}: ${toFault(thrown).say}`))
    }
  }

  function ask(question: Question, { signal, deadline = DEADLINE }: CallOptions): Promise<unknown> {
    const id = ++last
    return new Promise((resolve, reject) => {
      const giveUp = (failure: Failure): void => {
        const call = settle(id)
        if (!call) return
        port.post({ t: 'cancel', id })
        call.reject(failure)
      }
      const cancel = (): void => giveUp(new Failure('cancelled', 'Cancelled.'))
      const late = (): void => giveUp(new Failure('timeout', `${question.method} took longer than ${deadline / 1000} s.`))
      const timer = deadline > 0 ? setTimeout(late, deadline) : null
      const done = (): void => {
        if (timer !== null) clearTimeout(timer)
        signal?.removeEventListener('abort', cancel)
      }
      signal?.addEventListener('abort', cancel, { once: true })
      pending.set(id, {
        output: question.output,
        resolve: value => { done(); resolve(value) },
        reject: failure => { done(); reject(failure) }
      })
      send(id, question)
    })
  }

  return {
    ask,
    answered(id, output) {
      const call = settle(id)
      if (!call) return
      const parsed = call.output.safeParse(output)
      if (parsed.success) call.resolve(parsed.data)
      else call.reject(new Failure('internal', `The answer does not fit the contract: ${parsed.error.issues[0]?.message ?? ''}`))
    },
    faulted: (id, fault) => settle(id)?.reject(toFailure(fault)),
    rejectAll() {
      for (const id of [...pending.keys()]) settle(id)?.reject(new Failure('closed', 'The connection was closed.'))
    }
  }
}
