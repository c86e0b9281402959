import type { Instant, Kind, Label } from './post.ts'

/** Parts of a thread count together when they came within this many milliseconds of its first part. */
export const THREAD_SPAN = 86_400_000

/** Probabilities are whole parts per million, so that sums can be added to and taken from without drift. */
export const MILLION = 1_000_000

/** What of a post decides how it counts. */
export interface Part {
  readonly kind: Kind
  readonly label: Label | null
  /** Parts per million; null before it is scored. */
  readonly probability: number | null
  readonly wordless: boolean
  readonly company: boolean
}

/** What a set of units adds to the share; `professional` and `companyProfessional` are in parts per million. */
export interface Sums {
  counted: number
  professional: number
  company: number
  companyProfessional: number
  labelled: number
  unscored: number
  unclear: number
  wordless: number
}

export function noSums(): Sums {
  return { counted: 0, professional: 0, company: 0, companyProfessional: 0, labelled: 0, unscored: 0, unclear: 0, wordless: 0 }
}

const SUMMED = Object.keys(noSums()) as readonly (keyof Sums)[]

/** Adds `more` to `sums` in place; with -1 takes it away. */
export function addSums(sums: Sums, more: Readonly<Sums>, times: 1 | -1 = 1): Sums {
  for (const key of SUMMED) sums[key] += times * more[key]
  return sums
}

/** The parts that decide what a unit counts as: of a counted kind, with words, and not labelled `unclear`. */
export function enteringParts<P extends Part>(parts: readonly P[], counted: readonly Kind[]): P[] {
  return parts.filter(part => counted.includes(part.kind) && !part.wordless && part.label !== 'unclear')
}

/**
 * What one unit adds. Parts of a counted kind that have words and are not labelled `unclear` enter, with 0 or 1 by their label,
 * else with their probability; the unit counts once, with the mean. While a part that enters is unscored, the unit is counted but
 * adds nothing to `professional`. A unit of which nothing enters is told as unclear, else as wordless.
 */
export function sumsOf(parts: readonly Part[], counted: readonly Kind[]): Sums {
  const sums = noSums()
  const considered = parts.filter(part => counted.includes(part.kind))
  const entering = enteringParts(considered, counted)
  if (entering.length === 0) {
    if (considered.some(part => part.label === 'unclear')) sums.unclear = 1
    else if (considered.length > 0) sums.wordless = 1
    return sums
  }
  let total = 0
  for (const { label, probability } of entering) {
    if (label !== null) {
      sums.labelled = 1
      total += label === 'professional' ? MILLION : 0
    } else if (probability === null) sums.unscored = 1
    else total += probability
  }
  sums.counted = 1
  sums.professional = sums.unscored ? 0 : Math.round(total / entering.length)
  if (entering.some(part => part.company)) {
    sums.company = 1
    sums.companyProfessional = sums.professional
  }
  return sums
}

export interface Link {
  readonly id: number
  readonly kind: Kind
  readonly at: Instant
}

/**
 * The first post of the thread that a post belongs to: up the chain of `thread` replies as long as the parent is an own post of
 * kind `post` or `thread`. In a ring, which only a broken archive holds, everyone is first, and the first of those that lead into it is where
 * they enter. `known` remembers the firsts found.
 */
export function firstOf<T extends Link>(post: T, parentOf: (part: T) => T | null, known = new Map<number, T>()): T {
  const path = new Map<number, T>()
  let at = post
  for (;;) {
    const before = known.get(at.id)
    if (before) return remember(path, known, before)
    path.set(at.id, at)
    const parent = at.kind === 'thread' ? parentOf(at) : null
    if (!parent || (parent.kind !== 'post' && parent.kind !== 'thread')) return remember(path, known, at)
    if (path.has(parent.id)) return inRing(path, known, parent)
    at = parent
  }
}

/** The path leads up to a ring that begins and ends with `entry`. Whoever is asked for first, the firsts are the same. */
function inRing<T extends Link>(path: ReadonlyMap<number, T>, known: Map<number, T>, entry: T): T {
  const parts = [...path.values()]
  const lead = parts.findIndex(part => part.id === entry.id)
  for (const [place, part] of parts.entries()) known.set(part.id, place < lead ? entry : part)
  return known.get(parts[0]!.id)!
}

function remember<T extends Link>(path: ReadonlyMap<number, T>, known: Map<number, T>, first: T): T {
  for (const id of path.keys()) known.set(id, first)
  return first
}

/** The unit of a post: the first of its thread, or itself when that is more than 24 hours ago. */
export function unitOf<T extends Link>(post: T, first: T): number {
  return post.at - first.at <= THREAD_SPAN ? first.id : post.id
}
