import { baseName } from '../entries.ts'
import { isObject, listAt, objectAt, textAt } from '../json.ts'

/** A file that the manifest names, by the last part of its name: all of them lie in one folder. */
export interface NamedFile {
  readonly name: string
  readonly count: number | null
}

/** What the archive says about itself in `window.__THAR_CONFIG`. */
export interface Manifest {
  readonly posts: readonly NamedFile[]
  readonly notes: readonly NamedFile[]
  readonly generatedAt: number | null
  /** Whether it is one of several zips. */
  readonly partial: boolean
  readonly accountId: string | null
  readonly userName: string | null
  readonly displayName: string | null
}

/** Null for anything that is no manifest. */
export function parseManifest(value: unknown): Manifest | null {
  if (!isObject(value) || !isObject(value['dataTypes'])) return null
  const types = value['dataTypes']
  const user = objectAt(value, 'userInfo')
  const generated = Date.parse(textAt(objectAt(value, 'archiveInfo'), 'generationDate') ?? '')
  return {
    posts: [...filesOf(types, 'tweets'), ...filesOf(types, 'tweet'), ...filesOf(types, 'communityTweet')],
    notes: filesOf(types, 'noteTweet'),
    generatedAt: Number.isNaN(generated) ? null : generated,
    partial: objectAt(value, 'archiveInfo')['isPartialArchive'] === true,
    accountId: textAt(user, 'accountId'),
    userName: textAt(user, 'userName'),
    displayName: textAt(user, 'displayName')
  }
}

/** All posts that the manifest promises; null where it leaves a count out. */
export function expectedPosts({ posts }: Manifest): number | null {
  if (posts.length === 0) return null
  return posts.reduce<number | null>((sum, { count }) => sum === null || count === null ? null : sum + count, 0)
}

function filesOf(types: unknown, type: string): NamedFile[] {
  return listAt(objectAt(types, type), 'files').flatMap(file => {
    const name = textAt(file, 'fileName')
    const count = textAt(file, 'count')
    return name === null ? [] : [{ name: baseName(name), count: count !== null && /^\d{1,12}$/.test(count) ? Number(count) : null }]
  })
}
