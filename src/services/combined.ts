import { crossPosts } from '../domain/copies.ts'
import type { Period } from '../domain/period.ts'
import { addSums } from '../domain/unit.ts'
import type { Sums } from '../domain/unit.ts'
import type { Account } from '../store/index.ts'
import type { Context } from './context.ts'

/**
 * The sums of several accounts, in which what was told on more than one network counts once. `copies` is how many units were
 * left out for that. Each network's own sums have all of its posts.
 */
export function combinedSums({ db, store }: Context, accounts: readonly Account[], { from, to }: Period): { sums: Sums; copies: number } {
  const sums = store.sumOver(db, accounts.map(account => account.id), from, to)
  if (new Set(accounts.map(account => account.network)).size < 2) return { sums, copies: 0 }
  const told = accounts.flatMap(({ id: accountId, network }) => store.firstsBetween(db, accountId, from, to).map(first => ({ ...first, network })))
  const copies = crossPosts(told)
  return { sums: addSums(sums, store.sumOfUnits(db, copies, to), -1), copies: copies.size }
}
