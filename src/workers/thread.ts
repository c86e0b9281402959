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
  /** For the writer: the ends on which other threads ask. For others: their end to the writer. */
  readonly links: readonly MessagePort[]
}

export interface Thread {
  /** Finishes or abandons work, closes connections. */
  stop(): void | Promise<void>
}

export type FromThread = { readonly ready: true } | { readonly fault: unknown }

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
  parent.once('message', () => {
    void Promise.resolve(thread.stop()).finally(() => closePorts(data))
  })
  parent.postMessage({ ready: true } satisfies FromThread)
}

function closePorts({ port, links }: ThreadData): void {
  for (const open of [port, ...links]) open.close()
  parentPort?.unref()
}
