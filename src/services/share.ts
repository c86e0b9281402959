import type { InputOf, OutputOf, Profile, Share } from '../contract/index.ts'
import { estimateOf } from '../domain/draws.ts'
import type { Drawn } from '../domain/draws.ts'
import { isStale } from '../domain/period.ts'
import { NETWORKS } from '../domain/post.ts'
import type { Network } from '../domain/post.ts'
import type { Account } from '../store/index.ts'
import type { Answers, Context } from './context.ts'
import { questionOn } from './combined.ts'
import type { Question } from './estimate.ts'
import { roomOn } from './gate.ts'
import { askOn, newestKnown, periodOf, targetOn } from './period.ts'
import type { Asked } from './period.ts'
import { profileOf } from './profile.ts'
import { ribbonOf, trendOf } from './timeline.ts'

export function shareQueries(context: Context): Answers<'share.now' | 'share.trend' | 'share.ribbon'> {
  return {
    'share.now': input => sharesNow(context, input, question => keptFor(context, question)),
    'share.trend': ({ network, days }) => trendOf(context, network, days),
    'share.ribbon': ({ network, days }) => ribbonOf(context, network, days)
  }
}

/** Finds the draws behind an interval; null where there are none. */
export type DrawnFor = (question: Question) => Drawn | null

/** The draws that were kept for just this. */
export function keptFor({ db, store }: Context, question: Question): Drawn | null {
  const professional = store.keptDraws(db, question)
  return professional && { professional, units: question.sums.counted }
}

/** Shares of what is asked for, one for each network and one for all together unless one was named. */
export function sharesNow(context: Context, input: InputOf<'share.now'>, drawnFor: DrawnFor): OutputOf<'share.now'> {
  const { network: wanted, account, ...asked } = input
  const { db, store } = context
  const profile = profileOf(context)
  const accounts = store.accountsOf(db, wanted ?? null, account ?? null)
  if (accounts.length === 0) return []
  const share = (network: Network | 'all', own: readonly Account[]): Share =>
    shareOfSome(context, profile, { network, accounts: own, asked, drawnFor })
  const shares = NETWORKS.map(network => [network, accounts.filter(one => one.network === network)] as const)
    .filter(([, own]) => own.length > 0).map(([network, own]) => share(network, own))
  return wanted ?? account ? shares : [...shares, share('all', accounts)]
}

interface Some {
  readonly network: Network | 'all'
  readonly accounts: readonly Account[]
  readonly asked: Asked
  readonly drawnFor: DrawnFor
}

function shareOfSome(context: Context, profile: Profile, { network, accounts, asked, drawnFor }: Some): Share {
  const period = periodOf(context, profile, accounts, asked)
  const question = questionOn(context, network, accounts, period)
  const { sums, copies } = question
  const target = network === 'all' ? null : targetOn(context, profile, network)
  const gate = network === 'all' ? null : roomOn(context, profile, network)
  return {
    network, account: accounts.length === 1 ? accounts[0]!.name : null,
    period: { ...period, posts: sums.counted, unclear: sums.unclear, wordless: sums.wordless, unscored: sums.unscored },
    target, labelled: sums.labelled,
    ...estimateOf(sums, drawnFor(question), { target, stale: isStale(newestKnown(accounts), asked.to ?? context.now()) }),
    room: gate?.room ?? null, personalFirst: gate?.personalFirst ?? null, copies: copies.size, ask: network === 'all' ? null : askOn(context, profile, network)
  }
}
