import type { ArchiveBatch } from '../../domain/import.ts'
import type { Instant, Network } from '../../domain/post.ts'
import type { PostContent } from '../../domain/publish.ts'

/** A post that a network has. */
export interface Published {
  /** The id by which archives and sync know it. */
  readonly nativeId: string
  /** Where people read it. */
  readonly url: string | null
  readonly at: Instant
}

/** What is stored of a post before it is sent, and by which it is found again. */
export interface Order {
  /** Chosen here, once, for all tries: a record key on Bluesky, an idempotency key on Mastodon. */
  readonly key: string
  readonly content: PostContent
  /** When the person said yes; it is the post's time where the sender sets that. */
  readonly yesAt: Instant
}

/** Sends what `ready` made. Throws `unreachable` if nobody knows whether it arrived, anything else if it was not posted. */
export type Send = () => Promise<Published>

/** One account at one network, through which a post goes out. */
export interface Publisher {
  /**
   * For how many milliseconds after it was sent a post may appear that was not there when asked for; 0 where the key makes a second try the same
   * post even while the first is worked on.
   */
  readonly settles: number
  /** A key for a new post. `chance` is 0 to 1. */
  newKey(now: Instant, chance: number): string
  /** Does what must come first and shows nobody anything: looks up names, uploads pictures. */
  ready(order: Order): Promise<Send>
  /** The post of an order, if the network has it. */
  find(order: Order): Promise<Published | null>
  /** Deletes a post. One that is gone already is no failure. */
  remove(nativeId: string): Promise<void>
}

/** What a network takes in one post. */
export interface PostLimits {
  readonly characters: number
  /** What every link counts as; null where links count as they are. */
  readonly link: number | null
  readonly pictures: number
  /** Of one picture, in bytes. */
  readonly pictureBytes: number
}

/** The posts of an account as its network tells them, newest first; read like an archive. */
export interface Feed {
  readonly network: Network
  readonly account: { readonly nativeId: string; readonly name: string; readonly bio: string }
  /** Batches until `until` is met: the cursor of an earlier reading, or null for everything. Each batch's cursor is where the next reading stops. */
  read(until: string | null): AsyncIterable<ArchiveBatch>
}
