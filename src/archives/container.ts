import { open, stat } from 'node:fs/promises'
import type { Entries } from './entries.ts'
import { fileFailure } from './file-failure.ts'
import { openFile, openFolder } from './folder.ts'
import { sniff, SNIFFED_BYTES } from './sniff.ts'
import type { Sniffed } from './sniff.ts'
import { openTarGz } from './tar.ts'
import { openZip } from './zip.ts'

/** How an archive came. */
export type Form = 'zip' | 'folder' | 'file'

export interface Container {
  readonly form: Form
  readonly entries: Entries
  /** What the first bytes of a bare file say it is; null for a zip, a tar.gz or a folder. */
  readonly kind: Sniffed | null
}

/** Opens what lies at a path and lists its files, or throws a failure that says what is wrong with it. */
export async function openContainer(path: string): Promise<Container> {
  try {
    if ((await stat(path)).isDirectory()) return { form: 'folder', entries: await openFolder(path), kind: null }
    const kind = sniff(await firstBytes(path))
    if (kind === 'gzip') return { form: 'zip', entries: await openTarGz(path), kind: null }
    return kind === 'zip' ? { form: 'zip', entries: await openZip(path), kind: null } : { form: 'file', entries: await openFile(path), kind }
  } catch (thrown) {
    throw fileFailure(thrown, path)
  }
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
