import { toFault, type Fault } from '../../../src/contract/index.ts'

/** One form's work: what goes wrong stands beside it. */
export class Trying {
  busy = $state(false)
  fault = $state.raw<Fault | null>(null)

  /** A server at an odd place has to be meant: the same once more, confirmed. */
  get unconfirmed(): boolean {
    return this.fault?.code === 'unconfirmed'
  }

  async run(work: () => Promise<unknown>): Promise<void> {
    this.busy = true
    this.fault = null
    try {
      await work()
    } catch (thrown) {
      this.fault = toFault(thrown)
    }
    this.busy = false
  }
}
