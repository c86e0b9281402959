import { hostOf } from './domains.ts'
import type { Scorable } from './features.ts'
import type { Anatomy } from './text.ts'

/** Places for words and pairs of words, then places for character n-grams; hashing sends each term to one. */
export const WORD_PLACES = 1 << 17
export const CHAR_PLACES = 1 << 17
export const PLACES = WORD_PLACES + CHAR_PLACES

const SHORTEST_GRAM = 3
const LONGEST_GRAM = 5
/** Longer "words" are noise; their beginning is enough. */
const LONGEST_WORD = 40
/** A post says what it says in its first words; a blog post of thousands must not cost more than a long update. */
const MOST_WORDS = 400
/** Words repeat, so their places are remembered; dropped when so many are known. */
const REMEMBERED = 60_000

/** FNV-1a, 32 bits, over UTF-16 units `from` up to `to`. */
function hash(text: string, from: number, to: number): number {
  let mixed = 0x811c9dc5
  for (let i = from; i < to; i++) mixed = Math.imul(mixed ^ text.charCodeAt(i), 0x01000193)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

/** The words of a post that its terms are made of: what was said, then whom it names and where it points. */
export function tokensOf(anatomy: Anatomy, post: Pick<Scorable, 'links'>): string[] {
  const hosts = (post.links.length > 0 ? post.links : anatomy.links).map(hostOf).filter(host => host !== null)
  return [...anatomy.words.slice(0, MOST_WORDS), ...anatomy.mentions.map(name => `@${name}`), ...hosts.map(host => `//${host}`)]
}

/** Turns words into places. Names and hosts are whole terms; only words that were said have n-grams and pairs. */
export class Terms {
  readonly #known = new Map<string, Int32Array>()

  /** Place of the word itself first, then those of its n-grams with its borders marked. */
  placesOf(word: string): Int32Array {
    let places = this.#known.get(word)
    if (!places) {
      if (this.#known.size >= REMEMBERED) this.#known.clear()
      this.#known.set(word, (places = spell(word)))
    }
    return places
  }

  /** Place of two words in a row; -1 where one of them was not said. */
  pair(first: string, second: string): number {
    if (isName(first) || isName(second)) return -1
    const both = `${first} ${second}`
    return hash(both, 0, both.length) % WORD_PLACES
  }
}

function isName(token: string): boolean {
  return token.startsWith('@') || token.startsWith('//')
}

function spell(word: string): Int32Array {
  const whole = hash(word, 0, word.length) % WORD_PLACES
  if (isName(word)) return Int32Array.of(whole)
  const bordered = ` ${word.slice(0, LONGEST_WORD)} `
  const places = [whole]
  for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
    for (let from = 0; from + length <= bordered.length; from++) {
      places.push(WORD_PLACES + hash(bordered, from, from + length) % CHAR_PLACES)
    }
  }
  return Int32Array.from(places)
}
