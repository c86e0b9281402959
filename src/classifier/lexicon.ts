import { entries } from './words/list.ts'
import type { WordList } from './words/list.ts'

export type Sense = 'work' | 'life' | 'self' | 'us'

/** What a list says about the words of a text; a phrase is one finding. */
export type Findings = Readonly<Record<Sense, readonly string[]>>

interface Phrase { readonly words: readonly string[], readonly sense: Sense }

/** Known words are looked up once: posts repeat themselves. Dropped when it grows beyond this. */
const REMEMBERED = 50_000
const SHORTEST_STEM = 3

/** One language's list, ready for look-up. */
export class Lexicon {
  readonly #exact = new Map<string, Sense>()
  readonly #openings = new Map<string, Sense>()
  readonly #endings = new Map<string, Sense>()
  readonly #phrases = new Map<string, Phrase[]>()
  readonly #known = new Map<string, Sense | null>()
  readonly common: ReadonlySet<string>

  constructor(list: WordList) {
    for (const sense of ['life', 'work'] as const) for (const theme of Object.values(list[sense])) this.#add(theme.join(','), sense)
    this.#add(list.us, 'us')
    this.#add(list.self, 'self')
    this.common = new Set([...entries(list.common), ...entries(list.self), ...entries(list.us)])
  }

  #add(list: string, sense: Sense): void {
    for (const entry of entries(list)) {
      if (entry.includes(' ')) this.#addPhrase(entry.split(' '), sense)
      else if (entry.endsWith('*')) this.#openings.set(entry.slice(0, -1), sense)
      else if (entry.startsWith('*')) this.#endings.set(entry.slice(1), sense)
      else this.#exact.set(entry, sense)
    }
  }

  #addPhrase(words: readonly string[], sense: Sense): void {
    const rivals = this.#phrases.get(words[0]!) ?? []
    rivals.push({ words, sense })
    rivals.sort((a, b) => b.words.length - a.words.length)
    this.#phrases.set(words[0]!, rivals)
  }

  /** The longest phrase that starts at this place. */
  phraseAt(words: readonly string[], start: number): Phrase | undefined {
    return this.#phrases.get(words[start]!)?.find(phrase => phrase.words.every((word, i) => matches(words[start + i], word)))
  }

  sense(word: string): Sense | null {
    let sense = this.#known.get(word)
    if (sense === undefined) {
      sense = this.#lookUp(word) ?? this.#lookUpParts(word)
      if (this.#known.size >= REMEMBERED) this.#known.clear()
      this.#known.set(word, sense)
    }
    return sense
  }

  /** An exact word before a stem, and the longest stem before shorter ones. */
  #lookUp(word: string): Sense | null {
    const exact = this.#exact.get(word)
    if (exact || this.common.has(word)) return exact ?? null
    const longest = Math.min(word.length, 30)
    for (let length = longest; length >= SHORTEST_STEM; length--) {
      const sense = this.#openings.get(word.slice(0, length)) ?? this.#endings.get(word.slice(-length))
      if (sense) return sense
    }
    return null
  }

  /** `data-analyse` by its parts, `l'équipe` by what follows the elision. */
  #lookUpParts(word: string): Sense | null {
    const parts = word.split(/[-']/u)
    if (parts.length < 2) return null
    for (const part of parts.toReversed()) {
      const sense = part.length >= SHORTEST_STEM ? this.#lookUp(part) : null
      if (sense) return sense
    }
    return null
  }
}

function matches(word: string | undefined, entry: string): boolean {
  if (word === undefined) return false
  return entry.endsWith('*') ? word.startsWith(entry.slice(0, -1)) : word === entry
}

/** The first list that knows a word decides, so the person's language goes before English. */
export function scan(words: readonly string[], lexicons: readonly Lexicon[]): Findings {
  const found: Record<Sense, string[]> = { work: [], life: [], self: [], us: [] }
  for (let i = 0; i < words.length; i++) {
    const phrase = phraseAt(words, i, lexicons)
    const sense = phrase?.sense ?? senseOf(words[i]!, lexicons)
    const length = phrase?.words.length ?? 1
    if (sense) found[sense].push(words.slice(i, i + length).join(' '))
    i += length - 1
  }
  return found
}

function phraseAt(words: readonly string[], start: number, lexicons: readonly Lexicon[]): Phrase | undefined {
  for (const lexicon of lexicons) {
    const phrase = lexicon.phraseAt(words, start)
    if (phrase) return phrase
  }
  return undefined
}

/** An everyday word of one language (German "die") is not looked up in the next. */
function senseOf(word: string, lexicons: readonly Lexicon[]): Sense | null {
  for (const lexicon of lexicons) {
    const sense = lexicon.sense(word)
    if (sense || lexicon.common.has(word)) return sense
  }
  return null
}
