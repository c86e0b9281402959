import { randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { wantedFiles } from '../archives/index.ts'
import type { ListedFile } from '../archives/index.ts'
import { Failure } from '../domain/failure.ts'

/**
 * A page in a browser has no paths, so what is dropped there is copied into a spool folder, file by file, and only the
 * files that an import would read. Names come from outside: each segment must be a plain name.
 */
interface Upload {
  readonly dir: string
  /** What an import is started on: the one file, or the folder. */
  readonly path: string
  readonly files: ReadonlyMap<number, { readonly path: string; readonly size: number }>
  readonly received: Map<number, number>
}

/** A folder of the spool, as `open` and the made-up person name it: never a drive or a step upwards. */
const SPOOLED = /^[\w-]+$/
const PLAIN_SEGMENT = /^[^\\/:*?"<>|\u0000-\u001f]{1,255}$/

function segmentsOf(name: string): string[] {
  const segments = name.split('/').filter(segment => segment !== '')
  const plain = segments.every(segment => PLAIN_SEGMENT.test(segment) && segment !== '.' && segment !== '..')
  if (!plain || segments.length === 0 || segments.length > 20) throw new Failure('hostile-archive', `“${name}” is not a name that a dropped file can have.`)
  return segments
}

export function uploads(spool: string) {
  const open_ = new Map<string, Upload>()
  /** What arrived whole, until the import that it is for has ended: a thread that starts anew would sweep it away. */
  const landed = new Set<string>()

  function find(id: string): Upload {
    const upload = open_.get(id)
    if (!upload) throw new Failure('not-found', 'This upload is not open any more.', 'Drop the file again.')
    return upload
  }

  return {
    async open({ name, files }: { name: string; files: readonly ListedFile[] }): Promise<{ id: string; wanted: number[] }> {
      const id = randomUUID()
      // An import is called by the last part of its path.
      const dir = join(spool, id, PLAIN_SEGMENT.test(name) && !/^\.+$/.test(name) ? name : 'dropped')
      const wanted = files.length === 1 ? [0] : wantedFiles(files)
      if (wanted.length === 0) throw new Failure('not-an-archive', `Nothing in “${name}” looks like a part of an archive.`, 'Drop the zip as you downloaded it.')
      const placed = new Map(wanted.map(index => {
        const file = files[index] as ListedFile
        return [index, { path: join(dir, ...segmentsOf(file.name)), size: file.size }] as const
      }))
      const path = files.length === 1 ? (placed.get(0) as { path: string }).path : dir
      for (const file of placed.values()) await mkdir(dirname(file.path), { recursive: true, mode: 0o700 })
      open_.set(id, { dir, path, files: placed, received: new Map() })
      return { id, wanted }
    },

    async chunk({ id, file, offset, base64 }: { id: string; file: number; offset: number; base64: string }): Promise<{ received: number }> {
      const upload = find(id)
      const target = upload.files.get(file)
      if (!target) throw new Failure('bad-input', 'This file is not wanted.')
      const received = upload.received.get(file) ?? 0
      if (offset !== received) throw new Failure('conflict', `Expected byte ${received} of the file, got byte ${offset}.`, 'Drop the file again.')
      const bytes = Buffer.from(base64, 'base64')
      if (received + bytes.length > target.size) throw new Failure('bad-input', 'The file is longer than it was said to be.', 'Drop the file again.')
      const handle: FileHandle = await open(target.path, offset === 0 ? 'w' : 'r+', 0o600)
      try {
        await handle.write(bytes, 0, bytes.length, offset)
      } finally {
        await handle.close()
      }
      upload.received.set(file, received + bytes.length)
      return { received: received + bytes.length }
    },

    async close({ id }: { id: string }): Promise<{ path: string }> {
      const upload = find(id)
      for (const [index, { path, size }] of upload.files) {
        if ((upload.received.get(index) ?? 0) < size) throw new Failure('bad-input', 'The file did not arrive whole.', 'Drop it again.')
        if (size === 0) await (await open(path, 'w', 0o600)).close()
      }
      open_.delete(id)
      landed.add(upload.path)
      return { path: upload.path }
    },

    /** Whether a file is on its way, or waits for its import to end. */
    busy: (): boolean => open_.size + landed.size > 0,

    /** Removes a spooled copy; a path outside the spool is the person's own and stays. */
    async discard(path: string): Promise<void> {
      landed.delete(path)
      // Resolved first, so that no `..` in it reaches what lies beside the spool.
      const [id] = relative(resolve(spool), resolve(path)).split(sep)
      if (id && SPOOLED.test(id)) await rm(join(spool, id), { recursive: true, force: true })
    }
  }
}
