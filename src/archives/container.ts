import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Failure } from '../domain/failure.ts'
import type { Entries } from './entries.ts'
import { fileFailure } from './file-failure.ts'
import { openFile, openFolder } from './folder.ts'
import { BLUESKY, LINKEDIN, MASTODON, OLD_TWITTER } from './foreign.ts'
import { refuseEmptyFile, refuseForeign, refuseHtml, refuseUnknown } from './refuse.ts'
import { sniff, SNIFFED_BYTES } from './sniff.ts'
import type { Sniffed } from './sniff.ts'
import { openZip } from './zip.ts'

const UNPACK = 'Unpack it yourself and drop the folder.'

/** How an archive came. */
export type Form = 'zip' | 'folder' | 'file'

export interface Container {
  readonly form: Form
  readonly entries: Entries
}

/** Opens what lies at a path and lists its files, or throws a failure that says what is wrong with it. */
export async function openContainer(path: string): Promise<Container> {
  try {
    if ((await stat(path)).isDirectory()) return { form: 'folder', entries: await openFolder(path) }
    const kind = sniff(await firstBytes(path))
    if (kind === 'zip') return { form: 'zip', entries: await openZip(path) }
    if (kind === 'ytd') return { form: 'file', entries: await openFile(path) }
    throw refusal(kind, basename(path))
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

function refusal(kind: Exclude<Sniffed, 'zip' | 'ytd'>, label: string): Failure {
  switch (kind) {
    case 'empty': return refuseEmptyFile(label)
    case 'html': return refuseHtml(label)
    case 'grailbird': return refuseForeign(label, OLD_TWITTER)
    case 'outbox': return refuseForeign(label, MASTODON)
    case 'linkedin-csv': return refuseForeign(label, LINKEDIN)
    case 'car': return refuseForeign(label, BLUESKY)
    case 'gzip': return new Failure('unsupported', `“${label}” is packed with gzip, which is not read here.`, UNPACK)
    case 'unknown': return refuseUnknown(label)
  }
}
