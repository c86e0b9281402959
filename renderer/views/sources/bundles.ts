/** What was dropped or picked, before anything is read: one bundle for each archive. */
export interface NamedFile {
  /** Path inside the bundle, with `/`. */
  readonly name: string
  readonly file: File
}

export interface Bundle {
  readonly name: string
  readonly files: readonly NamedFile[]
  /** Several files that came side by side and not as a folder. */
  readonly loose?: boolean
}

/** Of these one file is a whole archive; of others an archive has several side by side. */
const WHOLE = /\.(zip|gz|tgz|tar|car|xml|rss|atom|jsonl|ndjson)$/i

/** Whole archives stand alone; loose files that come together belong together, as the parts of one archive do. */
export function bundlesOf(files: readonly NamedFile[]): Bundle[] {
  const whole = files.filter(({ name }) => WHOLE.test(name))
  const loose = files.filter(({ name }) => !WHOLE.test(name))
  const first = loose[0]
  return [...whole.map(one => ({ name: one.name, files: [one] })), ...(first ? [{ name: first.name, files: loose, loose: true }] : [])]
}

/** Each loose file for itself: what is no part of a known archive may be a table or a feed. */
export function apart({ files }: Bundle): Bundle[] {
  return files.map(one => ({ name: one.name, files: [one] }))
}
