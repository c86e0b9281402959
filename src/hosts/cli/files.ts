import { readFile } from 'node:fs/promises'
import { Failure } from '../../domain/failure.ts'
import type { Context } from './command.ts'

/** The text of a file, or of standard input for `-`. Throws `file-missing` or `file-unreadable`. */
export async function textOf(path: string, { stdin }: Pick<Context, 'stdin'>): Promise<string> {
  if (path === '-') return (await stdin()).toString('utf8')
  try {
    return await readFile(path, 'utf8')
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new Failure('file-missing', `There is no file “${path}”.`, 'Check the path.')
    throw new Failure('file-unreadable', `“${path}” cannot be read: ${message}`, 'Check that it is a file that you may read.', { cause: thrown })
  }
}
