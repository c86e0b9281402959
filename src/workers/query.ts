import { basename, dirname, resolve } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { events, methods } from '../contract/index.ts'
import { Failure } from '../domain/failure.ts'
import { exportLines, queries } from '../services/index.ts'
import * as store from '../store/index.ts'
import { closeStore, FILE_NAME, openReader } from '../store/open.ts'
import { workerPort } from '../wire/ports/worker.ts'
import { serve } from '../wire/serve.ts'
import { mindingDamage } from './mind-damage.ts'
import { clockOf, runThread } from './thread.ts'
import type { Thread, ThreadData } from './thread.ts'
import { writeLines } from './write-lines.ts'

/** Answers everything that only reads, beside the writer. */
function start(data: ThreadData): Thread {
  const db = openReader(data.dataDir, { cacheMb: 4 })
  const context = { db, store, now: clockOf(data) }
  serve(workerPort(data.port), methods, mindingDamage(db.name, {
    ...queries(context),
    'app.hello': () => ({ version: manifest.version, dataDir: data.dataDir, now: context.now(), posts: store.countPosts(db, {}) }),
    'data.export': ({ path }) => {
      let posts = 0
      const bytes = writeLines(path, lines())
      function* lines(): Generator<string> {
        for (const { line, isPost } of exportLines(context)) {
          if (isPost) posts++
          yield line
        }
      }
      return { path, posts, bytes }
    },
    'data.backup': ({ path }) => {
      if (basename(path).startsWith(FILE_NAME) && resolve(dirname(path)) === resolve(data.dataDir)) {
        throw new Failure('bad-input', `${path} is the data itself.`, 'Choose another place for the copy.')
      }
      return store.copyTo(db, path)
    },
    'data.status': () => ({ backups: store.listBackups(data.dataDir), recovery: store.readRecovery(db) })
  }), events)
  return { stop: () => closeStore(db) }
}

await runThread(start)
