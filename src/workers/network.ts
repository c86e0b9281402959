import { events, methods } from '../contract/index.ts'
import type { Feed, InputOf, OutputOf, Taken } from '../contract/index.ts'
import { Failure } from '../domain/failure.ts'
import { EVERY_HOURS } from '../domain/feed.ts'
import { outside } from '../feeds/open.ts'
import { feedFor, profileOf } from '../services/index.ts'
import * as store from '../store/index.ts'
import { closeStore, openReader } from '../store/open.ts'
import { workerPort } from '../wire/ports/worker.ts'
import { serve } from '../wire/serve.ts'
import { directHttp } from './direct/http.ts'
import { direct } from './direct/index.ts'
import { keepPolling } from './keep-polling.ts'
import { requestLog } from './request-log.ts'
import { linkToSecrets } from './secret-link.ts'
import { clockOf, runThread } from './thread.ts'
import type { Thread, ThreadData } from './thread.ts'
import { linkToWriter } from './writer-link.ts'

const NOTHING: Taken = { added: 0, duplicates: 0, rejected: [], ids: [] }

/** The only thread that talks to the outside, and the one that reads what comes from there. It writes through the one writer. */
function start(data: ThreadData): Thread {
  const db = openReader(data.dataDir)
  const writer = linkToWriter(data.links)
  const context = { db, store, now: clockOf(data) }
  const stopping = new AbortController()
  let last: Promise<unknown> = Promise.resolve()

  /** One feed at a time. Parsers are loaded with the first, as most days begin without one. */
  function poll(id: number, anew: boolean): Promise<{ feed: Feed; taken: Taken }> {
    const polled = last.then(async () => {
      const { pollFeed } = await import('./poll.ts')
      return pollFeed(writer, store.feedById(db, id), { now: context.now, signal: stopping.signal, anew })
    })
    last = polled.catch(() => undefined)
    return polled
  }

  async function add({ address: given, everyHours, networks = [] }: InputOf<'feeds.add'>): Promise<OutputOf<'feeds.add'>> {
    const { neededFor } = await import('../feeds/index.ts')
    const address = given.trim().replace(/^feed:(?:\/\/)?(?=https?:)/iu, '').replace(/^feed:\/\//iu, 'https://')
    const known = store.feedAt(db, address)
    const needs = neededFor(address)
    if (!needs) throw new Failure('bad-input', `“${address}” is not an address that can be asked.`, 'Give the web address of a feed, with http or https and without a password.')
    const { id } = known ?? await writer.call('feed.create', { address, everyHours: everyHours === undefined ? EVERY_HOURS.usual : everyHours, networks, needs })
    const asked = known ? known.state !== 'needs-confirming' : needs.length === 0
    const answer = asked ? await poll(id, true) : { feed: feedFor(context, store.feedById(db, id)), taken: NOTHING }
    return { ...answer, known: known !== null }
  }

  /** What is granted is what this address needs, and nothing that is not asked for. */
  async function confirm({ id }: { readonly id: number }): Promise<OutputOf<'feeds.confirm'>> {
    const { state, granted, detail } = store.feedById(db, id)
    if (state !== 'needs-confirming') throw new Failure('conflict', 'This feed does not wait for being confirmed.')
    const needs = (['local', 'port'] as const).filter(exception => granted.includes(exception) || detail?.split(' ').includes(exception))
    await writer.call('feed.grant', { id, granted: needs })
    return poll(id, true)
  }

  const outwards = direct({
    db, writer, now: context.now, signal: stopping.signal, secrets: linkToSecrets(data.links[1]),
    httpFor: purpose => directHttp({ outside, signal: stopping.signal, log: ({ reason, subject }, why) => requestLog(writer, reason, `${subject}: ${why}`) }, purpose)
  })

  serve(workerPort(data.port), methods, {
    'feeds.add': add,
    'feeds.confirm': confirm,
    'feeds.pollNow': async ({ id }) => {
      const feed = store.feedById(db, id)
      return feed.state === 'needs-confirming' ? { feed: feedFor(context, feed), taken: NOTHING } : poll(id, false)
    },
    ...outwards.handlers,
    'queue.addFile': async given => {
      const { addFile } = await import('./add-file.ts')
      return addFile(writer, given, { zone: profileOf(context).zone, now: context.now() })
    }
  }, events)

  const polling = data.app ? keepPolling({ db, now: context.now, poll: id => poll(id, false) }) : null
  const keepingUp = data.app ? outwards.keepUp() : null
  writer.on('changed', ({ topics }) => {
    if (topics.includes('feeds')) polling?.replan()
    if (topics.includes('direct')) keepingUp?.look()
  })

  return {
    async stop() {
      stopping.abort(new Failure('closed', 'Twothirds is closing.'))
      polling?.stop()
      await keepingUp?.stop()
      await last
      closeStore(db)
    }
  }
}

await runThread(start)
