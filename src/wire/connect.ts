import type { z } from 'zod'
import { Failure } from '../domain/failure.ts'
import { Answer } from './frames.ts'
import { pendingCalls } from './pending.ts'
import type { CallOptions } from './pending.ts'
import type { Port } from './port.ts'
import type { EventTable, Table } from './serve.ts'

export type { CallOptions }

export interface Client<T extends Table, E extends EventTable> {
  call<M extends keyof T & string>(method: M, input: z.input<T[M]['input']>, options?: CallOptions): Promise<z.output<T[M]['output']>>
  /** Returns what stops listening. */
  on<N extends keyof E & string>(name: N, hear: (data: z.output<E[N]>) => void): () => void
  onClose(closed: () => void): void
  close(): void
}

/** The asking end of a port. Answers are parsed like everything else; pending calls reject when the port closes. */
export function connect<T extends Table, E extends EventTable>(port: Port, table: T, events: E): Client<T, E> {
  const pending = pendingCalls(port)
  const hearers = new Map<string, Set<(data: unknown) => void>>()
  let closed = false

  function tell(name: string, data: unknown): void {
    const schema = Object.hasOwn(events, name) ? events[name] : undefined
    const parsed = schema?.safeParse(data)
    if (parsed?.success) for (const listener of [...(hearers.get(name) ?? [])]) listener(parsed.data)
  }

  async function call(method: string, input: unknown, options: CallOptions = {}): Promise<unknown> {
    const output = Object.hasOwn(table, method) ? table[method]?.output : undefined
    if (!output) throw new Failure('unsupported', `There is no method “${method}”.`)
    if (closed) throw new Failure('closed', 'The connection is closed.')
    if (options.signal?.aborted) throw new Failure('cancelled', 'Cancelled.')
    return pending.ask({ method, input, output }, options)
  }

  port.listen(raw => {
    const frame = Answer.safeParse(raw)
    if (!frame.success) return port.close()
    const answer = frame.data
    if (answer.t === 'event') tell(answer.name, answer.data)
    else if (answer.t === 'fault') pending.faulted(answer.id, answer.fault)
    else pending.answered(answer.id, answer.output)
  })
  port.onClose(() => {
    closed = true
    pending.rejectAll()
  })

  return {
    call: call as Client<T, E>['call'],
    on(name, listener) {
      const set = hearers.get(name) ?? new Set()
      hearers.set(name, set.add(listener as (data: unknown) => void))
      return () => set.delete(listener as (data: unknown) => void)
    },
    onClose: hear => port.onClose(hear),
    close: () => port.close()
  }
}
