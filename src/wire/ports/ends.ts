/** What every adapter shares: frames wait for a listener, closing is told once, and nothing is heard after it. */
export interface Ends {
  readonly closed: boolean
  arrive(raw: unknown): void
  listen(hear: (raw: unknown) => void): void
  onClose(closed: () => void): void
  /** Tells everybody who asked; a second call does nothing. */
  end(): void
}

export function ends(): Ends {
  const waiting: unknown[] = []
  const closers: (() => void)[] = []
  let hear: ((raw: unknown) => void) | null = null
  let closed = false

  return {
    get closed() {
      return closed
    },
    arrive(raw) {
      if (closed) return
      if (hear) hear(raw)
      else waiting.push(raw)
    },
    listen(listener) {
      hear = listener
      for (const raw of waiting.splice(0)) if (!closed) listener(raw)
    },
    onClose(listener) {
      if (closed) listener()
      else closers.push(listener)
    },
    end() {
      if (closed) return
      closed = true
      for (const listener of closers.splice(0)) listener()
    }
  }
}
