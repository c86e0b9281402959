import type { MessagePort } from 'node:worker_threads'
import { events } from '../contract/index.ts'
import type { Events } from '../contract/index.ts'
import { connect } from '../wire/connect.ts'
import type { Client } from '../wire/connect.ts'
import { workerPort } from '../wire/ports/worker.ts'
import { writerMethods } from './internal.ts'
import type { WriterMethods } from './internal.ts'

export type WriterLink = Client<WriterMethods, Events>

/** A thread's end of its link to the one writer. */
export function linkToWriter(links: readonly MessagePort[]): WriterLink {
  const [port] = links
  if (!port) throw new Error('This thread was started without a link to the writer.')
  return connect(workerPort(port), writerMethods, events)
}
