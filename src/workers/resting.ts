/** Whether a thread has nothing to do, as the thread itself can tell. */
export interface Idleness {
  /** Called after every piece of work; once nothing was done for a moment, the supervisor is told. */
  look(): void
  /** The same handlers, which look once they have answered. */
  seen<T extends object>(handlers: T): T
  stop(): void
}

/** Milliseconds: what a person does next in one go, such as looking at an archive and importing it, finds the thread still there. */
const A_MOMENT = 100

/** `busy` tells whether something goes on that is not a call; `rest` says to the supervisor that the thread may be stopped. */
export function idleness(busy: () => boolean, rest: () => void): Idleness {
  let calls = 0
  let timer: NodeJS.Timeout | undefined

  function look(): void {
    clearTimeout(timer)
    timer = setTimeout(() => { if (calls === 0 && !busy()) rest() }, A_MOMENT)
  }

  function seen<T extends object>(handlers: T): T {
    return Object.fromEntries((Object.entries(handlers) as [string, (...given: unknown[]) => unknown][]).map(([name, handler]) => [
      name, async (...given: unknown[]) => {
        calls++
        try {
          return await handler(...given)
        } finally {
          calls--
          look()
        }
      }
    ])) as T
  }

  return { look, seen, stop: () => clearTimeout(timer) }
}

/** The supervisor's side: lets a thread that said it is idle rest as soon as no call to it is under way. A later call takes that back. */
export function restOnceQuiet(rest: () => void) {
  let calls = 0
  let tired = false

  function restIfQuiet(): void {
    if (tired && calls === 0) rest()
  }

  return {
    tire(): void {
      tired = true
      restIfQuiet()
    },
    /** Keeps the thread while a call to it is under way. */
    async during<T>(call: () => Promise<T>): Promise<T> {
      calls++
      tired = false
      try {
        return await call()
      } finally {
        calls--
        restIfQuiet()
      }
    }
  }
}
