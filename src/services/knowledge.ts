import type { Archive, PeriodOf, Scorable, Teaching } from '../classifier/index.ts'
import { ENOUGH_ARCHIVE } from '../classifier/index.ts'
import type { Profile } from '../contract/index.ts'
import type { Period } from '../domain/period.ts'
import { NETWORKS } from '../domain/post.ts'
import type { Network } from '../domain/post.ts'
import type { Account, StoredLesson } from '../store/index.ts'
import type { Context } from './context.ts'
import { periodOf } from './period.ts'
import { profileOf } from './profile.ts'

/** Chance in the classifier is drawn from this one number, so that the same data always gives the same scores. */
export const SEED = 2027

/** Labels handed to the model, the newest; it chooses among them. */
const MOST_LESSONS = 1000

/** A network, or all together, with the accounts and the period that its share is about now. */
export interface Scope {
  readonly network: Network | 'all'
  readonly accounts: readonly Account[]
  readonly period: Period
}

/** Every network that has an account, and all of them together where there is any. */
export function scopesNow(context: Context, profile: Profile = profileOf(context)): Scope[] {
  const accounts = context.store.accountsOf(context.db)
  const scope = (network: Network | 'all', own: readonly Account[]): Scope => ({ network, accounts: own, period: periodOf(context, profile, own) })
  const networks = NETWORKS.map(network => [network, accounts.filter(account => account.network === network)] as const).filter(([, own]) => own.length > 0)
  return networks.length === 0 ? [] : [...networks.map(([network, own]) => scope(network, own)), scope('all', accounts)]
}

type Spans = Partial<Record<Network, Pick<Period, 'from' | 'to'>>>

/** Posts of one network in one period share how much of it is work. */
export function periodsBy(spans: Spans): PeriodOf {
  return ({ network, at }) => {
    const span = spans[network]
    return span && at >= span.from && at <= span.to ? network : null
  }
}

/** One period for every network. */
export function everywhere(period: Pick<Period, 'from' | 'to'>): PeriodOf {
  return periodsBy(Object.fromEntries(NETWORKS.map(network => [network, period])))
}

/** What is learnt without labels: the profile and a sample of the archive. Its posts may still lack their language. */
export function archiveOf(context: Context): Archive & { readonly posts: readonly Scorable[] } {
  return { profile: profileOf(context), posts: context.store.sampleArchive(context.db, ENOUGH_ARCHIVE), seed: SEED }
}

export interface Lessons {
  readonly teaching: Teaching
  /** The period of each network when these were read. */
  readonly spans: Spans
  /** The same labels, in the same order, as they are stored. */
  readonly stored: readonly StoredLesson[]
}

export function lessonsOf(context: Context): Lessons {
  const stored = context.store.newestLessons(context.db, MOST_LESSONS)
  const spans: Spans = Object.fromEntries(scopesNow(context).filter(({ network }) => network !== 'all').map(({ network, period }) => [network, period]))
  return { stored, spans, teaching: { labels: stored.map(({ post, side }) => ({ post, side })), periodOf: periodsBy(spans) } }
}
