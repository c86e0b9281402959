import { MessageChannel, Worker } from 'node:worker_threads'
import type { MessagePort, ResourceLimits } from 'node:worker_threads'
import { Fault, toFailure } from '../contract/fault.ts'
import { Failure } from '../domain/failure.ts'
import type { FromThread, ThreadData, ToThread } from './thread.ts'

export type ThreadName = 'writer' | 'query' | 'importer' | 'scorer' | 'planner' | 'network'

export interface Spawned {
  /** The host's end of the thread's public port. */
  readonly port: MessagePort
  /** Resolves when the thread has ended, for whatever reason. */
  readonly ended: Promise<void>
  /** Asks the thread to finish and waits until it has. */
  stop(): Promise<void>
  /** Hands the thread another thread's end. */
  link(port: MessagePort): void
  /** Called whenever the thread says that it has nothing to do. */
  onIdle(listener: () => void): void
}

/**
 * Heaps in megabytes. Left alone, V8 lets the garbage of a large import grow to three times what is in use; a small young generation
 * and an end to the old one keep 200,000 posts under 400 MB in all. Each thread has well over what it was seen to need.
 */
const LIMITS: Readonly<Record<ThreadName, ResourceLimits>> = {
  writer: { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 256 },
  query: { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 256 },
  importer: { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 256 },
  scorer: { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 88 },
  planner: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 256 },
  network: { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 192 }
}

/** From source a thread is TypeScript; a build puts the same entries beside its own main file. */
function entry(name: ThreadName): URL {
  return new URL(import.meta.url.endsWith('.ts') ? `./${name}.ts` : `./${name}.js`, import.meta.url)
}

/** Starts a thread and waits until it says that it is ready. Throws the failure with which it could not start. */
export async function spawn(name: ThreadName, data: Omit<ThreadData, 'port'>): Promise<Spawned> {
  const { port1, port2 } = new MessageChannel()
  const worker = new Worker(entry(name), {
    name, resourceLimits: LIMITS[name], workerData: { ...data, port: port2 } satisfies ThreadData, transferList: [port2, ...data.links]
  })
  const ended = new Promise<void>(resolve => worker.once('exit', () => resolve()))
  let crash: Error | null = null
  worker.on('error', error => { crash = error })
  const first = await new Promise<FromThread | null>(resolve => {
    worker.once('message', (message: FromThread) => resolve(message))
    worker.once('exit', () => resolve(null))
  })
  if (first && 'ready' in first) return spawnedOf(worker, port1, ended)
  port1.close()
  await ended
  // Ended from outside before it was ready: nothing is wrong with it, and the next caller gets another.
  if (first === null && crash === null) throw new Failure('closed', `The ${name} thread ended while it started.`, 'Try again.')
  const fault = Fault.safeParse(first && 'fault' in first ? first.fault : null)
  throw fault.success ? toFailure(fault.data) : new Failure('internal', `The ${name} thread did not start.`, undefined, { cause: crash })
}

function spawnedOf(worker: Worker, port: MessagePort, ended: Promise<void>): Spawned {
  return {
    port, ended,
    async stop() {
      worker.postMessage({ stop: true } satisfies ToThread)
      await ended
    },
    link: other => worker.postMessage({ link: other } satisfies ToThread, [other]),
    onIdle: listener => worker.on('message', (message: FromThread) => { if ('idle' in message) listener() })
  }
}
