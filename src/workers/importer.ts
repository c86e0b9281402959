import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { events, methods } from '../contract/index.ts'
import type { Import } from '../contract/imports.ts'
import { Failure } from '../domain/failure.ts'
import { demoArchiveFiles, demoProfile, demoQueue } from '../services/demo/index.ts'
import { workerPort } from '../wire/ports/worker.ts'
import { serve } from '../wire/serve.ts'
import type { Call } from '../wire/serve.ts'
import { runImport } from './import-run.ts'
import { clockOf, runThread } from './thread.ts'
import type { Thread, ThreadData } from './thread.ts'
import { uploads } from './uploads.ts'
import { linkToWriter } from './writer-link.ts'

/** Progress at most this often, in milliseconds. */
const PROGRESS_EVERY = 100

interface Job {
  readonly controller: AbortController
  readonly ended: Promise<Import>
}

/** Imports one archive after the other; parses here, writes through the one writer. */
async function start(data: ThreadData): Promise<Thread> {
  const writer = linkToWriter(data.links)
  const spool = join(data.dataDir, 'spool')
  // Only the app spools uploads, and there is one app: what lies here was left by one that was killed.
  if (data.app) await rm(spool, { recursive: true, force: true })
  const files = uploads(spool)
  const jobs = new Map<number, Job>()
  let last: Promise<unknown> = Promise.resolve()

  const served = serve(workerPort(data.port), methods, {
    'imports.start': async ({ paths }) => ({ ids: await startAll(paths) }),
    'imports.wait': ({ id }, call) => waitFor(id, call),
    'imports.cancel': ({ id }) => {
      find(id).controller.abort()
      return {}
    },
    'demo.start': async () => ({ ids: [await startDemo()] }),
    'uploads.open': files.open,
    'uploads.chunk': files.chunk,
    'uploads.close': files.close
  }, events)

  async function startAll(paths: readonly string[]): Promise<number[]> {
    const ids: number[] = []
    for (const source of paths) ids.push(await enqueue(source, basename(source)))
    return ids
  }

  /** `after` belongs to the import: who waits for one waits for both. */
  async function enqueue(source: string, path: string, after: () => Promise<unknown> = async () => undefined): Promise<number> {
    const { id } = await writer.call('import.begin', { path, source })
    const controller = new AbortController()
    const ended = last.then(async () => {
      const result = await runImport(writer, { id, source, signal: controller.signal, progress: thinned() })
      await after()
      return result
    }).finally(() => files.discard(source))
    jobs.set(id, { controller, ended })
    // Whoever waits hears of a failure; nobody waiting is no reason for the thread to die of it.
    last = ended.catch(() => undefined)
    return id
  }

  function thinned(): (state: Import, done: number, total: number) => void {
    let told = 0
    return (state, done, total) => {
      const now = performance.now()
      if (now - told < PROGRESS_EVERY) return
      told = now
      served.emit('progress', { import: state, done, total })
    }
  }

  function find(id: number): Job {
    const job = jobs.get(id)
    if (!job) throw new Failure('not-found', `Import ${id} is not running.`)
    return job
  }

  function waitFor(id: number, { signal }: Call): Promise<Import> {
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Failure('cancelled', 'Nobody waits any more.')), { once: true })
      find(id).ended.then(resolve, reject)
    })
  }

  /** The made-up person goes through the real importer: their archive is written to the spool and read from there. */
  async function startDemo(): Promise<number> {
    const now = clockOf(data)()
    const folder = join(spool, 'demo')
    for (const { name, text } of demoArchiveFiles(now)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), text)
    }
    await writer.call('profile.save', { ...demoProfile(), demo: true })
    return enqueue(folder, 'demo', () => writer.call('queue.add', { content: demoQueue(now) }))
  }

  return {
    async stop() {
      for (const { controller } of jobs.values()) controller.abort()
      await last
    }
  }
}

await runThread(start)
