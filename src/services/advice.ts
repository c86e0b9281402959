import type { Advice, Profile } from '../contract/index.ts'
import { adviseOn, planItemOf } from '../domain/advice.ts'
import type { Verdict } from '../domain/advice.ts'
import { dayOf, MS_PER_DAY } from '../domain/day.ts'
import { barred, ECHO_DAYS } from '../domain/eligible.ts'
import type { Choice, Circumstances } from '../domain/eligible.ts'
import { canonicalLink } from '../domain/links.ts'
import { NETWORKS } from '../domain/post.ts'
import type { Instant, Network } from '../domain/post.ts'
import { textKey } from '../domain/same-text.ts'
import { sentence } from '../domain/say.ts'
import { planGreedily } from '../domain/simulate.ts'
import type { StoredItem } from '../store/index.ts'
import type { Answers, Context } from './context.ts'
import { gateOn, modelFor } from './gate.ts'
import type { Gate } from './gate.ts'
import { profileOf } from './profile.ts'

export function adviceQueries(context: Context): Answers<'advice.list'> {
  return { 'advice.list': ({ network }) => adviceOn(context, network ?? null) }
}

/** The verdict on an item as it stands, null where the item is not offered. */
export function verdictOn(context: Context, item: number, network: Network): Verdict | null {
  return adviceOn(context, network).find(advice => advice.item === item)?.verdict ?? null
}

/** Advice on everything in the queue, on the networks where the person is and those that an item names. */
function adviceOn(context: Context, asked: Network | null): Advice[] {
  const { db, store } = context
  const profile = profileOf(context)
  const items = store.listItems(db)
  const own = new Set(store.accountsOf(db).map(account => account.network))
  const networks = NETWORKS.filter(network => (asked === null || asked === network) && own.has(network))
  return networks.flatMap(network => {
    const offered = items.filter(item => item.networks.length === 0 || item.networks.includes(network))
    return offered.length === 0 ? [] : adviceHere(context, profile, network, offered)
  })
}

function adviceHere(context: Context, profile: Profile, network: Network, items: readonly StoredItem[]): Advice[] {
  const now = context.now()
  const { zone, language } = profile
  const gate = gateOn(context, profile, network)
  const around = circumstances(context, profile, { network, gate, items })
  const open = items.filter(item => barred(item, around) === null)
  const pinned = open.filter(item => around.choices.get(item.id)?.what === 'accept').map(item => ({ item: item.id, day: gate.today }))
  const model = modelFor(gate, open.map(item => planItemOf(item, at => dayOf(at, zone), gate.today)), pinned)
  const advice = adviseOn({
    ...around, items, zone, model, plan: planGreedily(model), shareKnown: gate.unscored === 0, stale: gate.stale ? { until: gate.knownUntil } : null
  })
  return advice.map(one => ({
    ...one, network, reasons: one.reasons.map(reason => ({ ...reason, ...sentence(reason, language, zone, now) }))
  }))
}

interface Here {
  readonly network: Network
  readonly gate: Gate
  readonly items: readonly StoredItem[]
}

function circumstances(context: Context, profile: Profile, { network, gate, items }: Here): Circumstances {
  const { db, store } = context
  const now = context.now()
  const choices = new Map<number, Choice>()
  for (const decision of store.listDecisions(db)) if (decision.network === network) choices.set(decision.item, decision)
  return {
    now, choices, blocked: profile.blocked, paused: profile.paused, posted: postedAmong(context, gate.accountIds, items),
    recent: store.postsSince(db, gate.accountIds, now - ECHO_DAYS * MS_PER_DAY, now)
  }
}

/** The newest post of each item that was posted: known to be it, with its link, or with its very words. */
function postedAmong({ db, store, now }: Context, accountIds: readonly number[], items: readonly StoredItem[]): Map<number, { id: number; at: Instant }> {
  const posted = new Map<number, { id: number; at: Instant }>()
  for (const item of items) {
    const host = item.linkKey?.split(/[/?]/u, 1)[0]
    const linking = host === undefined ? [] : store.postsLinking(db, host).filter(post => post.links.some(link => canonicalLink(link) === item.linkKey))
    const saying = item.textKey === '' ? [] : store.postsWithWords(db, item.text).filter(post => textKey(post.text) === item.textKey)
    const newest = [...store.postsOfItem(db, item.id), ...linking, ...saying]
      .filter(post => accountIds.includes(post.accountId) && post.at <= now()).sort((a, b) => b.at - a.at)[0]
    if (newest) posted.set(item.id, { id: newest.id, at: newest.at })
  }
  return posted
}
