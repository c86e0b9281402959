import { planExactly } from '../domain/plan-exact.ts'
import type { Solve } from '../domain/plan-exact.ts'
import { HORIZON } from '../domain/plan-model.ts'
import { NETWORKS } from '../domain/post.ts'
import type { Network } from '../domain/post.ts'
import type { FitBasis, StoredFit, StoredItem, StoredPlan } from '../store/index.ts'
import { FIT_LEAST, FIT_MOST, fitModel } from '../domain/fit.ts'
import type { FitOf } from '../domain/fit.ts'
import type { Context } from './context.ts'
import { modelKey, outlooks, placedNow, settledPlan } from './outlook.ts'
import { profileOf } from './profile.ts'

export interface Asked {
  readonly network?: Network | undefined
  readonly weeks?: number | undefined
}

/** The networks for which the best plan is not known yet, in order, with what makes it. Nothing is written here. */
export function plansToMake(context: Context, { network, weeks }: Asked): ((solve: Solve) => StoredPlan)[] {
  const horizon = weeks === undefined ? HORIZON : weeks * 7
  const open = outlooks(context, profileOf(context), { network, horizon }).filter(outlook => settledPlan(context, outlook) === null)
  return open.map(outlook => solve => {
    const { placed, optimal } = planExactly(outlook.model, solve, placedNow(context, outlook))
    return { network: outlook.network, horizon, fingerprint: modelKey(outlook.model), placed, optimal }
  })
}

/** A new sample of own posts is taken once so many posts came, or this part of the last sample. */
const NEW_POSTS = 20
const NEW_PART = 0.02

/** What a network's items are judged by, kept by the caller between two calls: making it reads up to 2,000 posts. */
export interface FitJudge {
  readonly basis: FitBasis
  readonly judge: ((text: string) => FitOf) | null
}

export interface FitsMade {
  readonly network: Network
  readonly basis: FitBasis
  readonly fits: readonly StoredFit[]
}

/** Fits of the items that have none by the sample that counts, per network that has enough own posts. Nothing is written here. */
export function fitsToMake(context: Context, judges: Map<Network, FitJudge>): FitsMade[] {
  const { db, store } = context
  const items = store.listItems(db)
  return NETWORKS.flatMap(network => {
    const accountIds = store.accountsOf(db, network).map(({ id }) => id)
    const offered = items.filter(item => item.text !== '' && (item.networks.length === 0 || item.networks.includes(network)))
    return accountIds.length === 0 || offered.length === 0 ? [] : fitsOn(context, judges, { network, accountIds, offered })
  })
}

interface Here {
  readonly network: Network
  readonly accountIds: readonly number[]
  readonly offered: readonly StoredItem[]
}

function fitsOn(context: Context, judges: Map<Network, FitJudge>, { network, accountIds, offered }: Here): FitsMade[] {
  const { db, store } = context
  const known = store.fitBasis(db, network)
  const standing = known !== null && !outgrown(context, known) ? known : null
  const judged = standing ? store.fitsOn(db, network, standing.number) : new Map<number, StoredFit>()
  const open = offered.filter(item => !judged.has(item.id))
  if (standing && (open.length === 0 || standing.size < FIT_LEAST)) return []
  const { basis, judge } = judgeFor(context, judges, { network, accountIds, number: standing?.number ?? (known?.number ?? 0) + 1 })
  const fits = judge === null ? [] : open.map(({ id, text }) => ({ item: id, ...judge(text) }))
  return [{ network, basis, fits }]
}

function outgrown({ db, store }: Context, { newest, size }: FitBasis): boolean {
  const many = Math.max(NEW_POSTS, size * NEW_PART)
  return store.countAfter(db, newest, Math.ceil(many)) >= many
}

function judgeFor({ db, store }: Context, judges: Map<Network, FitJudge>, given: { network: Network; accountIds: readonly number[]; number: number }): FitJudge {
  const { network, accountIds, number } = given
  const kept = judges.get(network)
  if (kept?.basis.number === number) return kept
  const posts = store.ownTexts(db, accountIds, FIT_MOST)
  const judge = { basis: { number, size: posts.length, newest: store.textState(db).newest }, judge: fitModel(posts) }
  judges.set(network, judge)
  return judge
}
