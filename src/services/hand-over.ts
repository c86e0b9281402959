import type { OutputOf, Post } from '../contract/index.ts'
import { Failure } from '../domain/failure.ts'
import { afterStep } from '../domain/hand-over.ts'
import type { HandOverState, HandOverStep } from '../domain/hand-over.ts'
import type { Network } from '../domain/post.ts'
import type { Counted } from '../networks/count/index.ts'
import { handOver, serverHost } from '../networks/links/index.ts'
import type { StoredHandOver } from '../store/index.ts'
import type { Answers, Context, WriteContext } from './context.ts'
import { countOnce } from './count-once.ts'
import { counter } from './counting.ts'
import { linksIn } from './links-in.ts'
import { profileOf } from './profile.ts'
import { meantFor, undoDecision } from './queue.ts'

export function handOverQueries({ db, store }: Context): Answers<'handover.list'> {
  return { 'handover.list': () => store.handOvers(db) }
}

export function handOverWrites(context: WriteContext): Answers<'handover.ready' | 'handover.hand' | 'handover.answer' | 'handover.back'> {
  const { db, store } = context
  return {
    'handover.ready': async given => {
      const text = given.text.toWellFormed()
      const counted = (await counter(context))(given.network, text)
      return store.transact(db, () => makeReady(context, { ...given, text }, counted))
    },
    'handover.hand': ({ id }) => store.transact(db, () => hand(context, id)),
    'handover.answer': ({ id, posted, url }) => store.transact(db, () => {
      if (!posted) return { handOver: step(context, id, 'not-posted'), post: null }
      return confirm(context, store.handOverById(db, id), url ?? null)
    }),
    'handover.back': ({ id }) => store.transact(db, () => back(context, id))
  }
}

interface Yes {
  readonly item: number
  readonly network: Network
  readonly text: string
}

function makeReady(context: WriteContext, { item, network, text }: Yes, { length, limit, bytes, fits }: Counted): StoredHandOver {
  const { db, store, now } = context
  meantFor(context, item, network)
  if (!fits) {
    const over = limit !== null && length > limit ? `${length - limit} characters` : `${bytes!.length - bytes!.limit} bytes`
    throw new Failure('bad-input', `The text is ${over} too long for ${network}.`, 'Make it shorter.')
  }
  if (store.standingDecision(db, item, network)?.what === 'posted') {
    throw new Failure('conflict', `Item ${item} is counted on ${network} already.`, 'Undo that first if it was wrong.')
  }
  const waiting = store.handOverOf(db, item, network)
  if (waiting) store.setHandOver(db, waiting.id, 'dropped', now())
  return store.addHandOver(db, { item, network, text, at: now() })
}

/** Where a step leads. Throws `conflict` where it cannot be taken. */
function reached({ state }: StoredHandOver, taken: HandOverStep): HandOverState {
  const next = afterStep(state, taken)
  if (next === null) throw new Failure('conflict', `A text that is ${state} cannot be ${taken === 'back' ? 'taken back' : taken} now.`)
  return next
}

function step({ db, store, now }: WriteContext, id: number, taken: HandOverStep): StoredHandOver {
  return store.setHandOver(db, id, reached(store.handOverById(db, id), taken), now())
}

function hand(context: WriteContext, id: number): OutputOf<'handover.hand'> {
  const { db, store } = context
  const handed = step(context, id, 'hand')
  const [link = null] = [...linksIn(handed.text), store.itemById(db, handed.item).link].filter(one => one !== null)
  return { handOver: handed, ...handOver(handed.network, { text: handed.text, link, server: serverOf(context) }) }
}

/** The person's Mastodon server, as they said or as the name of their account tells (`@noor@plein.example`); null while unknown. */
function serverOf(context: Context): string | null {
  const said = profileOf(context).mastodon.server
  if (said !== '') return said
  return context.store.accountsOf(context.db, 'mastodon').map(({ name }) => name).find(name => name.includes('@') && serverHost(name) !== null) ?? null
}

function confirm(context: WriteContext, waiting: StoredHandOver, url: string | null): { handOver: StoredHandOver; post: Post } {
  reached(waiting, 'posted')
  const { post } = countOnce(context, { item: waiting.item, network: waiting.network, text: waiting.text, url })
  // Whatever counts a post of an item, here or elsewhere, has brought its hand-over along by now.
  return { handOver: context.store.handOverById(context.db, waiting.id), post }
}

function back(context: WriteContext, id: number): StoredHandOver {
  const { db, store } = context
  const standing = store.handOverById(db, id)
  if (standing.state !== 'posted') return step(context, id, 'back')
  // Takes the hand-over along.
  undoDecision(context, standing.item, standing.network)
  return store.handOverById(db, id)
}
