import { MessageChannel } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { z } from 'zod'
import { events, methods } from '../contract/index.ts'
import type { EventName, Events, MethodName, Methods } from '../contract/index.ts'
import { Failure } from '../domain/failure.ts'
import type { Instant } from '../domain/post.ts'
import { connect } from '../wire/connect.ts'
import type { Client } from '../wire/connect.ts'
import type { Port } from '../wire/port.ts'
import { workerPort } from '../wire/ports/worker.ts'
import { serve } from '../wire/serve.ts'
import type { Handler, Handlers } from '../wire/serve.ts'
import { spawn } from './spawn.ts'
import type { Spawned, ThreadName } from './spawn.ts'

export interface SupervisorOptions {
  readonly dataDir: string
  /** A fixed "now" instead of the clock. */
  readonly at?: Instant
  /** True for the app, false for a command that may run beside it. */
  readonly app: boolean
  /** What only the host can answer. */
  readonly host: { readonly 'app.host': Handler<Methods, 'app.host'>; readonly 'app.pick': Handler<Methods, 'app.pick'> }
}

export interface Supervisor {
  /** Serves the whole contract on a port and tells it every event. */
  attach(port: Port): void
  /** The contract in this process, for the command line. */
  client(): Client<Methods, Events>
  /** Lets every thread finish, the writer last. */
  close(): Promise<void>
}

/**
 * The host only routes: threads check what they get and what they give, so on the way through everything is opaque.
 */
const opaque = Object.fromEntries(
  Object.keys(methods).map(name => [name, { input: z.unknown(), output: z.unknown() }])
) as Record<MethodName, { input: z.ZodUnknown; output: z.ZodUnknown }>
const opaqueEvents = Object.fromEntries(Object.keys(events).map(name => [name, z.unknown()])) as Record<EventName, z.ZodUnknown>

type Route = Client<typeof opaque, typeof opaqueEvents>
interface Running { readonly spawned: Spawned; readonly route: Route }

/**
 * Starts the threads as they are needed, the writer first because it migrates; starts one again after it died.
 * Throws the failure of the writer if the data cannot be opened.
 */
export async function startSupervisor(options: SupervisorOptions): Promise<Supervisor> {
  const threads = new Map<ThreadName, Promise<Running>>()
  const listeners = new Set<(name: EventName, data: unknown) => void>()
  let writerLinks: { importer: MessagePort; scorer: MessagePort } | null = null
  let closing = false

  const tell = (name: EventName) => (data: unknown): void => listeners.forEach(listener => listener(name, data))

  async function start(name: ThreadName): Promise<Running> {
    const spawned = await spawn(name, { dataDir: options.dataDir, at: options.at ?? null, app: options.app, links: linksOf(name) })
    const route = connect(workerPort(spawned.port), opaque, opaqueEvents)
    for (const event of Object.keys(events) as EventName[]) route.on(event, tell(event))
    void spawned.ended.then(() => forget(name))
    return { spawned, route }
  }

  /** The writer's links to the others are made with it, so when it dies the others start anew with it. */
  function linksOf(name: ThreadName): MessagePort[] {
    if (name === 'query') return []
    if (name === 'writer') {
      const importer = new MessageChannel()
      const scorer = new MessageChannel()
      writerLinks = { importer: importer.port2, scorer: scorer.port2 }
      return [importer.port1, scorer.port1]
    }
    if (!writerLinks) throw new Failure('closed', 'The writer thread is not running.')
    return [writerLinks[name]]
  }

  function forget(name: ThreadName): void {
    threads.delete(name)
    if (closing) return
    const linked: readonly ThreadName[] = name === 'writer' ? ['importer', 'scorer'] : name === 'query' ? [] : ['writer']
    for (const other of linked) void threads.get(other)?.then(running => running.spawned.stop())
    if (options.app && name === 'writer') keepScoring()
  }

  /** The scorer wakes by itself after every change: the app keeps scores current, a command asks for them. */
  function keepScoring(): void {
    // A failure to start is told to the next caller of any method, who needs the same writer.
    running('scorer').catch(() => threads.delete('scorer'))
  }

  function running(name: ThreadName): Promise<Running> {
    if (closing) return Promise.reject(new Failure('closed', 'Twothirds is closing.'))
    let thread = threads.get(name)
    if (!thread) {
      thread = name === 'writer' ? start(name) : running('writer').then(() => start(name))
      threads.set(name, thread)
      thread.catch(() => threads.delete(name))
    }
    return thread
  }

  const handlers = Object.fromEntries((Object.keys(methods) as MethodName[]).map(method => {
    const { thread } = methods[method]
    if (thread === 'host') return [method, options.host[method as keyof typeof options.host]]
    const routed: Handler<typeof opaque, typeof method> = async (input, { signal }) =>
      (await running(thread)).route.call(method, input, { signal, deadline: 0 })
    return [method, routed]
  })) as Partial<Handlers<typeof opaque>>

  function attach(port: Port): void {
    const { emit } = serve(port, opaque, handlers, opaqueEvents)
    const listener = (name: EventName, data: unknown): void => emit(name, data)
    listeners.add(listener)
    port.onClose(() => listeners.delete(listener))
  }

  async function close(): Promise<void> {
    closing = true
    const order: readonly ThreadName[] = ['importer', 'scorer', 'query', 'writer']
    for (const name of order) {
      const thread = await threads.get(name)?.catch(() => null)
      await thread?.spawned.stop()
    }
  }

  await running('writer')
  if (options.app) {
    keepScoring()
    // As with the scorer: a thread that does not start says so to the next caller.
    resumeImports(running).catch(() => undefined)
  }

  return {
    attach,
    client() {
      const { port1, port2 } = new MessageChannel()
      attach(workerPort(port1))
      return connect(workerPort(port2), methods, events)
    },
    close
  }
}

/** An import that was left half-way goes on by itself once the importer runs; without one the importer waits until it is needed. */
async function resumeImports(running: (name: ThreadName) => Promise<Running>): Promise<void> {
  const { route } = await running('query')
  const imports = z.array(z.object({ finishedAt: z.number().nullable() })).parse(await route.call('imports.list', {}))
  if (imports.some(({ finishedAt }) => finishedAt === null)) await running('importer')
}
