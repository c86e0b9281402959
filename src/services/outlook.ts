import type { Profile } from '../contract/index.ts'
import { planItemOf, UNJUDGED_FIT } from '../domain/advice.ts'
import { dayOf, MS_PER_DAY } from '../domain/day.ts'
import type { Day } from '../domain/day.ts'
import { ECHO_DAYS } from '../domain/echo.ts'
import { barred } from '../domain/eligible.ts'
import type { Choice, Circumstances } from '../domain/eligible.ts'
import type { Placement, PlanModel } from '../domain/plan-model.ts'
import { NETWORKS } from '../domain/post.ts'
import type { Network } from '../domain/post.ts'
import { fingerprintOf } from '../domain/fingerprint.ts'
import type { StoredFit, StoredItem, StoredPlan } from '../store/index.ts'
import type { Context } from './context.ts'
import { draftsOn } from './drafts.ts'
import { gateOn, modelFor } from './gate.ts'
import type { Gate } from './gate.ts'
import { echoesOn, postedOn } from './recall.ts'

/** Everything that advice and plan on a network rest on. */
export interface Outlook {
  readonly network: Network
  readonly gate: Gate
  readonly items: readonly StoredItem[]
  readonly around: Circumstances
  readonly fits: ReadonlyMap<number, StoredFit>
  /** The model of the plan; its items are those that no rule keeps out. */
  readonly model: PlanModel
}

/** Outlooks on the networks where the person is and something is offered. */
export function outlooks(context: Context, profile: Profile, asked: { network?: Network | undefined, horizon?: number | undefined }): Outlook[] {
  const { db, store } = context
  const own = new Set(store.accountsOf(db).map(account => account.network))
  const items = store.listItems(db)
  return NETWORKS.filter(network => own.has(network) && (asked.network === undefined || asked.network === network)).flatMap(network => {
    const offered = items.filter(item => item.networks.length === 0 || item.networks.includes(network))
    return offered.length === 0 ? [] : outlookOn(context, profile, { network, items: offered, horizon: asked.horizon })
  })
}

interface Here {
  readonly network: Network
  readonly items: readonly StoredItem[]
  readonly horizon: number | undefined
}

function outlookOn(context: Context, profile: Profile, { network, items, horizon }: Here): Outlook {
  const { db, store } = context
  const gate = gateOn(context, profile, network, horizon)
  const basis = store.fitBasis(db, network)
  const fits = basis ? store.fitsOn(db, network, basis.number) : new Map<number, StoredFit>()
  const around = circumstances(context, profile, { network, gate, items, fits })
  const open = items.filter(item => barred(item, around) === null)
  const planItems = open.map(item => planItemOf(item, at => dayOf(at, profile.zone), { today: gate.today, fit: around.fits.get(item.id) ?? UNJUDGED_FIT }))
  const pinned = pinnedAmong(context, profile, { network, gate, open, around })
  return { network, gate, items, around, fits, model: modelFor(gate, planItems, pinned) }
}

function circumstances(context: Context, profile: Profile, here: Pick<Outlook, 'network' | 'gate' | 'items' | 'fits'>): Circumstances {
  const { db, store } = context
  const { network, gate, items, fits } = here
  const now = context.now()
  const choices = new Map<number, Choice>()
  for (const decision of store.listDecisions(db)) if (decision.network === network) choices.set(decision.item, decision)
  return {
    now, choices, blocked: profile.blocked, paused: profile.paused, drafts: draftsOn(context, network), fitFloor: profile.fitFloor,
    fits: new Map([...fits].map(([item, { percentile }]) => [item, percentile])),
    posted: postedOn(context, gate.accountIds, items),
    echo: echoesOn(context, gate.accountIds, { from: now - ECHO_DAYS * MS_PER_DAY, to: now })
  }
}

/**
 * What keeps its day: a pin, while its day has not passed; what was accepted, from that day on until it is posted; a draft that was begun,
 * on the day that the last plan gave it. What was accepted before a pause lost its day with it, so that nothing piles up at its end.
 */
function pinnedAmong(context: Context, profile: Profile, given: Pick<Outlook, 'network' | 'gate' | 'around'> & { open: readonly StoredItem[] }): Placement[] {
  const { db, store } = context
  const { network, around, open, gate: { today, input: { horizon } } } = given
  const pins = store.pinsOn(db, network)
  const planned = new Map<number, Day>((store.lastPlan(db, network, horizon)?.placed ?? []).map(({ item, day }) => [item, day]))
  const resumed = profile.resumedAt ?? -Infinity
  return open.flatMap(({ id }) => {
    const [pin, choice] = [pins.get(id), around.choices.get(id)]
    if (pin !== undefined && pin >= today) return [{ item: id, day: pin }]
    if (choice?.what === 'accept' && choice.at >= resumed) return [{ item: id, day: today }]
    const day = around.drafts.has(id) ? planned.get(id) : undefined
    return day !== undefined && day >= today ? [{ item: id, day }] : []
  })
}

/** The best plan that is known for exactly this model; null while it is looked for. */
export function settledPlan({ db, store }: Context, { network, model }: Outlook): StoredPlan | null {
  return store.planOf(db, network, modelKey(model))
}

/** The plan to go by: the settled one, else the last one, of which the rules may no longer allow everything. */
export function placedNow(context: Context, outlook: Outlook): readonly Placement[] {
  const { db, store } = context
  return (settledPlan(context, outlook) ?? store.lastPlan(db, outlook.network, outlook.model.days.length))?.placed ?? []
}

export function modelKey({ campaigns, ...model }: PlanModel): string {
  return fingerprintOf({ ...model, campaigns: [...campaigns ?? []] })
}
