import { MS_PER_DAY } from '../domain/day.ts'
import { Failure } from '../domain/failure.ts'
import type { Label, Network } from '../domain/post.ts'
import type { StoredPost, Verdict } from '../store/index.ts'
import { recogniser } from './company.ts'
import type { Answers, Context, WriteContext } from './context.ts'
import { linksIn } from './links-in.ts'
import { profileOf } from './profile.ts'

export function postQueries({ db, store }: Context): Answers<'posts.page' | 'posts.count' | 'posts.get' | 'accounts.list' | 'accounts.coverage'> {
  return {
    'posts.page': ({ filter, after, limit }) => store.pageBefore(db, filter, after, limit),
    'posts.count': ({ filter }) => ({ count: store.countPosts(db, filter) }),
    'posts.get': ({ id }) => {
      const post = store.postById(db, id)
      if (!post) throw new Failure('not-found', `There is no post ${id}.`)
      return post
    },
    'accounts.list': () => store.listAccounts(db),
    'accounts.coverage': () => store.accountsOf(db).map(({ id }) => ({ id, months: store.coverageOf(db, id) }))
  }
}

export function postWrites(context: WriteContext): Answers<'posts.label' | 'posts.log' | 'posts.unlog' | 'accounts.remove' | 'accounts.restore'> {
  const { db, store, now } = context
  return {
    'posts.label': ({ labels, source }) => store.labelPosts(db, labels, source, now()),
    'posts.log': ({ network, account, text, url, side, item }) =>
      logPost(context, { network, account: account ?? null, text, url: url ?? null, label: side ?? null, item: item ?? null, handedOver: false, verdict: null }),
    'posts.unlog': ({ id }) => {
      unlogPost(context, id)
      return {}
    },
    'accounts.remove': ({ id }) => ({ ...store.removeAccount(db, id, now()), until: now() + KEPT }),
    'accounts.restore': ({ id }) => {
      store.restoreAccount(db, id)
      return {}
    }
  }
}

/** A removed account can be brought back for a week, in milliseconds. */
export const KEPT = 7 * MS_PER_DAY

export interface OwnPost {
  readonly network: Network
  readonly account: string | null
  readonly text: string
  readonly url: string | null
  readonly label: Label | null
  /** The company item that it is the post of. */
  readonly item: number | null
  readonly handedOver: boolean
  /** What the advice on that item was. */
  readonly verdict: Verdict | null
}

/** Adds a post that the person made. As the post of an item it counts once: a second one is refused with `conflict`. */
export function logPost(context: WriteContext, given: OwnPost): StoredPost {
  const { db, store, now } = context
  const { network, account, text, url, label, item: itemId } = given
  return store.transact(db, () => {
    if (itemId !== null) {
      store.itemById(db, itemId)
      if (store.standingDecision(db, itemId, network)?.what === 'posted') {
        throw new Failure('conflict', `Item ${itemId} is counted on ${network} already.`, 'Undo that first if it was wrong.')
      }
    }
    const links = linksIn(text)
    const found = recogniser(context, profileOf(context).sites)(links)
    const which = { itemId: itemId ?? found.itemId, company: found.company }
    const post = store.logPost(db, { network, account, text, url, links, label, ...which, origin: given.handedOver ? 'handover' : 'log', at: now() })
    if (itemId !== null) {
      store.addDecision(db, { item: itemId, network, what: 'posted', at: now(), until: null, post: post.id, note: null, verdict: given.verdict })
      store.settleHandOver(db, { item: itemId, network, at: now() })
    }
    return post
  })
}

function unlogPost({ db, store, now }: WriteContext, id: number): void {
  store.transact(db, () => {
    const told = store.listDecisions(db).filter(decision => decision.post === id)
    store.unlogPost(db, id)
    for (const { id: decision, item, network } of told) {
      store.undoDecision(db, decision, now())
      store.reopenHandOver(db, { item, network, at: now() })
    }
  })
}
