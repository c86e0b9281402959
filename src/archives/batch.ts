import type { ArchiveBatch, Damage, SkipReason } from '../domain/import.ts'
import type { ArchivedPost } from '../domain/post.ts'

/** Elements that make up a batch. */
export const BATCH = 1000

/** Collects what was read until it is enough for a batch. */
export class Collector {
  #posts: ArchivedPost[] = []
  #skipped: Partial<Record<SkipReason, number>> = {}
  #damage: Damage[] = []
  #size = 0

  get full(): boolean {
    return this.#size >= BATCH
  }

  get empty(): boolean {
    return this.#size === 0
  }

  post(post: ArchivedPost): void {
    this.#posts.push(post)
    this.#size++
  }

  skip(reason: SkipReason): void {
    this.#skipped[reason] = (this.#skipped[reason] ?? 0) + 1
    this.#size++
  }

  damage(damage: Damage): void {
    this.#damage.push(damage)
    this.#size++
  }

  /** Everything since the last batch. */
  take(read: number, cursor: string): ArchiveBatch {
    const batch = { posts: this.#posts, skipped: this.#skipped, damage: this.#damage, read, cursor }
    this.#posts = []
    this.#skipped = {}
    this.#damage = []
    this.#size = 0
    return batch
  }
}
