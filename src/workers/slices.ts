/** Milliseconds that long work may keep a thread from hearing what it is asked. */
const SLICE = 20

/**
 * Runs work step by step and lets the thread hear its ports in between. Answers null, and asks for no further step, once the work is no
 * longer wanted.
 */
export async function inSlices<T>(steps: Generator<void, T, void>, wanted: () => boolean): Promise<{ readonly value: T } | null> {
  let since = performance.now()
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return wanted() ? { value: step.value } : null
    if (performance.now() - since < SLICE) continue
    await new Promise<void>(resume => setImmediate(resume))
    if (!wanted()) return null
    since = performance.now()
  }
}
