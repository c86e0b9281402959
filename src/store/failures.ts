import { Failure } from '../domain/failure.ts'
import type { FaultCode } from '../domain/failure.ts'
import { suspect } from './suspect.ts'

interface Told {
  readonly code: FaultCode
  readonly say: (file: string) => string
  readonly hint?: string
}

const busy: Told = {
  code: 'busy', say: file => `Another program is writing to ${file} and did not finish within 5 seconds.`,
  hint: 'Close other windows of Twothirds and try again.'
}
const readOnly: Told = { code: 'read-only', say: file => `${file} cannot be written to.`, hint: 'Check the permissions of the data folder.' }
const full: Told = { code: 'disk-full', say: file => `There is no space left for ${file}.`, hint: 'Free some space and try again; nothing was lost.' }
const damaged: Told = {
  code: 'data-damaged', say: file => `${file} is damaged.`,
  hint: 'Start Twothirds again: it puts the damaged file aside and goes on with the newest backup.'
}
const unreadable: Told = { code: 'file-unreadable', say: file => `${file} could not be opened or read.`, hint: 'Check that the data folder is there and yours.' }

/** The first prefix that fits decides: SQLite extends its codes to the right, the system's own are whole. */
const table: readonly (readonly [prefix: string, told: Told])[] = [
  ['SQLITE_BUSY', busy], ['SQLITE_LOCKED', busy],
  ['SQLITE_READONLY', readOnly], ['SQLITE_PERM', readOnly], ['EACCES', readOnly], ['EPERM', readOnly], ['EROFS', readOnly],
  ['SQLITE_FULL', full], ['ENOSPC', full], ['EDQUOT', full],
  ['SQLITE_CORRUPT', damaged], ['SQLITE_NOTADB', damaged],
  ['SQLITE_CANTOPEN', unreadable], ['SQLITE_IOERR', unreadable], ['ENOTDIR', unreadable], ['EEXIST', unreadable], ['EISDIR', unreadable],
  ['ENOENT', unreadable], ['EIO', unreadable]
]

/**
 * The one place that knows what codes of SQLite and the file system mean. Anything else is given back as it came. A file in which damage was
 * met, or that did what nobody expected, is marked: it is looked through when it is opened next.
 */
export function storeFailure(thrown: unknown, file: string): unknown {
  if (thrown instanceof Failure) return thrown
  const code = thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : ''
  const told = table.find(([prefix]) => code.startsWith(prefix))?.[1]
  if (told === damaged || told === undefined) suspect(file)
  return told ? new Failure(told.code, told.say(file), told.hint, { cause: thrown }) : thrown
}

/** Runs something outside a transaction and tells its failures the same way. */
export function telling<T>(file: string, run: () => T): T {
  try {
    return run()
  } catch (thrown) {
    throw storeFailure(thrown, file)
  }
}
