import { Failure } from '../../domain/failure.ts'
import { elementsOf } from '../elements.ts'
import type { Entries, Entry } from '../entries.ts'
import { isObject, listAt, objectAt, textAt } from '../json.ts'
import { either, tweetId, tweetIn } from './tweet.ts'
import type { Author } from './tweet.ts'

/** So many self-replies are proof enough; the rest of the file need not be read. */
const ENOUGH = 3
/** Who has not answered themselves in so many posts does not do it; and memory has an end. */
const MOST_POSTS = 1_000_000
const PICTURE = /^https?:\/\/(?:twitter|x)\.com\/(\w{1,20})\/status\/(\d+)\/(?:photo|video)\//

/**
 * Finds out whose posts these are where nothing else says so. A post that answers one of the file's own posts answers its
 * author; a picture's link that holds the post's own id holds the author's name.
 */
export class Evidence {
  readonly #own = new Set<string>()
  /** The author of a post that was answered, by that post's id. */
  readonly #answered = new Map<string, string>()
  readonly #ids = new Map<string, number>()
  readonly #names = new Map<string, number>()

  get enough(): boolean {
    return this.#own.size >= MOST_POSTS || [...this.#ids.values()].some(votes => votes >= ENOUGH)
  }

  /** Null for what the posts do not give away. */
  get author(): Author {
    return { nativeId: mostFrequent(this.#ids), name: mostFrequent(this.#names) }
  }

  add(element: unknown): void {
    const tweet = tweetIn(element)
    const id = isObject(tweet) ? tweetId(tweet) : null
    if (!isObject(tweet) || id === null) return
    this.#own.add(id)
    const waiting = this.#answered.get(id)
    if (waiting !== undefined) count(this.#ids, waiting)
    const [to, user] = [either(tweet, 'in_reply_to_status_id'), either(tweet, 'in_reply_to_user_id')]
    if (to !== null && user !== null) {
      if (this.#own.has(to)) count(this.#ids, user)
      else this.#answered.set(to, user)
    }
    const picture = PICTURE.exec(textAt(listAt(objectAt(tweet, 'entities'), 'media')[0], 'expanded_url') ?? '')
    if (picture && picture[2] === id) count(this.#names, picture[1] as string)
  }
}

/** Reads posts until they give their author away, or all of them. */
export async function findAuthor(entries: Entries, files: readonly Entry[], signal: AbortSignal): Promise<Author> {
  const evidence = new Evidence()
  for (const entry of files) {
    for await (const { read } of elementsOf(entries, entry, { wrapper: 'tweet', from: 0 })) {
      if (signal.aborted) throw new Failure('cancelled', 'The import was cancelled.')
      for (const { value } of read) evidence.add(value)
      if (evidence.enough) return evidence.author
    }
  }
  return evidence.author
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function mostFrequent(counts: ReadonlyMap<string, number>): string | null {
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
