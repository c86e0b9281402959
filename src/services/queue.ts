import type { Decision, Item, OutputOf, Post } from '../contract/index.ts'
import { Failure } from '../domain/failure.ts'
import { expiryOf } from '../domain/item.ts'
import { canonicalLink } from '../domain/links.ts'
import type { Instant, Network } from '../domain/post.ts'
import { textKey } from '../domain/same-text.ts'
import type { StoredDecision, StoredItem } from '../store/index.ts'
import { verdictOn } from './advice.ts'
import { recogniseItem, recogniser } from './company.ts'
import type { Answers, Context, WriteContext } from './context.ts'
import { countOnce } from './count-once.ts'
import { profileOf } from './profile.ts'
import { readItems } from './queue-text.ts'

export function queueQueries(context: Context): Answers<'queue.list'> {
  const { db, store } = context
  return {
    'queue.list': () => {
      const decisions = Map.groupBy(store.listDecisions(db), decision => decision.item)
      return store.listItems(db).map(item => itemWith(item, decisions.get(item.id) ?? []))
    }
  }
}

function itemWith({ linkKey: _link, textKey: _text, ...item }: StoredItem, decisions: readonly StoredDecision[]): Item {
  return { ...item, networks: [...item.networks], decisions: [...decisions] }
}

export function queueWrites(context: WriteContext):
Answers<'queue.add' | 'queue.drop' | 'queue.undrop' | 'queue.decide' | 'queue.posted' | 'queue.undo'> {
  const { db, store, now } = context
  return {
    'queue.add': given => addItems(context, given),
    'queue.drop': ({ id }) => {
      store.dropItem(db, id, now())
      return {}
    },
    'queue.undrop': ({ id }) => {
      store.dropItem(db, id, null)
      return {}
    },
    'queue.decide': ({ item, network, what, until, note }) => decide(context, { item, network, what, until: until ?? null, note: note ?? null }),
    'queue.posted': given => posted(context, given),
    'queue.undo': ({ item, network }) => {
      undoDecision(context, item, network)
      return {}
    }
  }
}

interface Content {
  readonly content: string
  readonly source?: string | undefined
  readonly networks?: readonly Network[] | undefined
}

function addItems(context: WriteContext, { content, source, networks }: Content): OutputOf<'queue.add'> {
  const { db, store, now } = context
  const { items, rejected } = readItems(content, { zone: profileOf(context).zone, source: source ?? null, networks: networks ?? [] })
  const ids: number[] = []
  store.transact(db, () => {
    for (const item of items) {
      const keys = { linkKey: item.link === null ? null : canonicalLink(item.link), textKey: textKey(item.text) }
      if (store.sameItem(db, keys.linkKey, keys.textKey) !== null) continue
      const id = store.addItem(db, { ...item, ...keys, addedAt: now(), expires: expiryOf({ ...item, addedAt: now() }) })
      recogniseItem(context, id, keys.linkKey)
      ids.push(id)
    }
  })
  return { added: ids.length, duplicates: items.length - ids.length, rejected: [...rejected], ids }
}

interface Choice {
  readonly item: number
  readonly network: Network
  readonly what: 'accept' | 'hold' | 'skip'
  readonly until: Instant | null
  readonly note: string | null
}

/** The person decides as they like. What the advice was at that moment is kept beside it, so that an overruling shows. */
function decide(context: WriteContext, choice: Choice): Decision {
  const { db, store, now } = context
  if (choice.until !== null && choice.until <= now()) throw new Failure('bad-input', 'The item cannot be held until a moment that has passed.')
  return store.transact(db, () => {
    meantFor(context, choice.item, choice.network)
    const verdict = verdictOn(context, choice.item, choice.network)
    return store.addDecision(db, { ...choice, until: choice.what === 'hold' ? choice.until : null, at: now(), post: null, verdict })
  })
}

/** The item, if it is offered on that network at all; null is any network. Throws `not-found` and `bad-input`. */
export function meantFor({ db, store }: Context, id: number, network: Network | null): StoredItem {
  const item = store.itemById(db, id)
  if (network !== null && item.networks.length > 0 && !item.networks.includes(network)) {
    throw new Failure('bad-input', `Item ${id} is not meant for ${network}.`, `It is meant for ${item.networks.join(', ')}.`)
  }
  return item
}

interface Posted {
  readonly item: number
  readonly network: Network
  readonly text?: string | undefined
  readonly url?: string | null | undefined
}

function posted(context: WriteContext, { item: id, network, text, url }: Posted): { decision: Decision; post: Post } {
  const { db, store } = context
  const item = meantFor(context, id, network)
  const words = text ?? store.handOverOf(db, id, network)?.text ?? [item.text, item.link].filter(part => part).join('\n')
  return countOnce(context, { item: id, network, text: words, url: url ?? null })
}

/** Takes the newest decision back. A post that it counted goes with it, unless an archive has told of that meanwhile. */
export function undoDecision(context: WriteContext, item: number, network: Network): void {
  const { db, store, now } = context
  store.transact(db, () => {
    const decision = store.standingDecision(db, item, network)
    if (!decision) throw new Failure('not-found', `There is no decision on item ${item} for ${network}.`)
    store.undoDecision(db, decision.id, now())
    if (decision.what === 'posted') store.reopenHandOver(db, { item, network, at: now() })
    if (decision.post !== null) uncount(context, item, decision.post)
  })
}

function uncount(context: WriteContext, item: number, postId: number): void {
  const { db, store } = context
  const post = store.postsOfItem(db, item).find(({ id }) => id === postId)
  if (!post) return
  if (!post.imported) return store.unlogPost(db, postId)
  const { company, itemId } = recogniser(context, profileOf(context).sites)(post.links)
  store.markCompany(db, [{ id: postId, company, itemId }])
}
