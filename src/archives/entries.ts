/**
 * The files of an archive, wherever they lie. Names are labels: they are compared and shown, never joined to a path.
 */
export interface Entry {
  /** With forward slashes, relative to the archive's root. */
  readonly name: string
  /** Uncompressed bytes, as far as the container says. */
  readonly size: number
}

export interface Entries {
  /** What the person dropped, for messages. */
  readonly label: string
  readonly list: readonly Entry[]
  /** The bytes of one file, streamed. Throws `hostile-archive` before it inflates more than the limits allow. */
  open(entry: Entry): AsyncIterable<Buffer>
  /** Opens a zip that lies in a zip. */
  nested?(entry: Entry): Promise<Entries>
  close(): Promise<void>
}

/** The last part of a name. */
export function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}

/** Things that a Mac adds and nobody means. */
export function isClutter(name: string): boolean {
  return name.startsWith('__MACOSX/') || /(^|\/)(\._|\.DS_Store$|Thumbs\.db$)/.test(name)
}
