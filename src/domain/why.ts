import type { Side } from './post.ts'
import type { Language } from './say.ts'
import { english } from './why-en.ts'
import { dutch } from './why-nl.ts'

/** What can move a post towards a side: clues in it, and words that the archive and the answers have taught. */
export const CLUE_CODES = [
  'work-words', 'life-words', 'profile-words', 'employer', 'own-site', 'work-link', 'life-link', 'links', 'hours',
  'network', 'kind', 'length', 'self', 'us', 'emoji', 'exclamations', 'question', 'hashtags', 'mentions', 'learnt'
] as const
export type ClueCode = (typeof CLUE_CODES)[number]

export interface WhyReason {
  readonly code: ClueCode
  readonly towards: Side
  /** What was found, as the post has it: words, sites, names, or a number. */
  readonly found: readonly string[]
}

/** How one language tells each clue. The side is named where it is not plain from the clue. */
export type WhySayings = Readonly<Record<ClueCode, (found: readonly string[], towards: Side) => string>>

const SAYINGS: Readonly<Record<Language, WhySayings>> = { en: english, nl: dutch }

/** One plain sentence. */
export function whySentence({ code, found, towards }: WhyReason, language: Language): string {
  return SAYINGS[language][code](found, towards)
}
