import type { InputOf, OutputOf, Profile } from '../contract/index.ts'
import { ruleReason } from '../domain/advice.ts'
import { barred } from '../domain/eligible.ts'
import { Failure } from '../domain/failure.ts'
import { forbids } from '../domain/plan-rules.ts'
import type { Laid } from '../domain/plan-rules.ts'
import type { Reason } from '../domain/reason.ts'
import { roomOf } from '../domain/room.ts'
import { sentence } from '../domain/say.ts'
import { advisingOf } from './advice.ts'
import type { Context } from './context.ts'
import { outlooks } from './outlook.ts'
import type { Outlook } from './outlook.ts'
import { profileOf } from './profile.ts'

type Tried = InputOf<'plan.tryOut'>

/** What would become of the share and the rules if some items were posted on some days. Nothing is saved. */
export function tryOut(context: Context, { network, items }: Tried): OutputOf<'plan.tryOut'> {
  const profile = profileOf(context)
  const [outlook] = outlooks(context, profile, { network })
  if (!outlook) throw new Failure('not-found', `Nothing is offered on ${network}.`, 'Add something to the queue first.')
  const laid = laidIn(outlook, items)
  const { model, gate, around } = outlook
  const [first, last] = [model.days[0]!, model.days[Math.max(0, ...laid.map(({ step }) => step))]!]
  const shareKnown = gate.unscored === 0
  const breaks = [...laid.keys()].flatMap(at => {
    const reason = against(context, profile, { outlook, laid, at })
    const { id, step } = laid[at]!
    return reason ? [{ item: id, day: model.days[step]!.day, reason: { ...reason, ...sentence(reason, profile.language, profile.zone, around.now) } }] : []
  })
  return {
    shareNow: shareKnown && first.counted > 0 ? first.professional / first.counted : null,
    shareAfter: shareKnown && last.counted + laid.length > 0 ? (last.professional + laid.length) / (last.counted + laid.length) : null,
    high: model.high, room: profile.paused ? { posts: 0, binds: 'paused' } : roomOf(model, laid), breaks
  }
}

type Tries = readonly (Laid & { readonly id: number })[]

function laidIn({ model, items, gate }: Outlook, tried: Tried['items']): Tries {
  const byId = new Map(model.items.map(item => [item.id, item]))
  return tried.map(({ item: id, day }) => {
    const step = (day ?? gate.today) - gate.today
    if (!items.some(item => item.id === id)) throw new Failure('not-found', `There is no item ${id} in the queue.`)
    if (!model.days[step]) throw new Failure('bad-input', 'That day is not one of the plan.', 'Choose one of the days that it shows.')
    return { id, item: byId.get(id) ?? null, step }
  })
}

/** The first rule that one of them breaks beside the others; those on the same day that come later in the list break it, not the first. */
function against(context: Context, profile: Profile, { outlook, laid, at }: { outlook: Outlook; laid: Tries; at: number }): Reason | null {
  const { id, step, item: planned } = laid[at]!
  const item = outlook.items.find(one => one.id === id)!
  const bar = barred(item, outlook.around)
  if (bar) return bar.reason
  const others = laid.filter((other, index) => other.step < step || (other.step === step && index < at))
  const rule = forbids(outlook.model, others, { item: planned, step })
  if (rule === null) return null
  if (rule === 'window') return { code: 'no-day-before-expiry', expires: item.expires }
  return ruleReason(advisingOf(context, profile, outlook), rule, item)
}
