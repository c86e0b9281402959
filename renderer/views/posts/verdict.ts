import type { Post } from '../../../src/contract/index.ts'
import { percent } from '../../text/numbers.ts'
import { t as common } from '../../text/text.ts'
import { shapeOf, sureness } from '../balance/tile-words.ts'
import { t } from './text.ts'

export { shapeOf, sureness }

/** Nearer to one half than this, and neither side is named. */
const UNDECIDED = 0.05

/** What is held of a post, in a few words. */
export function verdictOf({ label, probability, text }: Pick<Post, 'label' | 'probability' | 'text'>): string {
  if (label !== null) return t().said[label]
  if (probability === null) return /[\p{L}\p{N}]/u.test(text.replace(/https?:\/\/\S+/gu, '')) ? t().unscored : t().wordless
  if (Math.abs(probability - 0.5) < UNDECIDED) return t().unsure
  const side = probability > 0.5 ? 'professional' : 'personal'
  return t().probably(common().sides[side], percent(Math.max(probability, 1 - probability)))
}
