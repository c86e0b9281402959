import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { Failure } from '../domain/failure.ts'
import type { Entries, Entry } from './entries.ts'
import { fileFailure } from './file-failure.ts'
import { LIMITS } from './limits.ts'

const READ_AT_ONCE = 2 ** 20
const LEAST = 2 ** 12

/** An unpacked archive. Links are not followed. */
export async function openFolder(path: string): Promise<Entries> {
  const found = (await readdir(path, { recursive: true, withFileTypes: true })).filter(file => file.isFile())
  if (found.length > LIMITS.entries) {
    throw new Failure('hostile-archive', `“${basename(path)}” holds ${found.length} files.`, 'Drop the archive’s own folder.')
  }
  const paths = new Map<Entry, string>()
  for (const file of found) {
    const full = join(file.parentPath, file.name)
    const name = relative(path, full).split(sep).join('/')
    paths.set({ name, size: (await stat(full)).size }, full)
  }
  return listed(basename(path), paths)
}

/** One file out of an archive. */
export async function openFile(path: string): Promise<Entries> {
  return listed(basename(path), new Map([[{ name: basename(path), size: (await stat(path)).size }, path]]))
}

function listed(label: string, paths: ReadonlyMap<Entry, string>): Entries {
  return {
    label,
    list: [...paths.keys()],
    open: entry => bytesOf(paths.get(entry) as string, entry.size),
    close: async () => undefined
  }
}

async function* bytesOf(path: string, size: number): AsyncGenerator<Buffer, void> {
  try {
    // A small file does not need the room of a large one, and is opened often while it is found out what it is.
    for await (const chunk of createReadStream(path, { highWaterMark: Math.min(READ_AT_ONCE, Math.max(size, LEAST)) })) yield chunk as Buffer
  } catch (thrown) {
    throw fileFailure(thrown, path)
  }
}
