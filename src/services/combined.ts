import { crossPosts } from '../domain/copies.ts'
import type { Period } from '../domain/period.ts'
import type { Network } from '../domain/post.ts'
import { addSums } from '../domain/unit.ts'
import type { Account } from '../store/index.ts'
import type { Context } from './context.ts'
import type { Question } from './estimate.ts'

/**
 * What a share is asked of: the accounts in a period with their sums. In that of all networks together, what was told on more than one
 * of them counts once; `copies` are the units that are left out for that. Each network's own sums have all of its posts.
 */
export function questionOn(
  { db, store }: Context, network: Network | 'all', accounts: readonly Account[], { from, to }: Pick<Period, 'from' | 'to'>
): Question {
  const accountIds = accounts.map(account => account.id)
  const sums = store.sumOver(db, accountIds, from, to)
  const question = { network, accountIds, from, to, sums, copies: new Set<number>() }
  if (network !== 'all' || new Set(accounts.map(account => account.network)).size < 2) return question
  const told = accounts.flatMap(({ id: accountId, network }) => store.firstsBetween(db, accountId, from, to).map(first => ({ ...first, network })))
  const copies = crossPosts(told)
  return { ...question, copies, sums: addSums(sums, store.sumOfUnits(db, copies, to), -1) }
}
