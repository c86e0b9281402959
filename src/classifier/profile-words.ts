import { normalise, wordsOf } from './text.ts'

/** From this length on a word of the profile also stands for what begins with it: `market` for `marketing`. */
const STEM_LENGTH = 5

/** Finds the person's own work words in a text. */
export interface ProfileWords {
  /** Distinct entries found, as they stand in the text. */
  inWords(words: readonly string[]): string[]
  /** Names (mentions, hosts) that hold an entry of five letters or more: `@acme_support` for `Acme`. */
  inNames(names: readonly string[]): string[]
}

interface Entry { readonly words: readonly string[], readonly joined: string }

export function profileWords(phrases: readonly string[]): ProfileWords {
  const entries: Entry[] = phrases.map(phrase => wordsOf(normalise(phrase))).filter(words => words.length > 0)
    .map(words => ({ words, joined: words.join('') }))
  const singles = entries.filter(entry => entry.words.length === 1).map(entry => entry.joined)
  const many = entries.filter(entry => entry.words.length > 1)
  const exact = new Set(entries.map(entry => entry.joined))
  const stems = singles.filter(word => word.length >= STEM_LENGTH)
  const names = entries.map(entry => entry.joined).filter(word => word.length >= STEM_LENGTH)
  return {
    inWords(words) {
      const found = new Map<string, string>()
      for (const word of words) {
        const entry = exact.has(word) ? word : entryOf(word, stems)
        if (entry !== null && !found.has(entry)) found.set(entry, word)
      }
      for (const { words: phrase, joined } of many) if (!found.has(joined) && holds(words, phrase)) found.set(joined, phrase.join(' '))
      return [...found.values()]
    },
    inNames: candidates => candidates.filter(name => {
      const letters = name.replace(/[^\p{L}\p{N}]/gu, '')
      return names.some(word => letters.includes(word))
    })
  }
}

/** The stem that a word, or a part of it after a hyphen or apostrophe, begins with. */
function entryOf(word: string, stems: readonly string[]): string | null {
  for (const stem of stems) {
    const at = word.indexOf(stem)
    if (at === 0 || (at > 0 && /[-']/u.test(word[at - 1]!))) return stem
  }
  return null
}

function holds(words: readonly string[], phrase: readonly string[]): boolean {
  const last = phrase.length - 1
  return words.some((_, start) => phrase.every((word, i) => {
    const here = words[start + i]
    return here !== undefined && (here === word || (i === last && word.length >= STEM_LENGTH && here.startsWith(word)))
  }))
}
