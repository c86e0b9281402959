import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Hello } from '../../wire/hello.ts'

export interface Doorkeeper {
  /** A new single-use launch code; the ones before it stay good until they are used. */
  launchCode(): string
  /** The session token for a hello that is right, else null. A launch code is spent by this. */
  admit(hello: Hello | null): string | null
  /** True while too many wrong hellos keep everybody out. */
  shut(): boolean
}

const MAX_WRONG = 10
const WINDOW = 60_000
const SHUT_FOR = 60_000
/** Codes and sessions of one run; the oldest is forgotten first. A person opens a handful of tabs. */
const MAX_KEPT = 100

/**
 * Swaps launch codes for session tokens. Only digests are kept, all of them are compared, and in constant time, so
 * neither memory nor timing gives a secret away. Ten wrong hellos in a minute shut the door for a minute.
 */
export function doorkeeper(now: () => number = Date.now): Doorkeeper {
  const codes: Buffer[] = []
  const sessions: Buffer[] = []
  let wrong: number[] = []
  let shutUntil = 0

  const shut = (): boolean => now() < shutUntil

  function refuse(): null {
    wrong = [...wrong.filter(at => at > now() - WINDOW), now()]
    if (wrong.length < MAX_WRONG) return null
    wrong = []
    shutUntil = now() + SHUT_FOR
    return null
  }

  return {
    launchCode: () => issue(codes),
    shut,
    admit(hello) {
      if (shut()) return null
      if (hello === null) return refuse()
      if ('token' in hello) return find(sessions, hello.token) < 0 ? refuse() : hello.token
      const at = find(codes, hello.code)
      if (at < 0) return refuse()
      codes.splice(at, 1)
      return issue(sessions)
    }
  }
}

function issue(kept: Buffer[]): string {
  const secret = randomBytes(32).toString('base64url')
  kept.push(digest(secret))
  if (kept.length > MAX_KEPT) kept.shift()
  return secret
}

function find(kept: readonly Buffer[], secret: string): number {
  const wanted = digest(secret)
  let found = -1
  for (const [index, one] of kept.entries()) if (timingSafeEqual(one, wanted)) found = index
  return found
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
