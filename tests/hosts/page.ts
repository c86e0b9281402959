import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Page {
  readonly root: string
  remove(): void
}

export const SECRET = 'not part of the page'

/** A built page in a throw-away folder, with files beside it and in it that must not be served. */
export function makePage(): Page {
  const folder = mkdtempSync(join(tmpdir(), 'twothirds-page-'))
  const root = join(folder, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  mkdirSync(join(folder, 'renderer-beside'))
  const files = {
    'index.html': '<!doctype html><title>Page</title>', 'icon.svg': '<svg/>', 'assets/index-AbCd_123.js': 'export {}', 'assets/font-AbCd1234.woff2': 'font',
    'assets/plain.css': 'a{}', '.hidden.js': SECRET, 'notes.txt': SECRET, '../secret.js': SECRET, '../renderer-beside/secret.js': SECRET
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, name), content)
  symlinkSync(join(folder, 'secret.js'), join(root, 'assets', 'link.js'))
  return { root, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
