const HOUR = 3_600_000
const LONGEST_WAIT = 7 * 24 * HOUR

export interface Due {
  readonly now: number
  /** Null: only when the person asks. */
  readonly everyHours: number | null
  /** Polls that failed since the last that did not. */
  readonly failures: number
  /** When the server wants to be asked again, if it said. */
  readonly retryAt: number | null
}

/**
 * When to ask a feed again: after its hours, doubled with every failure in a row, never sooner than the server wants and never later than
 * a week from now.
 */
export function nextPoll({ now, everyHours, failures, retryAt }: Due): number | null {
  if (everyHours === null) return null
  const wait = Math.min(LONGEST_WAIT, everyHours * HOUR * 2 ** Math.min(failures, 10))
  return Math.min(now + LONGEST_WAIT, Math.max(now + wait, retryAt ?? 0))
}
