import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The repository that this file stands in. */
export const ROOT = resolve(import.meta.dirname, '../..')

/** Every file that is or may be committed, as paths below the root with forward slashes. */
export function repositoryFiles(root: string = ROOT): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  return [...new Set(listed.split('\0'))].filter(file => file !== '' && existsSync(join(root, file)))
}

const BINARY = /\.(png|jpe?g|ico|icns|woff2?|zip|gz|wasm|sqlite|db)$/

export function isText(file: string): boolean {
  return !BINARY.test(file)
}

export function textOf(file: string, root: string = ROOT): string {
  return readFileSync(join(root, file), 'utf8')
}
