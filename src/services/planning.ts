import { planExactly } from '../domain/plan-exact.ts'
import type { Solve } from '../domain/plan-exact.ts'
import { HORIZON } from '../domain/plan-model.ts'
import type { Network } from '../domain/post.ts'
import type { StoredPlan } from '../store/index.ts'
import type { Context } from './context.ts'
import { modelKey, outlooks, placedNow, settledPlan } from './outlook.ts'
import { profileOf } from './profile.ts'

export interface Asked {
  readonly network?: Network | undefined
  readonly weeks?: number | undefined
}

/** The networks for which the best plan is not known yet, in order, with what makes it. Nothing is written here. */
export function plansToMake(context: Context, { network, weeks }: Asked): ((solve: Solve) => StoredPlan)[] {
  const horizon = weeks === undefined ? HORIZON : weeks * 7
  const open = outlooks(context, profileOf(context), { network, horizon }).filter(outlook => settledPlan(context, outlook) === null)
  return open.map(outlook => solve => {
    const { placed, optimal } = planExactly(outlook.model, solve, placedNow(context, outlook))
    return { network: outlook.network, horizon, fingerprint: modelKey(outlook.model), placed, optimal }
  })
}

