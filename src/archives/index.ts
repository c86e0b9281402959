import type { ArchiveBatch } from '../domain/import.ts'
import type { Network } from '../domain/post.ts'
import { openContainer } from './container.ts'
import type { Form } from './container.ts'
import { readAccount } from './x/account.ts'
import type { Account } from './x/account.ts'
import { expectedPosts } from './x/manifest.ts'
import { isWanted, postFolders } from './x/names.ts'
import { findAuthor } from './x/own-id.ts'
import { readPosts, sizeOf } from './x/read.ts'
import type { ReadOptions } from './x/read.ts'
import { recognise } from './x/recognise.ts'

export type { ArchiveBatch } from '../domain/import.ts'

/** A file of a dropped folder, before its bytes have come. */
export interface ListedFile {
  readonly name: string
  readonly size: number
}

/** A person's export, open for reading. */
export interface Archive {
  readonly network: Network
  readonly form: Form
  readonly account: Account
  /** How many posts the archive itself says it has. */
  readonly expected: number | null
  /** When the network made it, in milliseconds. */
  readonly generatedAt: number | null
  /** What there is to read, unpacked. */
  readonly bytes: number
  read(options: ReadOptions): AsyncIterable<ArchiveBatch>
  close(): Promise<void>
}

/** Which files of a dropped folder an import would read: their indices. */
export function wantedFiles(files: readonly ListedFile[]): number[] {
  const folders = new Set(postFolders(files.map(({ name }) => name)))
  return files.flatMap(({ name }, index) => isWanted(name, folders) ? index : [])
}

/**
 * Opens a zip, an unpacked folder or a bare file and finds out what it is. Throws a failure that names the file:
 * `file-missing`, `file-unreadable`, `empty-archive`, `html-export`, `not-an-archive`, `wrong-archive`, `damaged-archive`,
 * `hostile-archive` or `unsupported`; `cancelled` by the signal.
 */
export async function openArchive(path: string, signal = new AbortController().signal): Promise<Archive> {
  const { form, entries } = await openContainer(path)
  try {
    const files = await recognise({ form, entries })
    const account = await readAccount(entries, files)
    const found = account.nativeId === null ? await findAuthor(entries, files.posts, signal) : account
    return {
      network: 'x',
      form,
      account: { ...account, nativeId: found.nativeId, name: account.name ?? found.name },
      expected: files.manifest && expectedPosts(files.manifest),
      generatedAt: files.manifest?.generatedAt ?? null,
      bytes: sizeOf(files.posts) + sizeOf(files.notes),
      read: options => readPosts(entries, files, { nativeId: found.nativeId, name: account.name ?? found.name }, options),
      close: () => entries.close()
    }
  } catch (thrown) {
    await entries.close()
    throw thrown
  }
}
