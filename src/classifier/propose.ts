import { senseAnywhere, isCommon } from './words/index.ts'
import { anatomyOf } from './text.ts'

/** No more than a person reads through at first start. */
const MOST = 12
/** A word of the bio counts as much as this many posts. */
const BIO_WEIGHT = 3
const SHORTEST = 4
/** Posts looked at, newest or first given: more add time and no other words. */
const ENOUGH = 5000

interface Tally { posts: number, work: number, life: number }

/**
 * Words to propose as the person's work words, best first, at most 12: those of the bio, and those that stand in posts together
 * with words of the work lists far more often than words in general do. Everyday words, words of private life and
 * numbers are never proposed; nor are the list's own work words unless the person uses them much, as they are known already.
 */
export function proposeWords(bio: string, texts: readonly string[]): string[] {
  const tallies = new Map<string, Tally>()
  const all: Tally = { posts: 0, work: 0, life: 0 }
  for (const text of texts.slice(0, ENOUGH)) count(tallies, all, anatomyOf(text).words, 1)
  count(tallies, { posts: 0, work: 0, life: 0 }, anatomyOf(bio).words, BIO_WEIGHT)
  const inBio = new Set(anatomyOf(bio).words)
  const usual = (all.work + 1) / (all.work + all.life + 2)
  return [...tallies]
    .map(([word, tally]) => ({ word, merit: merit(tally, usual, inBio.has(word)) }))
    .filter(({ merit }) => merit > 0)
    .sort((a, b) => b.merit - a.merit || a.word.localeCompare(b.word, 'en'))
    .slice(0, MOST)
    .map(({ word }) => word)
}

function count(tallies: Map<string, Tally>, all: Tally, words: readonly string[], times: number): void {
  const distinct = new Set(words)
  const senses = [...distinct].map(word => senseAnywhere(word))
  const work = senses.filter(sense => sense === 'work').length
  const life = senses.filter(sense => sense === 'life').length
  all.posts += times
  all.work += work
  all.life += life
  let at = 0
  for (const word of distinct) {
    const own = senses[at++]
    if (own === 'life' || !proposable(word)) continue
    const tally = tallies.get(word) ?? { posts: 0, work: 0, life: 0 }
    tally.posts += times
    tally.work += work - (own === 'work' ? 1 : 0)
    tally.life += life
    tallies.set(word, tally)
  }
}

function proposable(word: string): boolean {
  return word.length >= SHORTEST && /^\p{L}[\p{L}'-]*$/u.test(word) && !isCommon(word)
}

function merit(tally: Tally, usual: number, inBio: boolean): number {
  if (tally.posts < 3) return 0
  const lean = (tally.work + 4 * usual) / (tally.work + tally.life + 4) - usual
  if (lean <= 0 && !inBio) return 0
  return Math.log1p(tally.posts) * (Math.max(0, lean) + (inBio ? 0.5 : 0))
}
