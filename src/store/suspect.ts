import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { FILE_NAME } from './file-name.ts'

/*
 * A file in which damage was met while it was in use is looked through when it is opened next, and not at every start: that would make
 * everybody wait for what hardly anybody has. The mark is a file of its own, since the damaged one is not to be written to.
 */

const markOf = (file: string): string => `${file}.suspect`

/** Marks the data; copies and files of others are no business of the next start. */
export function suspect(file: string): void {
  if (basename(file) !== FILE_NAME) return
  try {
    writeFileSync(markOf(file), '')
  } catch (thrown) {
    // Without a place for the mark the damage is met again, and it is the damage that has to be told.
    if (!(thrown instanceof Error && 'code' in thrown)) throw thrown
  }
}

export function isSuspect(file: string): boolean {
  return existsSync(markOf(file))
}

export function clearSuspicion(file: string): void {
  rmSync(markOf(file), { force: true })
}
