import { gistOf, gistsNearlySame, NEARLY } from './same-text.ts'
import type { Gist } from './same-text.ts'

/** The runs of a gist, each repetition a token of its own, the rarest among `known` first. */
function tokensOf({ grams }: Gist, known: ReadonlyMap<string, number>): string[] {
  const tokens: string[] = []
  const rarity = (token: string): number => known.get(token.slice(0, token.lastIndexOf('#'))) ?? 0
  for (const [gram, times] of grams) for (let n = 1; n <= times; n++) tokens.push(`${gram}#${n}`)
  return tokens.sort((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1))
}

/**
 * How many of the first tokens two nearly equal texts share at least one of. With likeness 2|A∩B| / (|A|+|B|) of at least t, |A∩B| is at
 * least t/(2-t) of either, so that of |A| tokens in a fixed order one of the first |A| - ceil(t/(2-t) |A|) + 1 must be shared.
 */
function prefixLength(count: number): number {
  return count - Math.ceil(NEARLY / (2 - NEARLY) * count - 1e-9) + 1
}

/** The numbers in a text, links left out: the third of March and the fourth are two announcements, however alike they sound. */
function numbersIn(text: string): string {
  return (text.replace(/https?:\/\/\S+/giu, ' ').match(/\p{N}+/gu) ?? []).join(' ')
}

/**
 * Finds texts that are nearly the same, with the same numbers, among many without comparing all with all: only those that share a rare run of characters
 * are compared. The texts that will be looked for are told beforehand, because what is rare has to be the same for both sides.
 */
export function nearIndex<T>(texts: Iterable<string>): { add(text: string, value: T): void; find(text: string): T[] } {
  const known = new Map<string, number>()
  for (const text of texts) for (const gram of gistOf(text).grams.keys()) known.set(gram, (known.get(gram) ?? 0) + 1)
  const entries: { gist: Gist; numbers: string; value: T }[] = []
  const byToken = new Map<string, number[]>()
  const prefixOf = (gist: Gist): string[] => {
    const tokens = tokensOf(gist, known)
    // Texts too short for a run of three are the same or not.
    return tokens.length === 0 ? [`=${gist.key}`] : tokens.slice(0, prefixLength(tokens.length))
  }
  return {
    add(text, value) {
      const gist = gistOf(text)
      if (gist.key === '') return
      const at = entries.push({ gist, numbers: numbersIn(text), value }) - 1
      for (const token of prefixOf(gist)) {
        const places = byToken.get(token)
        if (places) places.push(at)
        else byToken.set(token, [at])
      }
    },
    /** In the order in which they were added. */
    find(text) {
      const gist = gistOf(text)
      if (gist.key === '') return []
      const candidates = new Set(prefixOf(gist).flatMap(token => byToken.get(token) ?? []))
      const numbers = numbersIn(text)
      return [...candidates].sort((a, b) => a - b).map(at => entries[at]!)
        .filter(entry => entry.numbers === numbers && gistsNearlySame(entry.gist, gist)).map(({ value }) => value)
    }
  }
}
