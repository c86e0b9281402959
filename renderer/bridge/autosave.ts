/** Waits this many milliseconds after the first unsaved keystroke, however long the typing goes on. With the writing itself it stays well under a second. */
export const AUTOSAVE_MS = 300
/** After a failure it tries again this much later. */
const RETRY_MS = 1000

export type SaveState = 'saved' | 'unsaved' | 'failed'

export interface Autosave {
  /** The text as it is by now. */
  typed(text: string): void
  /** Saves what is not saved yet, at once; resolves when all is on disk, rejects when that failed. */
  flush(): Promise<void>
  /** Ends it: nothing is tried again. What was not saved is the caller's. */
  stop(): void
}

/**
 * Keeps a text that is being written on disk. One saving at a time, always of the newest text; a failure is told, and tried again
 * until it works or the text changes.
 */
export function autosave(save: (text: string) => Promise<unknown>, tell: (state: SaveState, thrown?: unknown) => void): Autosave {
  let pending: string | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let running: Promise<void> | null = null
  let stopped = false

  const later = (wait: number): void => {
    if (stopped) return
    timer ??= setTimeout(() => {
      timer = null
      // What went wrong was told, and is tried again.
      write().catch(() => later(RETRY_MS))
    }, wait)
  }

  function write(): Promise<void> {
    running ??= writeAll().finally(() => (running = null))
    return running
  }

  async function writeAll(): Promise<void> {
    while (pending !== null) {
      const text = pending
      pending = null
      try {
        await save(text)
      } catch (thrown) {
        pending ??= text
        tell('failed', thrown)
        throw thrown
      }
    }
    tell('saved')
  }

  return {
    typed(text) {
      pending = text
      tell('unsaved')
      // A saving that is on its way takes this along when it is through.
      if (running === null) later(AUTOSAVE_MS)
    },
    async flush() {
      if (timer !== null) clearTimeout(timer)
      timer = null
      if (pending !== null || running !== null) await write()
    },
    stop() {
      stopped = true
      if (timer !== null) clearTimeout(timer)
    }
  }
}
