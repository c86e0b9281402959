import type { InputOf, Look } from '../../../src/contract/index.ts'
import { host } from '../../bridge/host.svelte.ts'
import { grouped } from './looked.ts'

export type Answers = Omit<InputOf<'imports.look'>, 'paths'>

/** Files that belong together, what is in them, and what the person said of them. */
export interface Found {
  readonly paths: readonly string[]
  /** One for each account whose posts are there; one with a fault where there are none. */
  readonly looks: readonly Look[]
  readonly answers: Answers
}

const PATIENTLY = { deadline: 0 }

/** What was dropped and is not imported yet: the person sees what it is, and says yes. */
class Looking {
  found = $state.raw<readonly Found[]>([])
  busy = $state(false)

  async at(paths: readonly string[]): Promise<void> {
    if (paths.length > 0) this.found = [...this.found, ...await this.#ask(paths, {})]
  }

  /** Looks once more with what the person said. */
  async again(found: Found, answers: Answers): Promise<void> {
    const fresh = await this.#ask(found.paths, answers)
    this.found = this.found.flatMap(one => one === found ? fresh : [one])
  }

  /** Out of sight; its copies stay, for the import. */
  take(found: Found): void {
    this.found = this.found.filter(one => one !== found)
  }

  async leave(found: Found): Promise<void> {
    this.take(found)
    await host.call('uploads.discard', { paths: [...found.paths] })
  }

  async #ask(paths: readonly string[], answers: Answers): Promise<Found[]> {
    this.busy = true
    try {
      const looks = await host.call('imports.look', { paths: [...paths], ...answers }, PATIENTLY)
      return grouped(looks).map(group => ({ ...group, answers }))
    } finally {
      this.busy = false
    }
  }
}

export const looking = new Looking()
