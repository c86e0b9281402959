import type { Model } from '../classifier/index.ts'
import type { OutputOf } from '../contract/index.ts'
import { startOfDay } from '../domain/day.ts'
import type { Day } from '../domain/day.ts'
import { intervalOf } from '../domain/draws.ts'
import { endOfDay } from '../domain/period.ts'
import type { Network } from '../domain/post.ts'
import { questionOn } from './combined.ts'
import type { Context } from './context.ts'
import { drawUnits } from './estimate.ts'
import { everywhere } from './knowledge.ts'
import { profileOf } from './profile.ts'
import { trendOf } from './timeline.ts'

/** Points of the trend that get an interval. */
const MOST = 60
/** Units read for each: the line needs less than the headline. */
const UNITS = 300

/**
 * The interval of each point, from what the model believes when it looks from that point's own period: labels inside it say most, those
 * outside it only by their words, so the band is widest where the person has answered least. One step a point.
 */
export function* bandOf(context: Context, model: Model, network: Network | 'all', days: number): Generator<void, OutputOf<'share.band'>> {
  const { db, store, now } = context
  const { zone } = profileOf(context)
  const accounts = store.accountsOf(db, network === 'all' ? null : network)
  const { window, points } = trendOf(context, network, days)
  const every = Math.ceil(points.length / MOST)
  const chosen = points.filter(({ share }, index) => share !== null && (points.length - 1 - index) % every === 0)
  const band: OutputOf<'share.band'> = []
  for (const { day, share } of chosen) {
    const [from, to] = [startOfDay(day - window + 1, zone), Math.min(now(), endOfDay(day, zone))]
    const question = questionOn(context, network, accounts, { from, to })
    const drawn = drawUnits(context, model.around(everywhere(question)), question, UNITS)
    const interval = drawn && intervalOf(drawn)
    if (interval) band.push(around(day, share!, interval))
    yield
  }
  return band
}

/** The interval never leaves its point outside. */
function around(day: Day, share: number, { low, high }: { low: number; high: number }): OutputOf<'share.band'>[number] {
  return { day, low: Math.max(0, Math.min(low, share)), high: Math.min(1, Math.max(high, share)) }
}
