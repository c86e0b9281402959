import { basename } from 'node:path'
import { Failure } from '../domain/failure.ts'

const MOVED = 'It may have been moved or renamed. Drop it again.'
const LOCKED = 'Check that you may open it and that its disk is there.'

/** A failure for what the file system says; anything else stays what it is. */
export function fileFailure(thrown: unknown, path: string): unknown {
  if (!(thrown instanceof Error) || !('syscall' in thrown) || !('code' in thrown)) return thrown
  const label = basename(path)
  if (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR') {
    return new Failure('file-missing', `There is no “${label}” at that place any more.`, MOVED, { cause: thrown })
  }
  return new Failure('file-unreadable', `“${label}” cannot be read (${String(thrown.code)}).`, LOCKED, { cause: thrown })
}
