/** The vocabulary of the timeline. Every other module speaks these words. */

export const NETWORKS = ['x', 'linkedin', 'mastodon', 'bluesky', 'threads', 'instagram', 'facebook', 'blog'] as const
export type Network = (typeof NETWORKS)[number]

/** `thread` is a reply to oneself, `reply` a reply to someone else, `repost` somebody else's post passed on. */
export const KINDS = ['post', 'thread', 'reply', 'repost'] as const
export type Kind = (typeof KINDS)[number]

/** Kinds that enter the share unless the person chooses otherwise. */
export const COUNTED_KINDS: readonly Kind[] = ['post', 'thread', 'repost']

export const SIDES = ['professional', 'personal'] as const
export type Side = (typeof SIDES)[number]

/** The person's own verdict. It always wins over a probability. */
export const LABELS = ['professional', 'personal', 'unclear'] as const
export type Label = (typeof LABELS)[number]

/**
 * How a label came about. Only `random` ones are a fair sample of the period; `unsure` ones were asked
 * because the model did not know, `correction` is the person's own initiative, `import` came from a file.
 */
export const LABEL_SOURCES = ['random', 'unsure', 'correction', 'import'] as const
export type LabelSource = (typeof LABEL_SOURCES)[number]

/** Where a row came from. A post logged by hand or handed over merges with the imported one later. */
export const ORIGINS = ['archive', 'log', 'handover'] as const
export type Origin = (typeof ORIGINS)[number]

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/** A post as an archive gives it, before the store knows it. */
export interface ArchivedPost {
  /** The network's own id as a whole string: 64-bit ids do not survive a JavaScript number. */
  readonly nativeId: string
  readonly kind: Kind
  readonly at: Instant
  /** False where the archive gives a date without a time of day. */
  readonly timeKnown: boolean
  /** Plain text, decoded once, links expanded. */
  readonly text: string
  readonly lang: string | null
  readonly url: string | null
  /** Native id of the post that this one answers, if it is a thread or a reply. */
  readonly replyTo: string | null
  /** Expanded links, in order, without the network's own media links. */
  readonly links: readonly string[]
}
