import { maskOf, namesAmong, wordsIn } from './masking.ts'
import type { Word } from './masking.ts'

/** From this part of own words on a text is the person's own. */
export const OWN = 0.75
/** Below this part of own words it is still the company's. */
export const LIGHT = 0.4
/** Fewer words than this, masked ones left out, are too few to tell. */
export const FEWEST_WORDS = 15

/** Words in a row that make a passage a copied one. */
const RUN = 3

export const BANDS = ['own words', 'light edit', 'still the press text', 'too short'] as const
export type Band = (typeof BANDS)[number]

/** A copied passage of a draft; `start` and `end` are UTF-16 offsets, `text` is what stands between them. */
export interface Copied {
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface OwnWords {
  /** The part of the counted words that is not copied, 0 to 1; null where there is no word to count. */
  readonly ownWords: number | null
  readonly band: Band
  /** Counted words: those that are not masked. */
  readonly words: number
  /** In order, apart from each other, never over a masked word. */
  readonly copied: readonly Copied[]
}

/**
 * How much of a draft is the person's own against the company's text: 1 minus the part of its words that stand in a run of three
 * words which the source has too (word 3-gram cover). Names, quotations, numbers, links, mentions, hashtags and the `phrases`
 * are facts that anyone repeats: they are taken out of both texts first, so that what stands around them is compared.
 */
export function ownWordsOf(draft: string, source: string, phrases: readonly string[] = []): OwnWords {
  const [draftWords, sourceWords] = [wordsIn(draft), wordsIn(source)]
  const names = namesAmong([draftWords, sourceWords])
  const mask = maskOf(draft, draftWords, { names, phrases, quotes: true })
  const counted = draftWords.map((word, at) => ({ word, at })).filter(({ at }) => !mask[at])
  // Copied with its quotation marks or without them: both are the company's words.
  const runs = new Set([true, false].flatMap(quotes => {
    const hidden = maskOf(source, sourceWords, { names, phrases, quotes })
    return runsOf(sourceWords.filter((_, at) => !hidden[at]))
  }))
  const covered = coveredBy(runs, counted.map(({ word }) => word))
  const copied = passages(draft, counted.filter((_, index) => covered[index]))
  const ownWords = counted.length === 0 ? null : 1 - covered.filter(Boolean).length / counted.length
  return { ownWords, band: bandOf(ownWords, counted.length), words: counted.length, copied }
}

function bandOf(ownWords: number | null, words: number): Band {
  if (ownWords === null || words < FEWEST_WORDS) return 'too short'
  return ownWords >= OWN ? 'own words' : ownWords >= LIGHT ? 'light edit' : 'still the press text'
}

function runsOf(words: readonly Word[]): string[] {
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).map(word => word.key).join(' '))
}

function coveredBy(runs: ReadonlySet<string>, words: readonly Word[]): boolean[] {
  const covered = words.map(() => false)
  runsOf(words).forEach((run, at) => {
    if (runs.has(run)) covered.fill(true, at, at + RUN)
  })
  return covered
}

/** Copied words that follow each other in the draft, put together. */
function passages(draft: string, words: readonly { readonly word: Word; readonly at: number }[]): Copied[] {
  const found: { start: number; end: number; last: number }[] = []
  for (const { word, at } of words) {
    const open = found.at(-1)
    if (open?.last === at - 1) Object.assign(open, { end: word.end, last: at })
    else found.push({ start: word.start, end: word.end, last: at })
  }
  return found.map(({ start, end }) => ({ start, end, text: draft.slice(start, end) }))
}
