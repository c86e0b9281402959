import type { Advice, Fit, Profile } from '../contract/index.ts'
import { adviseOn } from '../domain/advice.ts'
import type { Advising, Verdict } from '../domain/advice.ts'
import type { Network } from '../domain/post.ts'
import { sentence } from '../domain/say.ts'
import { planGreedily } from '../domain/simulate.ts'
import type { Answers, Context } from './context.ts'
import { outlooks, placedNow } from './outlook.ts'
import type { Outlook } from './outlook.ts'
import { profileOf } from './profile.ts'

export function adviceQueries(context: Context): Answers<'advice.list'> {
  return { 'advice.list': ({ network }) => adviceNow(context, network) }
}

/** The verdict on an item as it stands, null where the item is not offered. */
export function verdictOn(context: Context, item: number, network: Network): Verdict | null {
  return adviceNow(context, network).find(advice => advice.item === item)?.verdict ?? null
}

/** Advice on everything in the queue, on the networks where the person is and those that an item names. */
export function adviceNow(context: Context, network?: Network): Advice[] {
  const profile = profileOf(context)
  return outlooks(context, profile, { network }).flatMap(outlook => adviceIn(context, profile, outlook))
}

/** What is advised from the last plan, as far as the rules still allow it: at once, and the same as from the new one when nothing has changed. */
export function advisingOf(context: Context, profile: Profile, outlook: Outlook): Advising {
  const { zone, ownWords } = profile
  const { gate, items, around, model } = outlook
  const plan = planGreedily(model, placedNow(context, outlook))
  return { ...around, items, zone, model, plan, ownWords, shareKnown: gate.unscored === 0, stale: gate.stale ? { until: gate.knownUntil } : null }
}

function adviceIn(context: Context, profile: Profile, outlook: Outlook): Advice[] {
  const { zone, language } = profile
  const { fits, around, network } = outlook
  const texts = context.store.postTexts(context.db, [...fits.values()].flatMap(({ nearest }) => nearest.map(({ post }) => post)))
  return adviseOn(advisingOf(context, profile, outlook)).map(one => ({
    ...one, network, copied: [...one.copied], fit: fitOf(outlook, texts, one.item),
    reasons: one.reasons.map(reason => ({ ...reason, ...sentence(reason, language, zone, around.now) }))
  }))
}

function fitOf({ fits }: Outlook, texts: ReadonlyMap<number, string>, item: number): Fit | null {
  const fit = fits.get(item)
  if (!fit) return null
  const nearest = fit.nearest.flatMap(({ post, likeness }) => texts.has(post) ? [{ post, likeness, text: texts.get(post)! }] : [])
  return { percentile: fit.percentile, nearest }
}
