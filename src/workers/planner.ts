import { events, methods } from '../contract/index.ts'
import { dayOf, startOfDay } from '../domain/day.ts'
import type { Network } from '../domain/post.ts'
import { fitsToMake, freedBy, plansNow, plansToMake, profileOf } from '../services/index.ts'
import type { FitJudge } from '../services/index.ts'
import * as store from '../store/index.ts'
import { closeStore, openReader } from '../store/open.ts'
import { workerPort } from '../wire/ports/worker.ts'
import { serve } from '../wire/serve.ts'
import { planSolver } from './plan-solver.ts'
import { clockOf, runThread } from './thread.ts'
import type { Thread, ThreadData } from './thread.ts'
import { linkToWriter } from './writer-link.ts'

/** An import changes something many times a second: planning waits until it is quiet for so long, in milliseconds. */
const QUIET = 200

/** How often the clock is looked at: days change, pauses and embargoes end. */
const EVERY = 20_000

const WRITE = { deadline: 60_000 }

type Asked = { readonly network?: Network | undefined; readonly weeks?: number | undefined }

/** Keeps fits and plans of now: judges new items, looks for the best plan of every network, and tells what has become free. */
function start(data: ThreadData): Thread {
  const db = openReader(data.dataDir)
  const writer = linkToWriter(data.links)
  const context = { db, store, now: clockOf(data) }
  const judges = new Map<Network, FitJudge>()
  const solver = planSolver()
  let stopped = false
  let last: Promise<unknown> = Promise.resolve()
  let waiting: NodeJS.Timeout | null = null
  let nextAt = -Infinity

  async function settle(asked: Asked): Promise<{ plans: number; optimal: number }> {
    await judgeNew()
    for (const make of plansToMake(context, asked)) {
      if (stopped) break
      const plan = await solver(make)
      await writer.call('plan.write', { ...plan, placed: [...plan.placed] }, WRITE)
    }
    const plans = plansNow(context, asked)
    return { plans: plans.length, optimal: plans.filter(plan => plan.optimal).length }
  }

  async function judgeNew(): Promise<void> {
    const toMake = fitsToMake(context, judges)
    if (toMake.length === 0) return
    // Its tables take tens of megabytes: loaded with the first item that has to be judged.
    const { languageOf } = await import('../classifier/language.ts')
    for (const make of toMake) {
      const { network, basis, fits } = make(languageOf)
      const written = { network, basis: { ...basis, unjudged: [...basis.unjudged] }, fits: fits.map(fit => ({ ...fit, nearest: [...fit.nearest] })) }
      await writer.call('fits.write', written, WRITE)
    }
  }

  /** One after the other: a plan takes the thread for itself. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }

  async function keepCurrent(): Promise<void> {
    if (stopped) return
    await settle({})
    const { told, advised, nextAt: next } = freedBy(context)
    const { zone } = profileOf(context)
    nextAt = Math.min(next ?? Infinity, startOfDay(dayOf(context.now(), zone) + 1, zone))
    if (advised) await writer.call('advised.write', { advised }, WRITE)
    if (told.items.length > 0) served.emit('freed', told)
  }

  function wake(): void {
    waiting ??= setTimeout(() => {
      waiting = null
      inTurn(keepCurrent).catch(reportUnlessStopped)
    }, QUIET)
  }

  function reportUnlessStopped(thrown: unknown): void {
    if (!stopped) throw thrown
  }

  const served = serve(workerPort(data.port), methods, { 'plan.settle': asked => inTurn(() => settle(asked)) }, events)
  const clock = data.app ? setInterval(() => {
    if (context.now() < nextAt) return
    served.emit('changed', { topics: ['plan'] })
    wake()
  }, EVERY) : null
  if (data.app) {
    writer.on('changed', ({ topics }) => {
      if (topics.some(topic => topic !== 'plan' && topic !== 'imports')) wake()
    })
    wake()
  }

  return {
    async stop() {
      stopped = true
      if (waiting) clearTimeout(waiting)
      if (clock) clearInterval(clock)
      await last
      closeStore(db)
    }
  }
}

await runThread(start)
