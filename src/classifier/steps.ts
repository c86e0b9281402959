/**
 * Work in steps of some tens of milliseconds. Whoever runs it may do something else between two steps, and gives it up by
 * asking for no further one.
 */
export type Steps<T> = Generator<void, T, void>

/** Runs to the end at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
