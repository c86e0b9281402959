import type { Topic } from '../contract/index.ts'
import type { WriteContext } from '../services/index.ts'
import type { Handlers } from '../wire/serve.ts'
import type { planningSteps } from './planning-steps.ts'

/** What the planner found, as it asks to have it kept. */
export function planningWrites({ db, store }: WriteContext): Handlers<typeof planningSteps> {
  return {
    'plan.write': plan => {
      store.writePlan(db, plan)
      return {}
    },
    'fits.write': ({ network, basis, fits }) => {
      store.writeFits(db, network, basis, fits)
      return {}
    },
    'advised.write': ({ advised }) => {
      store.writeSetting(db, 'advised', advised)
      return {}
    }
  }
}

export const PLANNING_CHANGES: Readonly<Record<keyof typeof planningSteps, readonly Topic[]>> = {
  'plan.write': ['plan'], 'fits.write': ['plan'], 'advised.write': []
}
