import { MessageChannel } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { z } from 'zod'
import { events, methods } from '../contract/index.ts'
import type { EventName, EventOf, Events, MethodName, Methods } from '../contract/index.ts'
import { Failure } from '../domain/failure.ts'
import type { Instant } from '../domain/post.ts'
import type { SecretStore } from '../domain/secret-store.ts'
import { connect } from '../wire/connect.ts'
import type { Client } from '../wire/connect.ts'
import type { Port } from '../wire/port.ts'
import { workerPort } from '../wire/ports/worker.ts'
import { serve } from '../wire/serve.ts'
import type { Call, Handler, Handlers } from '../wire/serve.ts'
import { noSecrets } from './no-secrets.ts'
import { restOnceQuiet } from './resting.ts'
import { serveSecrets } from './secret-link.ts'
import { spawn } from './spawn.ts'
import type { Spawned, ThreadName } from './spawn.ts'

export interface SupervisorOptions {
  readonly dataDir: string
  /** A fixed "now" instead of the clock. */
  readonly at?: Instant
  /** True for the app, false for a command that may run beside it. */
  readonly app: boolean
  /** Passwords and tokens of networks; without it none are kept. */
  readonly secrets?: SecretStore
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

/** Threads that write through the writer. */
const LINKED: readonly ThreadName[] = ['network', 'importer', 'scorer', 'planner']

/** Answers to these hold something once something is offered to the person. */
const TO_PLAN: ReadonlySet<MethodName> = new Set<MethodName>(['advice.list', 'plan.get'])

interface Running {
  readonly spawned: Spawned
  readonly route: Route
  /** Keeps the thread from resting while a call to it is under way. */
  readonly during: <T>(call: () => Promise<T>) => Promise<T>
}

function aboutOutside(changed: unknown): boolean {
  const { topics } = changed as EventOf<'changed'>
  return topics.includes('feeds') || topics.includes('direct')
}

/**
 * Starts the threads as they are needed, the writer first because it migrates; starts one again after it died.
 * Throws the failure of the writer if the data cannot be opened.
 */
export async function startSupervisor(options: SupervisorOptions): Promise<Supervisor> {
  const threads = new Map<ThreadName, Promise<Running>>()
  const listeners = new Set<(name: EventName, data: unknown) => void>()
  /** Threads that were let go to rest, until they have ended. */
  const resting = new Map<ThreadName, Promise<void>>()
  let closing = false

  const tell = (name: EventName) => (data: unknown): void => listeners.forEach(listener => listener(name, data))

  async function start(name: ThreadName): Promise<Running> {
    await resting.get(name)
    const links = await linksOf(name)
    const spawned = await spawn(name, { dataDir: options.dataDir, at: options.at ?? null, app: options.app, links })
    const route = connect(workerPort(spawned.port), opaque, opaqueEvents)
    for (const event of Object.keys(events) as EventName[]) route.on(event, tell(event))
    // Who follows no feeds and connected no account has no thread for them: the writer tells of both when it starts, and when the first one comes.
    if (name === 'writer') route.on('changed', data => { if (aboutOutside(data)) wake('network') })
    const { tire, during } = restOnceQuiet(() => letRest(name, spawned))
    spawned.onIdle(tire)
    return { spawned, route, during }
  }

  async function linksOf(name: ThreadName): Promise<MessagePort[]> {
    if (!LINKED.includes(name)) return []
    const { spawned } = await running('writer')
    const { port1, port2 } = new MessageChannel()
    spawned.link(port1)
    return name === 'network' ? [port2, secretsLink(options.secrets ?? noSecrets())] : [port2]
  }

  /** A thread gives its memory back only by ending. Whoever asks it next waits until it has, and gets a new one. */
  function letRest(name: ThreadName, { ended, stop }: Spawned): void {
    threads.delete(name)
    resting.set(name, ended)
    void stop().then(() => resting.delete(name))
  }

  /** Links end with the writer, so when it dies the others start anew after it. */
  function forget(name: ThreadName): void {
    threads.delete(name)
    if (closing || name !== 'writer') return
    // One that did not start has told its caller so.
    for (const other of LINKED) void threads.get(other)?.then(({ spawned }) => spawned.stop(), () => undefined)
    wake('scorer')
  }

  /**
   * Some threads have work unasked: the app keeps scores and plans current and asks feeds; a command asks for what it needs. A failure
   * to start is told to the next caller of anything, who needs the same writer.
   */
  function wake(name: 'scorer' | 'planner' | 'network'): void {
    if (options.app && !closing && !threads.has(name)) running(name).catch(() => threads.delete(name))
  }

  function running(name: ThreadName): Promise<Running> {
    if (closing) return Promise.reject(new Failure('closed', 'Twothirds is closing.'))
    let thread = threads.get(name)
    if (!thread) {
      thread = name === 'writer' ? start(name) : running('writer').then(() => start(name))
      threads.set(name, thread)
      const started = thread
      const isThis = (): boolean => threads.get(name) === started
      started.then(({ spawned }) => spawned.ended.then(() => { if (isThis()) forget(name) })).catch(() => { if (isThis()) threads.delete(name) })
    }
    return thread
  }

  const handlers = routed(options.host, async (thread, method, input, signal) => {
    const { route, during } = await running(thread)
    const answer = await during(() => route.call(method, input, { signal, deadline: 0 }))
    // A thread takes its memory, so the planner comes with the first thing that there is to plan.
    if (TO_PLAN.has(method) && Array.isArray(answer) && answer.length > 0) wake('planner')
    return answer
  })

  function attach(port: Port): void {
    const { emit } = serve(port, opaque, handlers, opaqueEvents)
    const listener = (name: EventName, data: unknown): void => emit(name, data)
    listeners.add(listener)
    port.onClose(() => listeners.delete(listener))
  }

  async function close(): Promise<void> {
    closing = true
    await Promise.all(resting.values())
    for (const name of [...LINKED, 'query', 'writer'] as const) await (await threads.get(name)?.catch(() => null))?.spawned.stop()
  }

  await running('writer')
  wake('scorer')
  // As with the scorer: a thread that does not start says so to the next caller.
  if (options.app) resumeImports(running).catch(() => undefined)
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

/** Every method of the contract: the host's own answers, and for all others `ask` with the thread that answers. */
function routed(
  host: SupervisorOptions['host'], ask: (thread: ThreadName, method: MethodName, input: unknown, signal: AbortSignal) => Promise<unknown>
): Partial<Handlers<typeof opaque>> {
  return Object.fromEntries((Object.keys(methods) as MethodName[]).map(method => {
    const { thread } = methods[method]
    if (thread === 'host') return [method, host[method as keyof typeof host]]
    return [method, (input: unknown, { signal }: Call) => ask(thread, method, input, signal)]
  }))
}

/** Only the network thread gets at secrets, by a link that nobody else holds an end of. */
function secretsLink(secrets: SecretStore): MessagePort {
  const { port1, port2 } = new MessageChannel()
  serveSecrets(port1, secrets)
  return port2
}

/** An import that was left half-way goes on by itself once the importer runs; without one the importer waits until it is needed. */
async function resumeImports(running: (name: ThreadName) => Promise<Running>): Promise<void> {
  const { route } = await running('query')
  const imports = z.array(z.object({ finishedAt: z.number().nullable() })).parse(await route.call('imports.list', {}))
  if (imports.some(({ finishedAt }) => finishedAt === null)) await running('importer')
}
