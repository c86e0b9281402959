import { scorerFor } from '../classifier/index.ts'
import { events, methods } from '../contract/index.ts'
import { profileOf } from '../services/profile.ts'
import * as store from '../store/index.ts'
import { closeStore, openReader } from '../store/open.ts'
import { workerPort } from '../wire/ports/worker.ts'
import { serve } from '../wire/serve.ts'
import { clockOf, runThread } from './thread.ts'
import type { Thread, ThreadData } from './thread.ts'
import { linkToWriter } from './writer-link.ts'

/** Posts scored between two writes: a small write waits for one of these at most. */
const BATCH = 500

/** Its tables take tens of megabytes, and most archives tell the language themselves: loaded with the first post that needs it. */
async function detector(): Promise<(text: string, fallback: string) => string | null> {
  const { languageOf } = await import('../classifier/language.ts')
  return languageOf
}

/** Scores what has no score yet, newest first, whenever something was written; one pass at a time. */
function start(data: ThreadData): Thread {
  const db = openReader(data.dataDir)
  const writer = linkToWriter(data.links)
  let stopped = false
  let pass: Promise<number> | null = null
  let again = false

  async function scoreAll(): Promise<number> {
    let scored = 0
    do {
      again = false
      const profile = profileOf({ db, store, now: clockOf(data) })
      const score = scorerFor(profile)
      for (let left = store.nextToScore(db, BATCH); left.posts.length > 0 && !stopped; left = store.nextToScore(db, BATCH)) {
        const languageOf = left.posts.some(post => post.lang === null) ? await detector() : null
        const scores = left.posts.map(post => {
          const lang = post.lang ?? languageOf?.(post.text, profile.language) ?? null
          return { id: post.id, probability: score({ ...post, lang }), lang }
        })
        await writer.call('scores.write', { scores, generation: left.generation }, { deadline: 60_000 })
        scored += scores.length
      }
    } while (again && !stopped)
    return scored
  }

  /** Wakes the one pass, or makes the running one look once more when it is through. */
  function wake(): Promise<number> {
    again = true
    pass ??= scoreAll().finally(() => { pass = null })
    return pass
  }

  writer.on('changed', ({ topics }) => {
    if (data.app && topics.some(topic => topic === 'posts' || topic === 'profile')) wake().catch(reportUnlessStopped)
  })
  function reportUnlessStopped(thrown: unknown): void {
    if (!stopped) throw thrown
  }

  serve(workerPort(data.port), methods, { 'scores.settle': async () => ({ scored: await wake() }) }, events)
  if (data.app) wake().catch(reportUnlessStopped)

  return {
    async stop() {
      stopped = true
      await pass?.catch(reportUnlessStopped)
      closeStore(db)
    }
  }
}

await runThread(start)
