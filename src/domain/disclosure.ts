/** Telling readers that a text is about one's employer: near the claim, in the person's own words, and theirs to leave out. */

import { literal } from './literal.ts'

/** What is said until the person says it in another way. */
export const DISCLOSURES = { en: 'my employer', nl: 'mijn werkgever' } as const

/** The words for a network: the person's own for it, else those of their language. Empty words are theirs too. */
export function disclosureOn<N extends string>(network: N, { disclosures, language }: Said<N>): string {
  return disclosures[network] ?? DISCLOSURES[language]
}

interface Said<N extends string> {
  readonly disclosures: { readonly [K in N]?: string | undefined }
  readonly language: keyof typeof DISCLOSURES
}

export interface Disclosing {
  /** The person's words; empty means that they want none. */
  readonly words: string
  readonly employer: string
}

const whole = (phrase: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${literal(phrase.trim()).replace(/\s+/gu, '\\s+')}(?![\\p{L}\\p{N}])`, 'iu')

const inline = (words: string): string => ` (${words.trim()})`
const leading = (words: string): string => `${words.trim().charAt(0).toUpperCase()}${words.trim().slice(1)}: `

export function isDisclosed(text: string, { words }: Disclosing): boolean {
  return words.trim() === '' || whole(words).test(text)
}

/** The text with the words right behind the first mention of the employer, else before everything. Unchanged where they stand in it already. */
export function disclosed(text: string, disclosing: Disclosing): string {
  const { words, employer } = disclosing
  if (text.trim() === '' || isDisclosed(text, disclosing)) return text
  const mention = employer.trim() === '' ? null : whole(employer).exec(text)
  if (!mention) return leading(words) + text
  const end = mention.index + mention[0].length
  return text.slice(0, end) + inline(words) + text.slice(end)
}

/** The text without what `disclosed` put into it. */
export function undisclosed(text: string, { words }: Disclosing): string {
  if (words.trim() === '') return text
  const [inside, before] = [inline(words), leading(words)]
  const at = text.indexOf(inside)
  if (at >= 0) return text.slice(0, at) + text.slice(at + inside.length)
  return text.startsWith(before) ? text.slice(before.length) : text
}
