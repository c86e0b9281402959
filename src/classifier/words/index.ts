import { Lexicon } from '../lexicon.ts'
import { dutch } from './dutch.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { spanish } from './spanish.ts'
import { swedish } from './swedish.ts'
import type { WordList } from './list.ts'

/** By ISO 639-1 code. */
export const WORD_LISTS: Readonly<Record<string, WordList>> = { en: english, nl: dutch, de: german, fr: french, es: spanish, sv: swedish }

const lexicons = new Map<string, Lexicon>()

function lexicon(code: string): Lexicon {
  let known = lexicons.get(code)
  if (!known) lexicons.set(code, (known = new Lexicon(WORD_LISTS[code]!)))
  return known
}

/** The language whose everyday words fill most of the text; null where none occurs. */
function likeliest(words: readonly string[]): string | null {
  let best: string | null = null
  let most = 0
  for (const code of Object.keys(WORD_LISTS)) {
    const hits = words.reduce((sum, word) => sum + (lexicon(code).common.has(word) ? 1 : 0), 0)
    if (hits > most) [best, most] = [code, hits]
  }
  return best
}

/**
 * The lists to ask for a text, in order. English always comes along, because work speaks it everywhere;
 * a text without a known language is read in the one whose everyday words it uses, else in all.
 */
export function lexiconsFor(lang: string | null, words: readonly string[]): readonly Lexicon[] {
  const named = lang?.toLowerCase().split(/[-_]/u)[0] ?? ''
  const code = named.length === 2 ? named : likeliest(words)
  if (code === null) return Object.keys(WORD_LISTS).map(lexicon)
  if (code === 'en' || !Object.hasOwn(WORD_LISTS, code)) return [lexicon('en')]
  return [lexicon(code), lexicon('en')]
}

/** Words too common in any of the languages to stand for somebody's work. */
export function isCommon(word: string): boolean {
  return Object.keys(WORD_LISTS).some(code => lexicon(code).common.has(word))
}

export function senseAnywhere(word: string): 'work' | 'life' | null {
  let sense: 'work' | 'life' | null = null
  for (const code of Object.keys(WORD_LISTS)) {
    const here = lexicon(code).sense(word)
    if (here === 'work') return 'work'
    if (here === 'life') sense = 'life'
  }
  return sense
}
