import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CHECKLIST } from './checklist.ts'
import type { Point } from './checklist.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** Code without what is said about it, so that a comment can neither hold a point nor break it. */
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

const DESKTOP = ['electron/main', 'electron/preload'].flatMap(folder => readdirSync(join(ROOT, folder)).map(name => `${folder}/${name}`)).concat('src/hosts/csp.ts')

function breaches({ file, holds, never }: Point, source: (path: string) => string): string[] {
  const missing = holds.test(source(file)) ? [] : [`${file} does not hold it`]
  return never ? [...missing, ...DESKTOP.filter(path => never.test(source(path))).map(path => `${path} breaks it`)] : missing
}

describe('Electron’s security checklist', () => {
  test('has twenty points', () => expect(CHECKLIST).toHaveLength(20))

  test.each(CHECKLIST)('$point', point => {
    expect(breaches(point, path => code(read(path)))).toEqual([])
    // A point that no code could break would hold nothing.
    expect(breaches(point, () => '')).not.toEqual([])
  })

  test('notices a page without its cage', () => {
    const opened = (path: string): string => code(read(path)).replace('contextIsolation: true', 'contextIsolation: false').replace('bypass', '')
    expect(CHECKLIST.flatMap(point => breaches(point, opened))).toEqual(['electron/main/window.ts does not hold it', 'electron/main/window.ts breaks it'])
  })

  test('stands on the page about security, point by point', () => {
    const page = read('SECURITY.md')
    CHECKLIST.forEach(({ point, how, file }, index) => expect(page).toContain(`| ${index + 1} | ${point} | ${how} | \`${file}\` |`))
  })
})
