import type { Import } from '../../../src/contract/index.ts'

export interface OwnCount {
  /** What the archive says of itself. */
  readonly count: number
  /** How it stands to what was found: `adds` when what was left out is exactly the difference. */
  readonly how: 'same' | 'adds' | 'more' | 'fewer'
  readonly by: number
}

/** The archive's own count beside ours; null where it has none, or where reading did not come to its end. */
export function ownCount({ state, expected, found, skipped }: Import): OwnCount | null {
  if (expected === null || state !== 'done') return null
  const out = skipped.reduce((sum, { count }) => sum + count, 0)
  const how = expected === found ? 'same' : expected === found + out ? 'adds' : expected > found ? 'more' : 'fewer'
  return { count: expected, how, by: Math.abs(expected - found) }
}
