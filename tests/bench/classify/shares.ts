import { sample, seeded } from '../../../src/classifier/chance.ts'
import { predictionPowered, wilson } from '../../../src/domain/audit.ts'
import { intervalOf } from '../../../src/domain/draws.ts'
import type { Interval } from '../../../src/domain/draws.ts'
import { meanOf } from './metrics.ts'
import { taught } from './person.ts'
import type { Person } from './person.ts'
import type { Told } from './read.ts'
import type { DrawWindow, Window } from './windows.ts'

export const SHARE_LABELS = [0, 10, 20] as const
export const DRAWS = 600

/** How far an interval reaches, and whether the truth lies in it. */
export interface Held {
  readonly coverage: number
  readonly width: number
}

export interface ShareResult {
  readonly error: number
  readonly ours: Held
  /** From random labels alone; null without any. */
  readonly wilson: Held | null
  readonly ppi: Held | null
}

/** Means over the windows of one author; null where none could be drawn. */
export function sharesOf(person: Person, draw: DrawWindow, labels: number, { seed, windows }: { seed: number; windows: number }): ShareResult | null {
  const results = Array.from({ length: windows }, (_, at) => {
    const chance = seeded(seed + at, person.author.told.length)
    const window = draw(person.author.told, chance)
    return window && shareIn(person, window, new Set(Array.from(sample(window.length, labels, chance), place => window[place]!)))
  }).filter(result => result !== null)
  return results.length === 0 ? null : meanShare(results)
}

function shareIn(person: Person, window: Window, labelled: ReadonlySet<Told>): ShareResult {
  const inside = new Set(window.map(one => one.post))
  const given = [...labelled]
  const model = taught(person, given, post => inside.has(post) ? 'period' : null)
  const probabilities = model.probabilities(window.map(one => one.post))
  const known = window.map((one, at) => labelled.has(one) ? Number(one.professional) : probabilities[at]!)
  const truth = meanOf(window.map(one => Number(one.professional)))
  const share = meanOf(known)
  const units = window.map(one => [{ post: one.post, fixed: labelled.has(one) ? (one.professional ? 1 : 0) : null } as const])
  const drawn = intervalOf({ professional: model.draws(units, { count: DRAWS, seed: 1 }), units: window.length })!
  const withheld = model.withheld()
  const sampled = { asked: given.length, professional: given.filter(one => one.professional).length, units: window.length }
  const powered = predictionPowered(Array.from(probabilities), given.map((one, at) => ({ truth: Number(one.professional), withheld: withheld[at]! })))
  return {
    error: Math.abs(share - truth),
    ours: held({ low: Math.min(drawn.low, share), high: Math.max(drawn.high, share) }, truth)!,
    wilson: held(wilson(sampled), truth), ppi: held(powered, truth)
  }
}

function held(interval: Interval | null, truth: number): Held | null {
  const rounding = 1e-9
  return interval && { width: interval.high - interval.low, coverage: truth >= interval.low - rounding && truth <= interval.high + rounding ? 1 : 0 }
}

export function meanShare(results: readonly ShareResult[]): ShareResult {
  const mean = (held: readonly (Held | null)[]): Held | null => {
    const known = held.filter(one => one !== null)
    return known.length === 0 ? null : { coverage: meanOf(known.map(one => one.coverage)), width: meanOf(known.map(one => one.width)) }
  }
  return {
    error: meanOf(results.map(result => result.error)), ours: mean(results.map(result => result.ours))!,
    wilson: mean(results.map(result => result.wilson)), ppi: mean(results.map(result => result.ppi))
  }
}
