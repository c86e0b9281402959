/** What a step of the test command came to. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const NONE: Tally = { passed: 0, failed: 0, skipped: 0 }

export function addTallies(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** A check counts as one. */
export function tallyOfCheck(passed: boolean): Tally {
  return passed ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 }
}

/**
 * A runner's own account, held against how it ended: one that ran nothing, or ended badly without naming a failure (a file that
 * could not be loaded, an error outside a test), has failed once.
 */
export function judged(account: Tally | null, endedWell: boolean): Tally {
  const { passed, failed, skipped } = account ?? NONE
  const wrong = passed + failed === 0 || (!endedWell && failed === 0)
  return { passed, failed: failed + (wrong ? 1 : 0), skipped }
}

/** From the JSON report of vitest. Null for anything else. */
export function tallyOfVitest(report: unknown): Tally | null {
  const passed = numberIn(report, 'numPassedTests')
  const failed = numberIn(report, 'numFailedTests')
  const pending = numberIn(report, 'numPendingTests')
  if (passed === null || failed === null || pending === null) return null
  return { passed, failed, skipped: pending + (numberIn(report, 'numTodoTests') ?? 0) }
}

/** From the JSON report of Playwright. A flaky test is a failed one. Null for anything else. */
export function tallyOfPlaywright(report: unknown): Tally | null {
  const stats = typeof report === 'object' && report !== null && 'stats' in report ? report.stats : null
  const passed = numberIn(stats, 'expected')
  const failed = numberIn(stats, 'unexpected')
  const flaky = numberIn(stats, 'flaky')
  const skipped = numberIn(stats, 'skipped')
  return passed === null || failed === null || flaky === null || skipped === null ? null : { passed, failed: failed + flaky, skipped }
}

function numberIn(value: unknown, key: string): number | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null
  const found = (value as Readonly<Record<string, unknown>>)[key]
  return typeof found === 'number' ? found : null
}

export function lastLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
