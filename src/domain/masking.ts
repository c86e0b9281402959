/** Which words of a text say something that can be put in another way, and which are facts that anybody has to repeat. */

import { literal } from './literal.ts'

export interface Word {
  /** UTF-16 offsets into the text. */
  readonly start: number
  readonly end: number
  /** In lower case, compatible forms made equal. */
  readonly key: string
  readonly capital: boolean
  /** The first word of a sentence, where a capital means nothing. */
  readonly opens: boolean
}

/** Scripts without spaces count by the character; a hyphen parts words, an apostrophe does not. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+(?:['’][\p{L}\p{M}]+)*/gu
const SENTENCE_END = /[.!?…:\n\r•|"“”„«»]|\p{Extended_Pictographic}|^\s*[-–—*>]/u
const TITLE = /^(?:dr|drs|ir|ing|mr|mrs|ms|prof|st|dhr|mevr|mw)$/u

/** Each begins where a run of its characters does, so that no text takes longer than its length. */
const REPEATED: readonly RegExp[] = [
  /\b(?:https?:\/\/|www\.)\S+/giu,
  /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  /[@#][\p{L}\p{M}\p{N}_]+(?:[.@-][\p{L}\p{M}\p{N}_]+)*/gu,
  /(?<![\p{L}\p{N}@.-])[\p{L}\p{N}-]+(?:\.[\p{Ll}\p{N}-]+)*\.\p{Ll}{2,}(?:\/\S*)?(?![\p{L}\p{N}])/gu
]

/** Within one paragraph: a mark that is never closed is none. */
const QUOTED: readonly RegExp[] = [/"[^"\n]+"/gu, /“[^”“\n]+[”“]/gu, /„[^„”“"\n]+[”“"]/gu, /«[^«»\n]+»/gu, /(?<![\p{L}\p{N}])‘[^‘\n]+?’(?![\p{L}\p{N}])/gu]

/** Stand between the parts of a name. */
const PARTICLES = new Set(['van', 'de', 'den', 'der', 'het', 'ten', 'ter', 'von', 'of', 'the', 'la', 'le', 'di', 'da', 'du', 'des'])

/** Above this part of capitals a capital is a style, as in a headline, and tells no name. */
const CAPITALS_ARE_STYLE = 0.5

const plain = (word: string): string => word.normalize('NFKC').toLowerCase().replaceAll('’', "'")

export function wordsIn(text: string): Word[] {
  let before: Word | null = null
  return Array.from(text.matchAll(WORD), match => {
    const [start, end, key] = [match.index, match.index + match[0].length, plain(match[0])]
    const gap = text.slice(before?.end ?? 0, start)
    const abbreviated = before !== null && TITLE.test(before.key) && /^\.\s*$/u.test(gap)
    before = { start, end, key, capital: /^\p{Lu}/u.test(match[0]), opens: before === null || (!abbreviated && SENTENCE_END.test(gap)) }
    return before
  })
}

/** `Anna's` is Anna's name too. */
const nameKey = ({ key }: Word): string => key.replace(/'s?$/u, '')

/**
 * Words that are names in some texts: written with a capital within a sentence, and nowhere without. A single letter is none,
 * as the English I is not.
 */
export function namesAmong(texts: readonly (readonly Word[])[]): Set<string> {
  const [names, common] = [new Set<string>(), new Set<string>()]
  for (const words of texts) {
    const within = words.filter(word => !word.opens)
    const capitals = within.filter(word => word.capital)
    const style = capitals.length > within.length * CAPITALS_ARE_STYLE
    for (const word of words) if (!word.capital) common.add(nameKey(word))
    if (!style) for (const word of capitals) if (nameKey(word).length > 1 && !/^i'/u.test(word.key)) names.add(nameKey(word))
  }
  return new Set([...names].filter(name => !common.has(name)))
}

/** For each UTF-16 unit, 1 where one of the patterns is. */
function covered(text: string, patterns: readonly RegExp[]): Uint8Array {
  const units = new Uint8Array(text.length)
  for (const pattern of patterns) for (const match of text.matchAll(pattern)) units.fill(1, match.index, match.index + match[0].length)
  return units
}

function exactly(phrase: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal(phrase.trim()).replace(/\s+/gu, '\\s+')}(?![\\p{L}\\p{N}])`, 'giu')
}

/**
 * For each word, whether it is masked: part of a link, address, mention, hashtag or one of the `phrases` (the names of employer
 * and product), with a digit in it, or a name with the particles between. With `quotes` also what stands in quotation marks.
 */
export function maskOf(text: string, words: readonly Word[], { names, phrases, quotes }: Facts): boolean[] {
  const patterns = [...REPEATED, ...(quotes ? QUOTED : []), ...phrases.filter(phrase => phrase.trim() !== '').map(exactly)]
  const units = covered(text, patterns)
  const masked = words.map(word => /\p{N}/u.test(word.key) || names.has(nameKey(word)) || (units[word.start] === 1 && units[word.end - 1] === 1))
  return masked.map((mask, at) => mask || (PARTICLES.has(words[at]!.key) && joins(words, masked, at)))
}

interface Facts {
  readonly names: ReadonlySet<string>
  readonly phrases: readonly string[]
  readonly quotes: boolean
}

/** Does a particle stand between two masked words, with at most one more particle beside it? */
function joins(words: readonly Word[], masked: readonly boolean[], at: number): boolean {
  const particle = (index: number): boolean => PARTICLES.has(words[index]?.key ?? '')
  const left = masked[at - 1] ?? false
  const right = masked[at + 1] ?? false
  return (left && right) || (left && particle(at + 1) && (masked[at + 2] ?? false)) || (particle(at - 1) && (masked[at - 2] ?? false) && right)
}
