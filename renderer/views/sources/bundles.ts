/** What was dropped or picked, before anything is read: one bundle for each archive. */
export interface NamedFile {
  /** Path inside the bundle, with `/`. */
  readonly name: string
  readonly file: File
}

export interface Bundle {
  readonly name: string
  readonly files: readonly NamedFile[]
}

const ZIP = /\.zip$/i

/** Zips are archives of their own; loose files that come together belong together, as the parts of one archive do. */
export function bundlesOf(files: readonly NamedFile[]): Bundle[] {
  const zips = files.filter(({ name }) => ZIP.test(name))
  const loose = files.filter(({ name }) => !ZIP.test(name))
  const first = loose[0]
  return [...zips.map(zip => ({ name: zip.name, files: [zip] })), ...(first ? [{ name: first.name, files: loose }] : [])]
}
