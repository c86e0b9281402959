import { DEFAULT_TARGET, type Target } from '../../../src/domain/share.ts'
import { targetOf } from '../start/target.ts'

export const PRESETS = ['thirds', 'half', 'fourOneOne', 'eighty'] as const
export type Preset = (typeof PRESETS)[number]

/** Known rules of thumb, as the part of one's own timeline that is about work. */
export const TARGETS: Readonly<Record<Preset, Target>> = {
  thirds: DEFAULT_TARGET,
  half: targetOf(50),
  /** Of six posts four are of one's own, one is about the company and one asks for something. */
  fourOneOne: targetOf(33),
  /** Two of ten are personal: 80/20, and 5-3-2 too. */
  eighty: targetOf(80)
}

/** The preset that a target is, or `own`. */
export function presetOf(target: Target): Preset | 'own' {
  return PRESETS.find(name => TARGETS[name].share === target.share && TARGETS[name].low === target.low && TARGETS[name].high === target.high) ?? 'own'
}

/** Whole percents as a target; null where they do not lie low ≤ target ≤ high. */
export function fromPercents(low: number, share: number, high: number): Target | null {
  const right = [low, share, high].every(one => Number.isFinite(one) && one >= 0 && one <= 100) && low <= share && share <= high
  return right ? { low: low / 100, share: share / 100, high: high / 100 } : null
}
