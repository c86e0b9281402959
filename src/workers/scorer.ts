import { events, methods } from '../contract/index.ts'
import type { InputOf, OutputOf } from '../contract/index.ts'
import { Failure } from '../domain/failure.ts'
import { auditOf, bandOf, drawUnits, everywhere, keptFor, sharesNow, whyOf } from '../services/index.ts'
import type { Context } from '../services/index.ts'
import * as store from '../store/index.ts'
import { closeStore, openReader } from '../store/open.ts'
import { workerPort } from '../wire/ports/worker.ts'
import { serve } from '../wire/serve.ts'
import type { Call } from '../wire/serve.ts'
import { keepCopies } from './keep-copies.ts'
import { Learner } from './learner.ts'
import { Scoring } from './scoring.ts'
import { inSlices } from './slices.ts'
import { clockOf, runThread } from './thread.ts'
import type { Thread, ThreadData } from './thread.ts'
import { linkToWriter } from './writer-link.ts'

/** Periods move with the day, so the app looks every minute whether something is out of date; a look reads sums only. */
const LOOK_EVERY = 60_000

/** Milliseconds after an import has ended: by then the importer rests and has given its memory back, which learning can use. */
const AFTER_IMPORT = 600

/** Learns the person, scores their posts and answers whatever needs the model. In the app it wakes after every change; a command asks. */
function start(data: ThreadData): Thread {
  const db = openReader(data.dataDir, { cacheMb: 2 })
  const context: Context = { db, store, now: clockOf(data) }
  const writer = linkToWriter(data.links)
  const learner = new Learner(context)
  const scoring = new Scoring(context, learner, writer)
  let stopped = false

  function reportUnlessStopped(thrown: unknown): void {
    if (!stopped) throw thrown
  }
  const wake = (): void => void scoring.wake().catch(reportUnlessStopped)

  serve(workerPort(data.port), methods, {
    'scores.settle': async () => ({ scored: await scoring.wake() }),
    'share.estimate': async input => {
      await scoring.wake()
      return estimated(context, learner, input)
    },
    'share.band': async (input, call) => {
      await scoring.wake()
      return band(context, learner, input, call)
    },
    'share.audit': async () => {
      await scoring.wake()
      const { model, lessons } = await learner.current()
      return auditOf(context, { model, lessons: lessons.stored })
    },
    'posts.explain': async ({ id }) => {
      const { model, lessons } = await learner.current()
      return whyOf(context, id, { model, lessons: lessons.stored })
    }
  }, events)

  let afterImport: NodeJS.Timeout | undefined
  const timer = data.app ? setInterval(wake, LOOK_EVERY) : undefined
  if (data.app) {
    writer.on('changed', ({ topics }) => {
      if (!topics.some(topic => topic === 'posts' || topic === 'profile')) return
      clearTimeout(afterImport)
      if (topics.includes('imports')) afterImport = setTimeout(wake, AFTER_IMPORT)
      else wake()
    })
    wake()
  }
  // A second of work once a day, where most work is done anyway.
  const stopCopies = data.app ? keepCopies(db, data.dataDir) : () => undefined

  return {
    async stop() {
      stopped = true
      stopCopies()
      clearInterval(timer)
      clearTimeout(afterImport)
      await scoring.stop().catch(reportUnlessStopped)
      closeStore(db)
    }
  }
}

/** The model is only needed where no draws were kept. */
async function estimated(context: Context, learner: Learner, input: InputOf<'share.estimate'>): Promise<OutputOf<'share.estimate'>> {
  let missing = false
  const shares = sharesNow(context, input, question => {
    const kept = keptFor(context, question)
    missing ||= kept === null && question.sums.counted > 0
    return kept
  })
  if (!missing) return shares
  const { model } = await learner.current()
  return sharesNow(context, input, question => keptFor(context, question) ?? drawUnits(context, model.around(everywhere(question)), question))
}

async function band(context: Context, learner: Learner, { network, days }: InputOf<'share.band'>, { signal }: Call): Promise<OutputOf<'share.band'>> {
  const { generation, model } = await learner.current()
  const wanted = (): boolean => !signal.aborted && store.scoreGeneration(context.db) === generation
  const done = await inSlices(bandOf(context, model, network, days), wanted)
  if (!done) throw new Failure('cancelled', 'Something newer was learnt meanwhile.', 'Ask again.')
  return done.value
}

await runThread(start)
