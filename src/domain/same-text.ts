/**
 * Whether two texts are the same one. Links and mentions differ between networks, and case, punctuation and
 * spacing are what people touch up, so none of them counts.
 */

/** How alike two texts are when they are nearly the same. */
export const NEARLY = 0.85

const GRAM = 3
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/giu
const MENTION = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.-]+(?:@[\p{L}\p{N}.-]+)?/gu
const PASSED_ON = /^\s*RT @[\p{L}\p{N}_]+:/u
const NOT_SAID = /[^\p{L}\p{M}\p{N}]+/gu

/** The letters and digits of a text, in lower case and without links and mentions; '' when nothing is left. */
export function textKey(text: string): string {
  return text.replace(PASSED_ON, ' ').replace(ADDRESS, ' ').replace(MENTION, ' ').normalize('NFKC').toLowerCase().replace(NOT_SAID, '')
}

/** A text made ready to be compared many times. */
export interface Gist {
  readonly key: string
  /** How often each run of three characters occurs in the key. */
  readonly grams: ReadonlyMap<string, number>
}

export function gistOf(text: string): Gist {
  const key = textKey(text)
  const grams = new Map<string, number>()
  for (let at = 0; at + GRAM <= key.length; at++) {
    const gram = key.slice(at, at + GRAM)
    grams.set(gram, (grams.get(gram) ?? 0) + 1)
  }
  return { key, grams }
}

function gramsIn({ key }: Gist): number {
  return Math.max(0, key.length - GRAM + 1)
}

/** `likeness` of two texts made ready before. */
export function gistLikeness(a: Gist, b: Gist): number {
  if (a.key === '' || b.key === '') return 0
  if (a.key === b.key) return 1
  const all = gramsIn(a) + gramsIn(b)
  if (all === 0) return 0
  const [few, many] = a.grams.size < b.grams.size ? [a.grams, b.grams] : [b.grams, a.grams]
  let shared = 0
  for (const [gram, times] of few) shared += Math.min(times, many.get(gram) ?? 0)
  return (2 * shared) / all
}

/**
 * How alike two texts are, from 0 (nothing in common, or nothing said) to 1 (the same key): the Dice coefficient 2|A∩B| / (|A|+|B|)
 * of the bags of character trigrams of their keys. Characters rather than words, so that one corrected word in a short post
 * changes little and languages without spaces work; both texts count in full, so that a quotation inside a longer post is not the same post.
 */
export function likeness(a: string, b: string): number {
  return gistLikeness(gistOf(a), gistOf(b))
}

export function nearlySame(a: string, b: string): boolean {
  return likeness(a, b) >= NEARLY
}

/** `nearlySame` of two texts made ready before; most pairs are told apart by their lengths alone. */
export function gistsNearlySame(a: Gist, b: Gist): boolean {
  const most = (2 * Math.min(gramsIn(a), gramsIn(b))) / Math.max(1, gramsIn(a) + gramsIn(b))
  return (most >= NEARLY || a.key === b.key) && gistLikeness(a, b) >= NEARLY
}
