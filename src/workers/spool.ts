import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes what lies in the spool and is no source that an import still has to read: it was left by an app that was killed. */
export async function sweepSpool(spool: string, needed: readonly string[]): Promise<void> {
  for (const name of await namesIn(spool)) {
    const path = join(spool, name)
    if (!needed.some(source => source === path || source.startsWith(join(path, '/')))) await rm(path, { recursive: true, force: true })
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return []
    throw thrown
  }
}
