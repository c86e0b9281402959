import type { Solve } from '../domain/plan-exact.ts'
import { highsSolver, SolverFailed } from './highs.ts'

type Highs = Awaited<ReturnType<typeof highsSolver>>

/**
 * Hands a solver to whoever makes a plan. HiGHS is loaded with the first plan, and anew when its memory has grown too large. Where it fails,
 * a new one is tried; where that fails too, the plan is made without it, and is not called the best.
 */
export function planSolver(load: () => Promise<Highs> = highsSolver): <T>(make: (solve: Solve) => T) => Promise<T> {
  let highs: Highs | null = null
  return async make => {
    for (let attempt = 0; attempt < 2; attempt++) {
      if (highs === null || highs.worn()) highs = await load()
      try {
        return make(highs.solve)
      } catch (thrown) {
        if (!(thrown instanceof SolverFailed)) throw thrown
        highs = null
      }
    }
    return make(() => ({ values: null, proved: false }))
  }
}
