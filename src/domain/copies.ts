import type { Instant } from './post.ts'
import { textKey } from './same-text.ts'

/** The same text within this many milliseconds is the same thing said once more. */
export const COPY_SPAN = 86_400_000

/** Remembers when a text was said. Of each day only the first and last time are needed to know whether it was within a day of another. */
export class Said {
  readonly #days = new Map<string, { first: Instant; last: Instant }>()

  /** Whether a text with this key was said within a day before or after. */
  near(key: string, at: Instant): boolean {
    const day = Math.floor(at / COPY_SPAN)
    const [before, after] = [this.#days.get(`${day - 1} ${key}`), this.#days.get(`${day + 1} ${key}`)]
    return this.#days.has(`${day} ${key}`) || (before !== undefined && at - before.last <= COPY_SPAN) || (after !== undefined && after.first - at <= COPY_SPAN)
  }

  add(key: string, at: Instant): void {
    const day = `${Math.floor(at / COPY_SPAN)} ${key}`
    const known = this.#days.get(day)
    this.#days.set(day, { first: Math.min(known?.first ?? at, at), last: Math.max(known?.last ?? at, at) })
  }
}

/** A post as far as it can be the copy of one on another network. */
export interface Told {
  readonly id: number
  readonly network: string
  readonly at: Instant
  readonly text: string
}

/** Texts with fewer letters and digits are greetings, which people say twice and mean twice. */
const SHORTEST = 12

/**
 * The posts that say within a day what a post on another network says that came before: the same thing told in several places.
 * The first of them counts, whichever network it is on; what a network says twice itself stays twice.
 */
export function crossPosts(posts: readonly Told[]): Set<number> {
  const said = new Map<string, Said>()
  const copies = new Set<number>()
  for (const { id, network, at, text } of posts.toSorted((a, b) => a.at - b.at || a.id - b.id)) {
    const key = textKey(text)
    if (key.length < SHORTEST) continue
    if ([...said].some(([other, there]) => other !== network && there.near(key, at))) {
      copies.add(id)
      continue
    }
    let here = said.get(network)
    if (!here) said.set(network, (here = new Said()))
    here.add(key, at)
  }
  return copies
}
