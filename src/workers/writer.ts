import { mkdirSync } from 'node:fs'
import type { MessagePort } from 'node:worker_threads'
import { events, methods, TOPICS } from '../contract/index.ts'
import type { Topic } from '../contract/index.ts'
import { Failure } from '../domain/failure.ts'
import { CHANGES, KEPT, writes } from '../services/index.ts'
import * as store from '../store/index.ts'
import { telling } from '../store/failures.ts'
import { lockFolder } from '../store/folder-lock.ts'
import type { FolderLock } from '../store/folder-lock.ts'
import { closeStore, openWriter } from '../store/open.ts'
import { workerPort } from '../wire/ports/worker.ts'
import { serve } from '../wire/serve.ts'
import { DIRECT_CHANGES, directWrites } from './direct/writes.ts'
import { IMPORT_CHANGES, importWrites } from './import-writes.ts'
import { writerMethods } from './internal.ts'
import { NETWORK_CHANGES, networkWrites } from './network-writes.ts'
import { PLANNING_CHANGES, planningWrites } from './planning-writes.ts'
import { clockOf, runThread } from './thread.ts'
import type { Thread, ThreadData } from './thread.ts'
import { watchOthers } from './watch-others.ts'

/** The one thread that writes. Whatever it changes it tells on every port, in the same turn. */
function start(data: ThreadData): Thread {
  const lock = data.app ? onlyApp(data.dataDir) : null
  const db = openOrRelease(data.dataDir, lock)
  const context = { db, store, dir: data.dataDir, now: clockOf(data) }
  const emitters = new Set<(topics: readonly Topic[]) => void>()
  const tell = (topics: readonly Topic[]): void => emitters.forEach(emit => emit(topics))
  const told = <T extends object>(handlers: T, changes: Readonly<Record<keyof T, readonly Topic[]>>): T => announcing(handlers, changes, tell)

  const open = told(writes(context), CHANGES)
  const internal = {
    ...told(importWrites(context), IMPORT_CHANGES), ...told(networkWrites(context), NETWORK_CHANGES), ...told(planningWrites(context), PLANNING_CHANGES),
    ...told(directWrites(context), DIRECT_CHANGES)
  }
  const attach = (port: MessagePort, all: boolean): void => {
    const served = all ? serve(workerPort(port), writerMethods, { ...open, ...internal }, events) : serve(workerPort(port), methods, open, events)
    const emit = (topics: readonly Topic[]): void => served.emit('changed', { topics: [...topics] })
    emitters.add(emit)
    port.once('close', () => emitters.delete(emit))
  }
  attach(data.port, false)

  if (data.app && store.nextFeed(db)) tell(['feeds'])
  if (data.app && store.listConnections(db).length > 0) tell(['direct'])
  const stopWatching = watchOthers(db, () => tell(TOPICS))
  const stopPurging = data.app ? purging(db, context.now() - KEPT) : () => undefined
  return {
    link: port => attach(port, true),
    stop() {
      stopPurging()
      stopWatching()
      closeStore(db)
      lock?.release()
    }
  }
}

/** Two apps on one folder would ask every feed twice and make every plan twice. Commands may run beside one. */
function onlyApp(dir: string): FolderLock {
  const lock = telling(dir, () => {
    mkdirSync(dir, { recursive: true })
    return lockFolder(dir)
  })
  if (!lock) throw new Failure('conflict', `Twothirds already runs on ${dir}.`, 'Go to its window, or close it first.')
  return lock
}

function openOrRelease(dir: string, lock: FolderLock | null): store.Writer {
  try {
    return openWriter(dir, { locked: lock !== null })
  } catch (thrown) {
    lock?.release()
    throw thrown
  }
}

/** Takes away for good what was removed before an instant, step by step, so that other writes get their turn. Answers what stops it. */
function purging(db: store.Writer, before: number): () => void {
  let next = setImmediate(step)
  function step(): void {
    if (store.purgeStep(db, before).left > 0) next = setImmediate(step)
  }
  return () => clearImmediate(next)
}

/** Handlers that tell what they may have changed once they are through; one that throws has changed nothing. */
function announcing<T extends object>(handlers: T, changes: Readonly<Record<keyof T, readonly Topic[]>>, tell: (topics: readonly Topic[]) => void): T {
  return Object.fromEntries((Object.entries(handlers) as [keyof T & string, (...given: unknown[]) => unknown][]).map(([name, handler]) => [
    name, (...given: unknown[]) => {
      const told = <T>(answer: T): T => {
        if (changes[name].length > 0) tell(changes[name])
        return answer
      }
      const answer = handler(...given)
      return answer instanceof Promise ? answer.then(told) : told(answer)
    }
  ])) as T
}

await runThread(start)
