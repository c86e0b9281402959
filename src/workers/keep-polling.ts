import { Failure } from '../domain/failure.ts'
import type { Instant } from '../domain/post.ts'
import { nextFeed } from '../store/index.ts'
import type { Reader } from '../store/index.ts'

/** A machine that slept wakes to a timer that is late, so the clock is looked at this often, in milliseconds. */
const LOOK_EVERY = 15 * 60_000
/** How long nothing is asked after the data could not be written, in milliseconds. */
const PAUSE = 60_000

export interface Polling {
  readonly db: Reader
  readonly now: () => Instant
  poll(id: number): Promise<unknown>
}

/** Asks each feed when its time has come, one after the other; what was missed while nothing ran is asked once. */
export function keepPolling({ db, now, poll }: Polling): { replan(): void; stop(): void } {
  let timer: NodeJS.Timeout | null = null
  let [busy, stopped] = [false, false]
  /** By the clock of the machine's uptime, which nobody sets. */
  let notBefore = 0

  function replan(): void {
    if (busy || stopped) return
    if (timer) clearTimeout(timer)
    const next = nextFeed(db)
    timer = next ? setTimeout(() => void look(), Math.min(LOOK_EVERY, Math.max(0, next.nextAt - now(), notBefore - performance.now()))) : null
    timer?.unref()
  }

  async function look(): Promise<void> {
    busy = true
    try {
      for (let next = nextFeed(db); !stopped && next && next.nextAt <= now(); next = nextFeed(db)) await poll(next.id)
    } catch (thrown) {
      // Whatever the other side does, a poll ends in a state. What is left: the feed was removed meanwhile, the data is locked, or we are closing.
      if (!stopped && !(thrown instanceof Failure && thrown.code !== 'internal')) throw thrown
      notBefore = performance.now() + PAUSE
    } finally {
      busy = false
      replan()
    }
  }

  replan()
  return {
    replan,
    stop() {
      stopped = true
      if (timer) clearTimeout(timer)
    }
  }
}
