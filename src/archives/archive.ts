import type { ArchiveBatch } from '../domain/import.ts'
import type { Network } from '../domain/post.ts'
import type { Container, Form } from './container.ts'

/** Whose archive it is, as far as it says. */
export interface Account {
  /** What stays when the name changes: a number, an actor's address, a DID. */
  readonly nativeId: string | null
  /** The name on the network, without an at sign. */
  readonly name: string | null
  readonly displayName: string | null
  readonly bio: string
  /** An IANA time zone. */
  readonly zone: string | null
}

export interface ReadOptions {
  readonly signal: AbortSignal
  /** A batch's cursor, to go on behind it. */
  readonly from?: string
}

/** What a recogniser makes of a container that is its own. */
export interface Opened {
  readonly network: Network
  readonly account: Account
  /** How many posts the archive itself says it has. */
  readonly expected: number | null
  /** When the network made it, in milliseconds. */
  readonly generatedAt: number | null
  /**
   * Whether it has every post that was on the network when it was made, so that a known post that is not in it was gone by then.
   * False for parts, for exports of a range of dates, and where files are missing.
   */
  readonly whole: boolean
  /** What there is to read, unpacked. */
  readonly bytes: number
  /** Streams the posts. Throws `cancelled`, `damaged-archive` when not one post could be read, `empty-archive` when there is none. */
  read(options: ReadOptions): AsyncIterable<ArchiveBatch>
}

/** A person's export, open for reading. */
export interface Archive extends Opened {
  readonly form: Form
  close(): Promise<void>
}

/** What the person said of files that do not say it themselves. */
export interface Hints {
  readonly network?: Network | undefined
  readonly account?: string | undefined
  /** Posts that were for followers only are wanted too. */
  readonly followers?: boolean | undefined
  /** Which comes first in dates such as 03/04/2024. */
  readonly dates?: 'dmy' | 'mdy' | undefined
  /** Which archive is meant, by `partOf`, where a container holds several. */
  readonly part?: string | undefined
}

/** What tells an archive from the others in its container, each time it is opened. */
export function partOf({ network, account }: Pick<Opened, 'network' | 'account'>): string {
  return `${network} ${account.nativeId ?? account.name ?? ''}`
}

export interface OpenOptions extends Hints {
  readonly signal?: AbortSignal
}

/** Knows the exports of one network. */
export interface Recogniser {
  /** Which files of a dropped folder it would read, by their names alone. */
  wanted(names: readonly string[]): readonly string[]
  /**
   * Null where nothing in the container is this network's; several where it holds the posts of several accounts. Throws a failure for what is, and cannot be imported; another
   * recogniser may still make something of it.
   */
  recognise(container: Container, options: Hints & { readonly signal: AbortSignal }): Promise<Opened | readonly Opened[] | null>
  /**
   * A key that the parts of one export share when the network gave it out in several zips; null for what is whole in itself.
   * Parts that are dropped together are opened as one container.
   */
  exportOf?(container: Container): Promise<string | null>
}
