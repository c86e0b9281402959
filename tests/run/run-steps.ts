import type { Step } from './steps.ts'
import { addTallies, NONE, tallyOfCheck } from './tally.ts'
import type { Tally } from './tally.ts'

interface Done {
  readonly title: string
  readonly tally: Tally
  readonly seconds: number
}

/** Runs every step, whatever came of those before, and ends with one line for each. Answers the sum. */
export function runSteps(steps: readonly Step[], say: (line: string) => void, now: () => number = Date.now): Tally {
  const done = steps.map(step => one(step, say, now))
  say('\n== Summary')
  for (const { title, tally: { passed, failed, skipped }, seconds } of done) {
    const counts = [`${passed} passed`, ...(failed > 0 ? [`${failed} failed`] : []), ...(skipped > 0 ? [`${skipped} skipped`] : [])]
    say(`${failed > 0 ? 'FAILED' : 'ok    '}  ${title}: ${counts.join(', ')} (${seconds.toFixed(1)} s)`)
  }
  return done.map(({ tally }) => tally).reduce(addTallies, NONE)
}

function one({ title, run }: Step, say: (line: string) => void, now: () => number): Done {
  say(`\n== ${title}`)
  const started = now()
  const tally = attempt(run, say)
  const seconds = (now() - started) / 1000
  say(`-- ${title}: ${tally.failed > 0 ? 'failed' : 'passed'} in ${seconds.toFixed(1)} s`)
  return { title, tally, seconds }
}

/** A step that cannot even run has failed, and the next ones still run. */
function attempt(run: Step['run'], say: (line: string) => void): Tally {
  try {
    return run()
  } catch (thrown) {
    say(thrown instanceof Error ? thrown.message : String(thrown))
    return tallyOfCheck(false)
  }
}
