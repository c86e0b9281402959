import type { Model } from '../classifier/index.ts'
import type { OutputOf } from '../contract/index.ts'
import { predictionPowered, wilson } from '../domain/audit.ts'
import type { Checked } from '../domain/audit.ts'
import type { Interval } from '../domain/draws.ts'
import { MILLION } from '../domain/unit.ts'
import type { StoredLesson, WordedPart } from '../store/index.ts'
import type { Context } from './context.ts'
import { scopesNow } from './knowledge.ts'
import type { Scope } from './knowledge.ts'

/**
 * The shares of the current periods judged by the random answers alone: Wilson's interval, which knows no model, and the model's
 * share put right by its error at those answers. The headline is sound while these do not lie apart from it.
 */
export function auditOf(context: Context, { model, lessons }: { model: Model; lessons: readonly StoredLesson[] }): OutputOf<'share.audit'> {
  const withheld = model.withheld()
  const known = new Map(lessons.map(({ post, source }, i) => [post.id, { withheld: withheld[i]!, random: source === 'random' }]))
  return scopesNow(context).map(scope => ({ network: scope.network, ...judged(unitsIn(context, scope).map(parts => unitOf(parts, known))) }))
}

/** Longer periods are too much to read whole, and an audit by sample would be one of the sample. */
const MOST_UNITS = 5000

function unitsIn({ db, store }: Context, { accounts, period }: Scope): WordedPart[][] {
  const span = { low: period.from, high: period.to, until: period.to }
  const units = accounts.flatMap(({ id }) => store.wordedUnits(db, id, span))
  return units.length > MOST_UNITS ? [] : units
}

interface Unit extends Checked {
  readonly random: boolean
  /** A company post, which nobody is asked about. */
  readonly given: boolean
}

function unitOf(parts: readonly WordedPart[], known: ReadonlyMap<number, { readonly withheld: number; readonly random: boolean }>): Unit {
  const mean = (of: (part: WordedPart) => number): number => parts.reduce((sum, part) => sum + of(part), 0) / parts.length
  const believed = (part: WordedPart): number => (part.probability ?? 0) / MILLION
  return {
    truth: mean(part => part.label === null ? believed(part) : part.label === 'professional' ? 1 : 0),
    withheld: mean(part => known.get(part.id)?.withheld ?? believed(part)),
    random: parts.some(part => known.get(part.id)?.random === true),
    given: parts.every(part => part.company && part.label === null)
  }
}

function judged(units: readonly Unit[]): Omit<OutputOf<'share.audit'>[number], 'network'> {
  const asked = units.filter(({ random }) => random)
  const open = units.filter(({ given }) => !given)
  const alone = wilson({ asked: asked.length, professional: asked.reduce((sum, { truth }) => sum + truth, 0), units: open.length })
  return {
    random: asked.length,
    wilson: alone && among(alone, open.length, units.length),
    ppi: predictionPowered(units.map(({ withheld }) => withheld), asked)
  }
}

/** The share of the open units as one of all, those that are given being professional. */
function among({ low, high }: Interval, open: number, units: number): Interval {
  const all = (share: number): number => (share * open + units - open) / units
  return { low: all(low), high: all(high) }
}
