import { canonicalLink } from '../domain/links.ts'
import type { Network } from '../domain/post.ts'
import { nearlySame } from '../domain/same-text.ts'
import type { StoredDecision, StoredPost } from '../store/index.ts'
import { verdictOn } from './advice.ts'
import type { WriteContext } from './context.ts'
import { logPost } from './posts.ts'

export interface PostOfItem {
  readonly item: number
  readonly network: Network
  readonly text: string
  readonly url: string | null
}

/** People post, import and answer in any order; archives may lack the time of day, and clocks differ. */
const APART_MS = 36 * 3_600_000

/**
 * Counts the person's post of an item. Where an archive or a sync has brought that very post before the person told of it, that row is the
 * one that counts; else a row is made, with which a later import merges. Throws `conflict` where the item is counted on that network.
 */
export function countOnce(context: WriteContext, given: PostOfItem): { decision: StoredDecision; post: StoredPost } {
  const { db, store, now } = context
  const { item, network, text, url } = given
  return store.transact(db, () => {
    const verdict = verdictOn(context, item, network)
    const counted = store.standingDecision(db, item, network)?.what === 'posted'
    const known = counted ? null : broughtAlready(context, given)
    const post = known ?? logPost(context, { network, account: null, text, url, label: null, item, handedOver: true, verdict })
    if (known) {
      store.markCompany(db, [{ id: known.id, company: true, itemId: item }])
      store.addDecision(db, { item, network, what: 'posted', at: now(), until: null, post: known.id, note: null, verdict })
      store.settleHandOver(db, { item, network, at: now() })
    }
    return { decision: store.standingDecision(db, item, network)!, post: store.postById(db, post.id)! }
  })
}

/** By its address, else as the item's, else by its words. */
function broughtAlready({ db, store, now }: WriteContext, { item, network, text, url }: PostOfItem): { readonly id: number } | null {
  const accounts = store.accountsOf(db, network).map(account => account.id)
  const brought = store.postsSince(db, accounts, now() - APART_MS, now() + APART_MS).filter(post => post.imported && (post.itemId === null || post.itemId === item))
  const address = url === null ? null : canonicalLink(url)
  const addressed = address === null ? undefined : brought.find(post => canonicalLink(store.postById(db, post.id)?.url ?? '') === address)
  return addressed ?? brought.find(post => post.itemId === item) ?? brought.find(post => nearlySame(post.text, text)) ?? null
}
