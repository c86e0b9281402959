import { parentPort, workerData } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { toFault } from '../contract/fault.ts'
import type { Instant } from '../domain/post.ts'

/** What a thread is started with. */
export interface ThreadData {
  readonly dataDir: string
  /** A fixed "now", for the command line's --at; null follows the clock. */
  readonly at: Instant | null
  /** True where this process is the app itself and not a command beside it. */
  readonly app: boolean
  /** The public contract is asked here. */
  readonly port: MessagePort
  /** The thread's end to the writer, and what else it needs of its own. The writer gets its ends one by one. */
  readonly links: readonly MessagePort[]
}

export interface Thread {
  /** Finishes or abandons work, closes connections. */
  stop(): void | Promise<void>
  /** Takes another thread's end, on which it will ask. */
  link?(port: MessagePort): void
}

export type FromThread = { readonly ready: true } | { readonly fault: unknown } | { readonly idle: true }
export type ToThread = { readonly stop: true } | { readonly link: MessagePort }

export function clockOf({ at }: ThreadData): () => Instant {
  return at === null ? () => Date.now() : () => at
}

/**
 * Runs a thread: starts it, says whether that worked, and closes it by message, never by termination, so that no
 * statement is cut off half-way.
 */
export async function runThread(start: (data: ThreadData) => Thread | Promise<Thread>): Promise<void> {
  const parent = parentPort
  if (!parent) throw new Error('This module is the entry of a worker thread.')
  const data = workerData as ThreadData
  let thread: Thread
  try {
    thread = await start(data)
  } catch (thrown) {
    parent.postMessage({ fault: toFault(thrown) } satisfies FromThread)
    closePorts(data)
    return
  }
  const linked: MessagePort[] = []
  parent.on('message', (message: ToThread) => {
    if ('link' in message) {
      linked.push(message.link)
      thread.link?.(message.link)
    } else void Promise.resolve(thread.stop()).finally(() => closePorts({ ...data, links: [...data.links, ...linked] }))
  })
  parent.postMessage({ ready: true } satisfies FromThread)
}

/** Says that the thread has nothing to do: the supervisor may stop it, and starts it again when it is asked. */
export function sayIdle(): void {
  parentPort?.postMessage({ idle: true } satisfies FromThread)
}

function closePorts({ port, links }: Pick<ThreadData, 'port' | 'links'>): void {
  for (const open of [port, ...links]) open.close()
  parentPort?.unref()
}
