import type { OutputOf, Profile, Share } from '../contract/index.ts'
import { isStale } from '../domain/period.ts'
import { NETWORKS } from '../domain/post.ts'
import type { Network } from '../domain/post.ts'
import { shareOf, stateOf } from '../domain/share.ts'
import type { Account } from '../store/index.ts'
import type { Answers, Context } from './context.ts'
import { combinedSums } from './combined.ts'
import { roomOn } from './gate.ts'
import { askOn, newestKnown, periodOf, targetOn } from './period.ts'
import type { Asked } from './period.ts'
import { profileOf } from './profile.ts'
import { ribbonOf, trendOf } from './timeline.ts'

export function shareQueries(context: Context): Answers<'share.now' | 'share.trend' | 'share.ribbon'> {
  return {
    'share.now': ({ network, account, ...asked }) => sharesNow(context, { network, account }, asked),
    'share.trend': ({ network, days }) => trendOf(context, network, days),
    'share.ribbon': ({ network, days }) => ribbonOf(context, network, days)
  }
}

function sharesNow(
  context: Context, whose: { network: Network | undefined; account: string | undefined }, asked: Asked
): OutputOf<'share.now'> {
  const { db, store } = context
  const profile = profileOf(context)
  const accounts = store.accountsOf(db, whose.network ?? null, whose.account ?? null)
  if (accounts.length === 0) return []
  const networks = NETWORKS.filter(network => accounts.some(account => account.network === network))
  const shares = networks.map(network => shareOfSome(context, profile, { network, accounts: accounts.filter(one => one.network === network), asked }))
  return whose.network ?? whose.account ? shares : [...shares, shareOfSome(context, profile, { network: 'all', accounts, asked })]
}

interface Some {
  readonly network: Network | 'all'
  readonly accounts: readonly Account[]
  readonly asked: Asked
}

function shareOfSome(context: Context, profile: Profile, { network, accounts, asked }: Some): Share {
  const { db, store, now } = context
  const ids = accounts.map(account => account.id)
  const knownUntil = newestKnown(accounts)
  const period = periodOf(context, profile, accounts, asked)
  const { sums, copies } = network === 'all' ? combinedSums(context, accounts, period) : { sums: store.sumOver(db, ids, period.from, period.to), copies: 0 }
  const target = network === 'all' ? null : targetOn(context, profile, network)
  const gate = network === 'all' ? null : roomOn(context, profile, network)
  return {
    network, account: accounts.length === 1 ? accounts[0]!.name : null,
    period: { ...period, posts: sums.counted, unclear: sums.unclear, wordless: sums.wordless, unscored: sums.unscored },
    target, share: shareOf(sums), low: null, high: null, labelled: sums.labelled,
    ...stateOf(sums, isStale(knownUntil, asked.to ?? now()), target),
    room: gate?.room ?? null, personalFirst: gate?.personalFirst ?? null, copies, ask: network === 'all' ? null : askOn(context, profile, network)
  }
}
