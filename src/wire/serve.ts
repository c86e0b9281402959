import type { z } from 'zod'
import { toFault } from '../contract/fault.ts'
import { Failure } from '../domain/failure.ts'
import { Ask } from './frames.ts'
import type { Answer } from './frames.ts'
import type { Port } from './port.ts'

/** A table of methods: the contract itself, or the internal one between threads. */
export type Table = Readonly<Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>>
export type EventTable = Readonly<Record<string, z.ZodType>>

export interface Call {
  /** Aborted when the caller cancels or its port closes. */
  readonly signal: AbortSignal
}
type Awaitable<T> = T | Promise<T>
export type Handler<T extends Table, M extends keyof T> =
  (input: z.output<T[M]['input']>, call: Call) => Awaitable<z.input<T[M]['output']>>
export type Handlers<T extends Table> = { readonly [M in keyof T]: Handler<T, M> }

export interface Served<E extends EventTable> {
  emit<N extends keyof E & string>(name: N, data: z.input<E[N]>): void
}

/** A caller may have this many calls open; one more is answered `busy`. */
const MAX_OPEN = 1000

/**
 * Answers calls that arrive on a port. Every frame is parsed, a method is found by own property only, input and
 * output pass their schemas. A frame that is no frame closes the port: nobody honest sends one.
 */
export function serve<T extends Table, E extends EventTable = Record<never, never>>(
  port: Port, table: T, handlers: Partial<Handlers<T>>, _events?: E
): Served<E> {
  const open = new Map<number, AbortController>()

  /** An answer that this transport cannot carry (too large, not cloneable) must not leave the caller waiting. */
  function reply(id: number, frame: Answer): void {
    if (!open.delete(id)) return
    try {
      port.post(frame)
    } catch (thrown) {
      port.post({ t: 'fault', id, fault: toFault(thrown) } satisfies Answer)
    }
  }

  async function answer(method: string, input: unknown, signal: AbortSignal): Promise<unknown> {
    const known = Object.hasOwn(table, method) && Object.hasOwn(handlers, method)
    const entry = known ? table[method] : undefined
    const handler = known ? (handlers as Record<string, Handler<Table, string> | undefined>)[method] : undefined
    if (!entry || !handler) throw new Failure('unsupported', `There is no method “${method.slice(0, 40)}” here.`)
    const parsed = entry.input.safeParse(input)
    if (!parsed.success) throw new Failure('bad-input', describe(method, parsed.error))
    return entry.output.parse(await handler(parsed.data, { signal }))
  }

  port.listen(raw => {
    const frame = Ask.safeParse(raw)
    if (!frame.success) return port.close()
    const ask = frame.data
    if (ask.t === 'cancel') return open.get(ask.id)?.abort()
    if (open.has(ask.id)) return port.close()
    if (open.size >= MAX_OPEN) return port.post({ t: 'fault', id: ask.id, fault: { code: 'busy', say: 'Too many calls are open.' } })
    const controller = new AbortController()
    open.set(ask.id, controller)
    void answer(ask.method, ask.input, controller.signal)
      .then(
        output => reply(ask.id, { t: 'ok', id: ask.id, output }),
        thrown => reply(ask.id, { t: 'fault', id: ask.id, fault: toFault(thrown) })
      )
  })
  port.onClose(() => {
    for (const controller of open.values()) controller.abort()
    open.clear()
  })
  return { emit: (name, data) => port.post({ t: 'event', name, data }) }
}

function describe(method: string, error: z.ZodError): string {
  const issue = error.issues[0]
  const place = issue?.path.length ? ` at ${issue.path.join('.')}` : ''
  return `${method}${place}: ${issue?.message ?? 'wrong input'}`
}
