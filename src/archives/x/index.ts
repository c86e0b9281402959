import type { Opened, Recogniser } from '../archive.ts'
import { readAccount } from './account.ts'
import { expectedPosts } from './manifest.ts'
import { wantedNames } from './names.ts'
import { findAuthor } from './own-id.ts'
import { readPosts, sizeOf } from './read.ts'
import { exportOf, recognise } from './recognise.ts'

/** Archives of X and of what it was called before. */
export const x: Recogniser = {
  wanted: wantedNames,
  exportOf,
  async recognise(container, { signal }): Promise<Opened | null> {
    const files = await recognise(container)
    if (!files) return null
    const { entries } = container
    const account = await readAccount(entries, files)
    const found = account.nativeId === null ? await findAuthor(entries, files.posts, signal) : account
    const author = { nativeId: found.nativeId, name: account.name ?? found.name }
    return {
      network: 'x',
      account: { ...account, ...author },
      expected: files.manifest && expectedPosts(files.manifest),
      generatedAt: files.manifest?.generatedAt ?? null,
      whole: files.manifest !== null && !files.manifest.partial && files.damage.length === 0,
      bytes: sizeOf(files.posts) + sizeOf(files.notes),
      read: options => readPosts(entries, files, author, options)
    }
  }
}
