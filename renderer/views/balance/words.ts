import type { Share } from '../../../src/contract/index.ts'
import { DEFAULT_TARGET } from '../../../src/domain/share.ts'
import { date, shortDate } from '../../text/dates.ts'
import { percent } from '../../text/numbers.ts'
import { t as common } from '../../text/text.ts'
import { t } from './text.ts'

export type Tone = 'good' | 'wait' | 'plain'

/** A network's name inside a sentence. */
export function nameIn({ network }: Share): string {
  return network === 'all' ? t().allNetworks : common().networks[network]
}

/** What follows the number: the period and where. */
export function periodSentence(share: Share): string {
  const { days, to } = share.period
  if (share.state === 'stale') return t().ofKnown(days, date(to), nameIn(share))
  return share.network === 'all' ? t().ofDaysAll(days) : t().ofDays(days, nameIn(share))
}

export function periodName({ state, period }: Share): string {
  return state === 'stale' ? t().periodUntil(period.days, shortDate(period.to)) : t().period(period.days)
}

/** The state as a chip's words, with the tone that goes with it. */
export function stateWords({ state, likeliest }: Share): { say: string; tone: Tone } {
  const position = state === 'unsure' ? likeliest : state
  const tone: Tone = position === 'within' ? 'good' : position === 'over' || position === 'stale' ? 'wait' : 'plain'
  if (state !== 'unsure') return { say: t().states[state], tone }
  return { say: likeliest === null ? t().unsure : t().likelyState[likeliest], tone }
}

export function targetWords({ target }: Share): string | null {
  if (target === null) return null
  return t().target(Math.abs(target.share - DEFAULT_TARGET.share) < 0.005 ? t().thirds : percent(target.share))
}
