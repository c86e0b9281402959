import { basename } from 'node:path'
import { Failure } from '../domain/failure.ts'
import type { FaultCode } from '../domain/failure.ts'
import { fileFailure } from './file-failure.ts'

const AGAIN = 'Download it again and drop it as it came.'
const AT_THE_SOURCE = 'No network makes such an archive. Download it again from the network itself.'
const UNPACK = 'Unpack it yourself and drop the folder.'

/** What the zip library says, and what a person should hear of it. */
const SAYINGS: readonly (readonly [said: RegExp, code: FaultCode, say: (label: string) => string, hint: string])[] = [
  [/^(absolute path|invalid relative path|invalid characters in fileName): /, 'hostile-archive',
    label => `“${label}” holds a file name that points outside of it.`, AT_THE_SOURCE],
  [/^too many bytes in the stream/, 'hostile-archive', label => `“${label}” unpacks to more than it says.`, AT_THE_SOURCE],
  [/End of central directory record signature not found/, 'damaged-archive', label => `“${label}” breaks off before its end.`, AGAIN],
  [/multi-disk/, 'unsupported',
    label => `“${label}” is one piece of a zip in several pieces.`, 'Join the pieces first, or drop the unpacked folder.'],
  [/strong encryption/, 'unsupported', label => `“${label}” is locked with a password.`, UNPACK],
  [/unsupported compression method/, 'unsupported', label => `“${label}” is packed in a way that is not read here.`, UNPACK]
]

/** A failure for anything that a zip throws; what is a failure already stays one. */
export function zipFailure(thrown: unknown, path: string, entry?: string): unknown {
  if (thrown instanceof Failure || !(thrown instanceof Error)) return thrown
  if ('syscall' in thrown) return fileFailure(thrown, path)
  const label = basename(path)
  for (const [said, code, say, hint] of SAYINGS) {
    if (said.test(thrown.message)) return new Failure(code, say(label), hint, { cause: thrown })
  }
  const place = entry === undefined ? 'its directory' : `“${entry}”`
  return new Failure('damaged-archive', `“${label}” is damaged in ${place}: ${thrown.message}.`, AGAIN, { cause: thrown })
}
