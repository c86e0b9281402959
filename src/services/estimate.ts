import type { Model } from '../classifier/index.ts'
import type { Drawn } from '../domain/draws.ts'
import type { Instant } from '../domain/post.ts'
import { MILLION } from '../domain/unit.ts'
import type { Sums } from '../domain/unit.ts'
import type { EstimateKey, WordedPart } from '../store/index.ts'
import type { Context } from './context.ts'
import { SEED } from './knowledge.ts'

/** Enough for the ends of a 95 % interval to hold still to about a point. */
const DRAWS = 600

/** Units whose words are read for the draws unless fewer are asked for; of longer periods a sample stands for all. */
const MOST_UNITS = 2000

/** What is asked of: the units of accounts in a period, with their sums. */
export interface Question extends EstimateKey {
  readonly to: Instant
  /** Units that are left out because another network told them first. */
  readonly copies: ReadonlySet<number>
}

/** Draws the professional units of a period from what the model believes possible of those without a label. Null while a post has no score. */
export function drawUnits({ db, store }: Context, model: Model, { accountIds, from, to, sums, copies }: Question, most = MOST_UNITS): Drawn | null {
  if (sums.counted === 0 || sums.unscored > 0) return null
  const portion = Math.min(1, most / sums.counted)
  const units = accountIds.flatMap(id => store.wordedUnits(db, id, { low: from, high: to, until: to }, portion)).filter(parts => !copies.has(parts[0]!.unit))
  const draws = model.draws(units.map(parts => parts.map(part => ({ post: part.post, fixed: fixedOf(part) }))), { count: DRAWS, seed: SEED })
  return { professional: portion === 1 ? draws : scaled(draws, units, sums), units: sums.counted }
}

function fixedOf({ label, company }: WordedPart): 0 | 1 | null {
  if (label !== null) return label === 'professional' ? 1 : 0
  return company ? 1 : null
}

/** What a sample may be off by, laid around the sum of all; its chance is that of the sample, which is more than that of all. */
function scaled(draws: Float64Array, units: readonly (readonly WordedPart[])[], sums: Sums): Float64Array {
  const expected = units.reduce((sum, parts) => sum + parts.reduce((own, part) => own + sideOf(part), 0) / parts.length, 0)
  const times = sums.counted / Math.max(1, units.length)
  return draws.map(draw => Math.max(0, Math.min(sums.counted, sums.professional / MILLION + times * (draw - expected))))
}

function sideOf(part: WordedPart): number {
  return fixedOf(part) ?? part.probability! / MILLION
}
