import { describe, expect, test } from 'vitest'
import { runSteps } from './run-steps.ts'
import { steps } from './steps.ts'
import { judged, lastLine, NONE, tallyOfCheck, tallyOfPlaywright, tallyOfVitest } from './tally.ts'

describe('the test command', () => {
  test('runs every step after one failed and one could not run, and sums all of them', () => {
    const said: string[] = []
    let clock = 0
    const total = runSteps([
      { title: 'First', run: () => tallyOfCheck(false) },
      { title: 'Second', run: () => { throw new Error('no browser') } },
      { title: 'Third', run: () => ({ passed: 7, failed: 0, skipped: 2 }) }
    ], line => void said.push(line), () => (clock += 500))
    expect(total).toEqual({ passed: 7, failed: 2, skipped: 2 })
    expect(said).toContain('no browser')
    expect(said.slice(-3)).toEqual(['FAILED  First: 0 passed, 1 failed (0.5 s)', 'FAILED  Second: 0 passed, 1 failed (0.5 s)', 'ok      Third: 7 passed, 2 skipped (0.5 s)'])
  })

  test('ends with one plain line', () => {
    expect(lastLine({ passed: 812, failed: 0, skipped: 3 })).toBe('812 passed, 0 failed, 3 skipped')
  })

  test('counts a runner that ran nothing as a failure', () => {
    expect(judged(NONE, true)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(judged({ passed: 0, failed: 0, skipped: 5 }, true)).toEqual({ passed: 0, failed: 1, skipped: 5 })
    expect(judged(null, true)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  test('counts a bad end without a named failure as one', () => {
    expect(judged({ passed: 9, failed: 0, skipped: 0 }, false)).toEqual({ passed: 9, failed: 1, skipped: 0 })
    expect(judged({ passed: 9, failed: 2, skipped: 0 }, false)).toEqual({ passed: 9, failed: 2, skipped: 0 })
    expect(judged({ passed: 9, failed: 0, skipped: 1 }, true)).toEqual({ passed: 9, failed: 0, skipped: 1 })
  })

  test('reads the accounts of both runners and takes a flaky test for a failed one', () => {
    expect(tallyOfVitest({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 })).toEqual({ passed: 5, failed: 1, skipped: 3 })
    expect(tallyOfPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } })).toEqual({ passed: 4, failed: 2, skipped: 2 })
    expect([tallyOfVitest({}), tallyOfVitest('x'), tallyOfPlaywright({ stats: null }), tallyOfPlaywright(null)]).toEqual([null, null, null, null])
  })

  test('checks types in every project before it lints, builds and tests', () => {
    const titles = steps({ root: '.', reports: '.', colours: false }).map(({ title }) => title)
    expect(titles.filter(title => title.startsWith('Types'))).toHaveLength(5)
    expect(titles.slice(-5)).toEqual(['Lint', 'Build', 'A Bluesky server for the tests', 'Tests', 'Tests in a browser'])
  })
})
