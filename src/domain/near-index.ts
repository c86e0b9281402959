import { gistOf, gistsNearlySame, NEARLY } from './same-text.ts'
import type { Gist } from './same-text.ts'

const BUCKETS = 256

interface Entry<T> {
  readonly gist: Gist
  readonly value: T
  /** How many runs of characters fall into each bucket, and how many there are. */
  readonly buckets: Uint16Array
  readonly runs: number
}

/** The numbers in a text, links left out: the third of March and the fourth are two announcements, however alike they sound. */
function numbersIn(text: string): string {
  return (text.replace(/https?:\/\/\S+/giu, ' ').match(/\p{N}+/gu) ?? []).join(' ')
}

function entryOf<T>(text: string, value: T): Entry<T> {
  const gist = gistOf(text)
  const buckets = new Uint16Array(BUCKETS)
  let runs = 0
  for (const [gram, times] of gist.grams) {
    const bucket = (gram.charCodeAt(0) * 31 + gram.charCodeAt(1) * 7 + gram.charCodeAt(2) * 113) % BUCKETS
    buckets[bucket]! += times
    runs += times
  }
  return { gist, value, buckets, runs }
}

/**
 * Whether two texts can be nearly the same. Runs that both have fall into the same buckets, so what a bucket of one holds more than that of
 * the other is not shared. The likeness 2|A∩B| / (|A|+|B|) leaves |A| - t(|A|+|B|)/2 of A unshared at most.
 */
function mayBeSame(a: Entry<unknown>, b: Entry<unknown>): boolean {
  let spare = a.runs - NEARLY * (a.runs + b.runs) / 2 + 1e-9
  for (let at = 0; at < BUCKETS && spare >= 0; at++) spare -= Math.max(0, a.buckets[at]! - b.buckets[at]!)
  return spare >= 0
}

/**
 * Finds texts that are nearly the same, with the same numbers, among many. Every pair is looked at, but all save a few are told apart by
 * a glance: a million pairs take a fraction of a second.
 */
export function nearIndex<T>(): { add(text: string, value: T): void; find(text: string): T[] } {
  const byNumbers = new Map<string, Entry<T>[]>()
  return {
    add(text, value) {
      const entry = entryOf(text, value)
      if (entry.gist.key === '') return
      const numbers = numbersIn(text)
      const there = byNumbers.get(numbers)
      if (there) there.push(entry)
      else byNumbers.set(numbers, [entry])
    },
    /** In the order in which they were added. */
    find(text) {
      const sought = entryOf(text, null)
      const entries = byNumbers.get(numbersIn(text)) ?? []
      return entries.filter(entry => mayBeSame(sought, entry) && gistsNearlySame(entry.gist, sought.gist)).map(({ value }) => value)
    }
  }
}
