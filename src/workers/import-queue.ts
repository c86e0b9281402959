import { basename } from 'node:path'
import { gathered, partOf } from '../archives/index.ts'
import type { Archive, Hints } from '../archives/index.ts'
import type { Import } from '../contract/imports.ts'
import { Failure } from '../domain/failure.ts'
import { describe, PAUSED, runImport } from './import-run.ts'
import type { Running, Task } from './import-run.ts'
import { isAlive } from './process-alive.ts'
import type { WriterLink } from './writer-link.ts'

interface Job {
  readonly controller: AbortController
  readonly ended: Promise<Import>
}

export interface QueueOptions {
  readonly writer: WriterLink
  readonly progress: () => Running['progress']
  /** Called when nothing will read a source any more. */
  readonly done: (source: string) => Promise<void>
  /** Called when an import has ended. */
  readonly ended: () => void
}

type Begun = Omit<Task, 'id' | 'network'>
type Unfinished = Task & { readonly owner: number }

/** One import after the other, in the order in which they were started. */
export function importQueue({ writer, progress, done, ended: tellEnded }: QueueOptions) {
  const jobs = new Map<number, Job>()
  let last: Promise<unknown> = Promise.resolve()

  /** Paths that belong together become one import. One that was left half-way by a process that is gone is taken up again. */
  async function start(paths: readonly string[], hints: Hints): Promise<number[]> {
    const ids: number[] = []
    const left = await leftovers()
    for (const sources of await gathered(paths)) {
      const [first] = sources as [string]
      const path = sources.length === 1 ? basename(first) : `${basename(first)} + ${sources.length - 1}`
      const before = left.find(one => JSON.stringify([one.sources, one.hints]) === JSON.stringify([sources, hints]))
      ids.push(before && await claim(before) ? run(before) : await begin({ path, sources, hints }))
    }
    return ids
  }

  async function begin(begun: Begun): Promise<number> {
    const { path, sources, hints } = begun
    const { id } = await writer.call('import.begin', { path, sources: [...sources], hints, owner: process.pid })
    return run({ id, network: null, ...begun })
  }

  /** Imports that run nowhere: their process is gone, or is this one, which does not know of them. */
  async function leftovers(): Promise<Unfinished[]> {
    const unfinished = await writer.call('import.unfinished', {})
    return unfinished.filter(({ id, owner }) => owner === process.pid ? !jobs.has(id) : !isAlive(owner))
  }

  async function claim({ id, owner }: Unfinished): Promise<boolean> {
    return (await writer.call('import.claim', { id, from: owner, to: process.pid })).claimed
  }

  /** Takes up everything that was left half-way. */
  async function resume(): Promise<void> {
    for (const one of await leftovers()) if (await claim(one)) run(one)
  }

  function run(task: Task): number {
    const controller = new AbortController()
    const also = async (archive: Archive): Promise<void> => {
      const { path, sources } = task
      const hints = { ...task.hints, part: partOf(archive) }
      const { id } = await writer.call('import.begin', { path, sources: [...sources], hints, owner: process.pid })
      await describe(writer, id, archive)
      run({ id, path, sources, hints, network: archive.network })
    }
    const ended = last.then(() => runImport(writer, task, { signal: controller.signal, progress: progress(), also }))
      .finally(() => discard(task, controller.signal))
    jobs.set(task.id, { controller, ended })
    // Whoever waits hears of a failure; nobody waiting is no reason for the thread to die of it.
    last = ended.catch(() => undefined).then(() => {
      jobs.delete(task.id)
      tellEnded()
    })
    return task.id
  }

  /** An import that is paused will read its sources again. */
  async function discard({ sources }: Task, signal: AbortSignal): Promise<void> {
    if (signal.reason === PAUSED) return
    for (const source of sources) await done(source)
  }

  function find(id: number): Job {
    const job = jobs.get(id)
    if (!job) throw new Failure('not-found', `Import ${id} is not running.`)
    return job
  }

  return {
    start, begin, leftovers, resume,
    cancel: (id: number): void => find(id).controller.abort(),
    /** Answers how an import ended, now or long ago. Throws `not-found` for one that runs nowhere here. */
    async wait(id: number): Promise<Import> {
      const job = jobs.get(id)
      if (job) return job.ended
      const state = await writer.call('import.state', { id })
      return state.finishedAt === null ? find(id).ended : state
    },
    busy: (): boolean => jobs.size > 0,
    /** Stops all of them where they are; they go on in another run of the app. */
    async pause(): Promise<void> {
      for (const { controller } of jobs.values()) controller.abort(PAUSED)
      await last
    }
  }
}
