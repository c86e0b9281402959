import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { events, methods } from '../contract/index.ts'
import type { Import } from '../contract/imports.ts'
import { Failure } from '../domain/failure.ts'
import { demoArchiveFiles, demoProfile, demoQueue } from '../services/demo/index.ts'
import { workerPort } from '../wire/ports/worker.ts'
import { serve } from '../wire/serve.ts'
import type { Call, Handlers } from '../wire/serve.ts'
import { lookAt } from './import-look.ts'
import { importQueue } from './import-queue.ts'
import { sweepSpool } from './spool.ts'
import { idleness } from './resting.ts'
import { clockOf, runThread, sayIdle } from './thread.ts'
import type { Thread, ThreadData } from './thread.ts'
import { uploads } from './uploads.ts'
import { linkToWriter } from './writer-link.ts'

/** Progress at most this often, in milliseconds. */
const PROGRESS_EVERY = 100

/** Imports one archive after the other; parses here, writes through the one writer. In the app it rests when nothing is left to do. */
async function start(data: ThreadData): Promise<Thread> {
  const writer = linkToWriter(data.links)
  const spool = join(data.dataDir, 'spool')
  const files = uploads(spool)
  const idle = idleness(() => queue.busy() || files.busy(), () => { if (data.app) sayIdle() })
  const queue = importQueue({ writer, progress: thinned, done: files.discard, ended: idle.look })

  const served = serve(workerPort(data.port), methods, idle.seen({
    'imports.start': async ({ paths, ...hints }) => ({ ids: await queue.start(paths, hints) }),
    'imports.look': ({ paths, ...hints }, { signal }) => lookAt(paths, { ...hints, signal }),
    'imports.wait': ({ id }, call) => waitFor(id, call),
    'imports.cancel': ({ id }) => {
      queue.cancel(id)
      return {}
    },
    'demo.start': async () => ({ ids: [await startDemo()] }),
    'uploads.open': files.open,
    'uploads.chunk': files.chunk,
    'uploads.close': files.close,
    'uploads.discard': async ({ paths }) => {
      for (const path of paths) await files.discard(path)
      return {}
    }
  } satisfies Partial<Handlers<typeof methods>>), events)

  if (data.app) {
    const needed = (await queue.leftovers()).flatMap(({ sources }) => sources)
    await sweepSpool(spool, needed)
    await queue.resume()
    idle.look()
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

  function waitFor(id: number, { signal }: Call): Promise<Import> {
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Failure('cancelled', 'Nobody waits any more.')), { once: true })
      queue.wait(id).then(resolve, reject)
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
    await writer.call('queue.add', { content: demoQueue(now) })
    return queue.begin({ path: 'demo', sources: [folder], hints: {} })
  }

  return {
    stop() {
      idle.stop()
      return queue.pause()
    }
  }
}

await runThread(start)
