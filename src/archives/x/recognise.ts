import { Failure } from '../../domain/failure.ts'
import type { Damage } from '../../domain/import.ts'
import type { Container } from '../container.ts'
import { baseName, isClutter } from '../entries.ts'
import type { Entries, Entry } from '../entries.ts'
import { refuseNoPosts } from '../refuse.ts'
import { assigned, headOf, readSmall } from '../small.ts'
import { parseManifest } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { byDepth, folderOf, inPartOrder, isNoteFile, isPostFile, postFolders } from './names.ts'

/** The files of an X archive that an import reads. */
export interface XFiles {
  readonly posts: readonly Entry[]
  readonly notes: readonly Entry[]
  readonly account: Entry | null
  readonly profile: Entry | null
  readonly timezone: Entry | null
  readonly manifest: Manifest | null
  /** What is known to be missing before anything is read. */
  readonly damage: readonly Damage[]
}

const CONFIG = /^\s*window\.__THAR_CONFIG\b/
const LIST = /^(\u00ef\u00bb\u00bf)?\s*window\.YTD\.(tweets?|community_tweet)\.part\d+\b/
/** A file without posts is not longer than this. */
const EMPTY_LIST = 256
/** No more files or folders of a name are looked into: an archive has one of each. */
const LOOKED_AT = 20

/** Finds the parts of an X archive; null where there is none. Throws a failure for one without posts. */
export async function recognise(container: Container): Promise<XFiles | null> {
  const { entries, kind } = container
  if (kind !== null) return kind === 'ytd' ? bareFile(container) : null
  const list = entries.list.filter(({ name }) => !isClutter(name))
  const names = list.map(({ name }) => name)
  const found = await findManifest(entries, list)
  const folders = await foldersWithLists(entries, list)
  const home = found && folderOf(found.name)
  const folder = home !== null && (folders.length === 0 || folders.includes(home)) ? home : folders[0]
  if (folder === undefined) {
    if (names.some(name => baseName(name) === 'Your archive.html')) throw refuseNoPosts(entries.label)
    return null
  }
  const manifestEntry = home === folder ? found : null
  const manifest = manifestEntry && parseManifest(assigned(await readSmall(entries, manifestEntry)))
  const files = placed(list.filter(({ name }) => folderOf(name) === folder), manifest)
  const looked = await lookInto(entries, files.posts)
  if (!looked.elements) throw refuseNoPosts(entries.label)
  const damage = folders.filter(other => other !== folder).map(other => at(other, 'Posts of another archive lie here. Drop this folder for itself.'))
  if (manifestEntry && !manifest) damage.push(at(manifestEntry.name, 'The list of files is damaged; the files were found by their names.'))
  return { ...files, damage: [...files.damage, ...damage] }
}

function at(file: string, say: string): Damage {
  return { file, byte: 0, say }
}

async function bareFile({ entries }: Container): Promise<XFiles> {
  const [entry] = entries.list as readonly [Entry]
  const head = (await headOf(entries, entry, EMPTY_LIST)).toString('latin1')
  if (!LIST.test(head)) {
    const what = CONFIG.test(head) ? 'only the list of an archive’s files' : 'a part of an X archive that holds no posts'
    throw new Failure('wrong-archive', `“${entry.name}” is ${what}.`, 'Drop tweets.js or the whole archive.')
  }
  const files = { posts: [entry], notes: [], account: null, profile: null, timezone: null, manifest: null, damage: [] }
  if (!(await lookInto(entries, files.posts)).elements) throw refuseNoPosts(entries.label)
  return files
}

/** The outermost file that begins like a manifest of X. */
async function findManifest(entries: Entries, list: readonly Entry[]): Promise<Entry | null> {
  const named = new Map(list.filter(({ name }) => baseName(name) === 'manifest.js').map(entry => [entry.name, entry]))
  for (const name of byDepth([...named.keys()]).slice(0, LOOKED_AT)) {
    const entry = named.get(name)!
    if (CONFIG.test((await headOf(entries, entry, EMPTY_LIST)).toString('latin1'))) return entry
  }
  return null
}

/** The folders with posts of X, the outermost first; other programs have a tweets.js as well. */
async function foldersWithLists(entries: Entries, list: readonly Entry[]): Promise<string[]> {
  const found: string[] = []
  for (const folder of postFolders(list.map(({ name }) => name)).slice(0, LOOKED_AT)) {
    const posts = list.filter(({ name }) => folderOf(name) === folder && isPostFile(baseName(name)))
    if ((await lookInto(entries, posts)).lists) found.push(folder)
  }
  return found
}

/** All files with posts in the folder, those that the manifest names as well as those that only look like it. */
function placed(list: readonly Entry[], manifest: Manifest | null): XFiles {
  const byName = Map.groupBy(list, entry => baseName(entry.name))
  const entryOf = (name: string): Entry | null => byName.get(name)?.[0] ?? null
  const pick = (named: readonly { readonly name: string }[], fits: (name: string) => boolean): Entry[] => {
    const names = new Set([...named.map(({ name }) => name), ...[...byName.keys()].filter(fits)])
    return [...names].sort(inPartOrder).flatMap(name => byName.get(name) ?? [])
  }
  const gone = [...manifest?.posts ?? [], ...manifest?.notes ?? []].filter(({ name, count }) => count !== 0 && !byName.has(name))
  return {
    posts: pick(manifest?.posts ?? [], isPostFile),
    notes: pick(manifest?.notes ?? [], isNoteFile),
    account: entryOf('account.js'),
    profile: entryOf('profile.js'),
    timezone: entryOf('account-timezone.js'),
    manifest,
    damage: gone.map(({ name }) => at(name, 'The archive’s own list names this file, and it is not there.'))
  }
}

/** Looks into every file with posts, so that a bomb, a stranger or an empty archive is refused before anything is written. */
async function lookInto(entries: Entries, posts: readonly Entry[]): Promise<{ lists: boolean; elements: boolean }> {
  const heads: Buffer[] = []
  for (const entry of posts) heads.push(await headOf(entries, entry, EMPTY_LIST + 1))
  return {
    lists: heads.some(head => LIST.test(head.toString('latin1'))),
    elements: heads.some(head => head.length > EMPTY_LIST || head.includes('{'))
  }
}

/** X splits what is larger than 50 GiB over several zips; each has the list of the whole. */
export async function exportOf({ entries, kind }: Container): Promise<string | null> {
  if (kind !== null) return null
  const entry = await findManifest(entries, entries.list)
  const manifest = entry && parseManifest(assigned(await readSmall(entries, entry)))
  if (!manifest?.partial || manifest.accountId === null) return null
  return `x ${manifest.accountId} ${manifest.generatedAt ?? ''}`
}
