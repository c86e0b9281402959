import type { ArchivedPost } from './post.ts'

/** Why something in an archive did not become a post of its own. Counted, never silent. */
export const SKIP_REASONS = [
  'superseded-edit', 'copy', 'duplicate-id', 'broken', 'too-large', 'no-id', 'no-date', 'no-words', 'not-own', 'private'
] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

/** Where a file is damaged: the byte offset in that file and what is wrong there. */
export interface Damage {
  readonly file: string
  readonly byte: number
  readonly say: string
}

/** What reading an archive gives at a time. */
export interface ArchiveBatch {
  /** At most 1,000. */
  readonly posts: readonly ArchivedPost[]
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>
  readonly damage: readonly Damage[]
  /** Uncompressed bytes read so far. */
  readonly read: number
  /** Reading can go on from here in another run. */
  readonly cursor: string
}
