import { Failure } from '../domain/failure.ts'
import type { Archive, Hints, Opened, OpenOptions, Recogniser } from './archive.ts'
import { blog } from './blog/index.ts'
import { bluesky } from './bluesky/index.ts'
import { openContainer } from './container.ts'
import type { Container } from './container.ts'
import { joined } from './joined.ts'
import { linkedin } from './linkedin/index.ts'
import { nestedIn } from './nested.ts'
import { refusalOf } from './refuse.ts'
import { mastodon } from './mastodon/index.ts'
import { facebook, instagram, threads } from './meta/index.ts'
import { table } from './table/index.ts'
import { grailbird } from './x/grailbird/index.ts'
import { x } from './x/index.ts'

export type { ArchiveBatch } from '../domain/import.ts'
export { partOf } from './archive.ts'
export type { Archive, Hints, OpenOptions } from './archive.ts'

/** One for each kind of export. All are asked: one zip may hold the posts of two networks. */
const RECOGNISERS: readonly Recogniser[] = [x, grailbird, linkedin, mastodon, bluesky, threads, instagram, facebook]

/** Asked where none of these knows it: such files are made by anybody. */
const FALLBACKS: readonly Recogniser[] = [blog, table]

/** A file of a dropped folder, before its bytes have come. */
export interface ListedFile {
  readonly name: string
  readonly size: number
}

/** Which files of a dropped folder an import would read: their indices. */
export function wantedFiles(files: readonly ListedFile[]): number[] {
  const names = files.map(({ name }) => name)
  const wanted = new Set(RECOGNISERS.flatMap(recogniser => recogniser.wanted(names)))
  return names.flatMap((name, index) => wanted.has(name) ? index : [])
}

/**
 * Opens a zip, an unpacked folder or a bare file, or the zips of one export together, and finds out what is in it: at least one
 * archive, each to be closed. Throws a failure that names the file: `file-missing`, `file-unreadable`, `empty-archive`,
 * `html-export`, `not-an-archive`, `wrong-archive`, `damaged-archive`, `hostile-archive` or `unsupported`; `cancelled` by the signal.
 */
export async function openArchives(paths: readonly string[], options: OpenOptions = {}): Promise<Archive[]> {
  const container = await openAll(paths)
  try {
    const opened = await recognised(container, options) ?? await recognised(await nestedIn(container), options)
    if (!opened) throw refusalOf(container)
    let open = opened.length
    const close = async (): Promise<void> => {
      if (--open === 0) await container.entries.close()
    }
    return opened.map(archive => ({ ...archive, form: container.form, close }))
  } catch (thrown) {
    await container.entries.close()
    throw thrown
  }
}

async function openAll(paths: readonly string[]): Promise<Container> {
  const containers: Container[] = []
  try {
    for (const path of paths) containers.push(await openContainer(path))
    return joined(containers)
  } catch (thrown) {
    for (const { entries } of containers) await entries.close()
    throw thrown
  }
}

/** Null where nobody recognises anything. */
async function recognised(container: Container | null, { signal = new AbortController().signal, ...hints }: OpenOptions): Promise<Opened[] | null> {
  if (!container) return null
  let refusal: Failure | null = null
  for (const recognisers of [RECOGNISERS, FALLBACKS]) {
    const opened: Opened[] = []
    for (const recogniser of recognisers) {
      try {
        opened.push(...[await recogniser.recognise(container, { ...hints, signal }) ?? []].flat())
      } catch (thrown) {
        if (!(thrown instanceof Failure) || thrown.code === 'cancelled') throw thrown
        refusal ??= thrown
      }
    }
    if (opened.length > 0) return recognisers === FALLBACKS ? opened : asHinted(opened, hints, container.entries.label)
    if (refusal) throw refusal
  }
  return null
}

/** Of the archives in one container those on the network that the person named, and under the name that they gave. */
function asHinted(opened: readonly Opened[], { network, account }: Hints, label: string): Opened[] {
  const meant = opened.filter(archive => network === undefined || archive.network === network)
  if (meant.length === 0) {
    const found = [...new Set(opened.map(archive => archive.network))].join(' and ')
    throw new Failure('bad-input', `“${label}” holds posts of ${found} and none of ${network}.`, 'Leave the network out, or name that one.')
  }
  return meant.map(archive => account === undefined || meant.length > 1 ? archive : { ...archive, account: { ...archive.account, name: account } })
}

/**
 * Which of the paths belong together: the zips of one split export become one group, in the order in which the first of each came.
 * What cannot be opened stays alone, so that its own import says why.
 */
export async function gathered(paths: readonly string[]): Promise<string[][]> {
  const groups = new Map<string, string[]>()
  for (const path of paths) {
    const key = paths.length === 1 ? null : await exportOf(path)
    const group = groups.get(key ?? path)
    if (group) group.push(path)
    else groups.set(key ?? path, [path])
  }
  return [...groups.values()]
}

async function exportOf(path: string): Promise<string | null> {
  try {
    const container = await openContainer(path)
    try {
      for (const recogniser of RECOGNISERS) {
        const key = await recogniser.exportOf?.(container) ?? null
        if (key !== null) return key
      }
      return null
    } finally {
      await container.entries.close()
    }
  } catch (thrown) {
    if (thrown instanceof Failure) return null
    throw thrown
  }
}
