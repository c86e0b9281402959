import type { Instant } from './post.ts'
import { gistOf, gistsNearlySame } from './same-text.ts'
import type { Gist } from './same-text.ts'
import { wordsIn } from './words-in.ts'

/** Nearly the same text within this many days makes one ask whether it was this item. */
export const ECHO_DAYS = 45

/** Three words in a row that stand in this many own posts are the person's manner, not what a post says. */
const MANNER = 4

/** Texts that share this part of their words and pairs of words, manner aside, say nearly the same. */
const SAME = 0.45

/** A text of fewer words is compared letter by letter only. */
const LEAST_WORDS = 4

export interface OwnPost {
  readonly id: number
  readonly at: Instant
  readonly text: string
}

/** The own post that says nearly what a text says, the first of those it was made from; null if there is none. */
export type FindEcho = (text: string) => OwnPost | null

/** What a text says when the person's manner is taken off: words and pairs of words. */
interface Saying {
  readonly features: ReadonlySet<string>
  readonly pairs: readonly string[]
  readonly words: number
}

/** What says nearly the same shares at least this part of a text's pairs of words, and this Jaccard index where only its letters are alike. */
const PAIRS = 0.2
const ALIKE = 0.2

/**
 * Makes own posts ready to be asked about many texts. Nearly the same are two texts whose letters are (`nearlySame`), or whose words and
 * pairs of words have a Jaccard index of 0.45 or more after the person's manner was taken off. Only posts that share pairs of
 * words are compared, or, for the shortest texts and scripts without spaces, posts as short.
 */
export function echoesAmong(posts: readonly OwnPost[]): FindEcho {
  const manner = mannerOf(posts)
  const sayings = posts.map(({ text }) => sayingOf(text, manner))
  const gists = new Map<number, Gist>()
  const gistAt = (index: number): Gist => gists.get(index) ?? gists.set(index, gistOf(posts[index]!.text)).get(index)!
  const withPair = new Map<string, number[]>()
  for (const [index, { pairs }] of sayings.entries()) for (const pair of new Set(pairs)) push(withPair, pair, index)
  const short = [...sayings.keys()].filter(index => sayings[index]!.words < LEAST_WORDS)
  return text => {
    const saying = sayingOf(text, manner)
    const few = saying.words < LEAST_WORDS
    const near = few ? short : sharing(withPair, saying)
    const gist = near.length > 0 ? gistOf(text) : null
    const index = near.find(one => {
      const alike = few ? ALIKE : jaccard(saying.features, sayings[one]!.features)
      return (!few && alike >= SAME) || (alike >= ALIKE && gistsNearlySame(gist!, gistAt(one)))
    })
    return index === undefined ? null : posts[index]!
  }
}

/** Posts that share enough pairs of words with a text, in their order. */
function sharing(withPair: ReadonlyMap<string, readonly number[]>, { pairs }: Saying): number[] {
  const times = new Map<number, number>()
  for (const pair of new Set(pairs)) for (const index of withPair.get(pair) ?? []) times.set(index, (times.get(index) ?? 0) + 1)
  return [...times].filter(([, often]) => often >= PAIRS * pairs.length).map(([index]) => index).sort((a, b) => a - b)
}

function push(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function mannerOf(posts: readonly OwnPost[]): ReadonlySet<string> {
  const times = new Map<string, number>()
  for (const { text } of posts) for (const three of new Set(runs(wordsIn(text), 3))) times.set(three, (times.get(three) ?? 0) + 1)
  return new Set([...times].filter(([, often]) => often >= MANNER).map(([three]) => three))
}

function runs(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '))
}

function sayingOf(text: string, manner: ReadonlySet<string>): Saying {
  const all = wordsIn(text)
  const covered = new Set<number>()
  for (const [at, three] of runs(all, 3).entries()) if (manner.has(three)) for (const next of [0, 1, 2]) covered.add(at + next)
  const words = all.filter((_, at) => !covered.has(at))
  const pairs = runs(words, 2)
  return { features: new Set([...words, ...pairs]), pairs, words: words.length }
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const feature of a) if (b.has(feature)) shared++
  return shared / Math.max(1, a.size + b.size - shared)
}
