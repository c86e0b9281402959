import type { z } from 'zod'
import { toFailure } from '../contract/fault.ts'
import { Failure } from '../domain/failure.ts'
import { Answer } from './frames.ts'
import type { Port } from './port.ts'
import type { EventTable, Table } from './serve.ts'

export interface CallOptions {
  readonly signal?: AbortSignal
  /** Milliseconds until the call is given up; 0 waits for ever. */
  readonly deadline?: number
}

export interface Client<T extends Table, E extends EventTable> {
  call<M extends keyof T & string>(method: M, input: z.input<T[M]['input']>, options?: CallOptions): Promise<z.output<T[M]['output']>>
  /** Returns what stops listening. */
  on<N extends keyof E & string>(name: N, hear: (data: z.output<E[N]>) => void): () => void
  onClose(closed: () => void): void
  close(): void
}

const DEADLINE = 30_000

interface Pending {
  readonly output: z.ZodType
  resolve(value: unknown): void
  reject(failure: Failure): void
}

/** The asking end of a port. Answers are parsed like everything else; pending calls reject when the port closes. */
export function connect<T extends Table, E extends EventTable>(port: Port, table: T, events: E): Client<T, E> {
  const pending = new Map<number, Pending>()
  const hearers = new Map<string, Set<(data: unknown) => void>>()
  let last = 0
  let closed = false

  function settle(id: number): Pending | undefined {
    const call = pending.get(id)
    pending.delete(id)
    return call
  }

  function hear(raw: unknown): void {
    const frame = Answer.safeParse(raw)
    if (!frame.success) return port.close()
    const answer = frame.data
    if (answer.t === 'event') return tell(answer.name, answer.data)
    const call = settle(answer.id)
    if (!call) return // Given up before the answer came.
    if (answer.t === 'fault') return call.reject(toFailure(answer.fault))
    const parsed = call.output.safeParse(answer.output)
    if (parsed.success) call.resolve(parsed.data)
    else call.reject(new Failure('internal', `The answer does not fit the contract: ${parsed.error.issues[0]?.message ?? ''}`))
  }

  function tell(name: string, data: unknown): void {
    const schema = Object.hasOwn(events, name) ? events[name] : undefined
    const parsed = schema?.safeParse(data)
    if (parsed?.success) for (const listener of [...(hearers.get(name) ?? [])]) listener(parsed.data)
  }

  port.listen(hear)
  port.onClose(() => {
    closed = true
    for (const id of [...pending.keys()]) settle(id)?.reject(new Failure('closed', 'The connection was closed.'))
  })

  return {
    call(method, input, { signal, deadline = DEADLINE } = {}) {
      const output = table[method]?.output
      if (!output) return Promise.reject(new Failure('unsupported', `There is no method “${method}”.`))
      if (closed) return Promise.reject(new Failure('closed', 'The connection is closed.'))
      if (signal?.aborted) return Promise.reject(new Failure('cancelled', 'Cancelled.'))
      const id = ++last
      return new Promise((resolve, reject) => {
        const giveUp = (code: 'cancelled' | 'timeout', say: string): void => {
          if (!settle(id)) return
          port.post({ t: 'cancel', id })
          done()
          reject(new Failure(code, say))
        }
        const cancel = (): void => giveUp('cancelled', 'Cancelled.')
        const timer = deadline > 0 ? setTimeout(() => giveUp('timeout', `${method} took longer than ${deadline / 1000} s.`), deadline) : null
        const done = (): void => {
          if (timer !== null) clearTimeout(timer)
          signal?.removeEventListener('abort', cancel)
        }
        signal?.addEventListener('abort', cancel, { once: true })
        pending.set(id, {
          output,
          resolve: value => { done(); resolve(value as never) },
          reject: failure => { done(); reject(failure) }
        })
        port.post({ t: 'call', id, method, input })
      })
    },
    on(name, listener) {
      const set = hearers.get(name) ?? new Set()
      hearers.set(name, set.add(listener as (data: unknown) => void))
      return () => set.delete(listener as (data: unknown) => void)
    },
    onClose: hear => port.onClose(hear),
    close: () => port.close()
  }
}
