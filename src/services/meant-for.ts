import { Failure } from '../domain/failure.ts'
import type { Network } from '../domain/post.ts'
import type { StoredItem } from '../store/index.ts'
import type { Context } from './context.ts'

/** The item, if it is offered on that network at all; null is any network. Throws `not-found` and `bad-input`. */
export function meantFor({ db, store }: Context, id: number, network: Network | null): StoredItem {
  const item = store.itemById(db, id)
  if (network !== null && item.networks.length > 0 && !item.networks.includes(network)) {
    throw new Failure('bad-input', `Item ${id} is not meant for ${network}.`, `It is meant for ${item.networks.join(', ')}.`)
  }
  return item
}
