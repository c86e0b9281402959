import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CHAPTERS, demandsPage } from './page.ts'
import { securityPage } from './security-page.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const all = CHAPTERS.flatMap(([, demands]) => demands)
const numbered = (letter: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)

describe('the demands', () => {
  test('are all there: 18 of security, 16 of reliability, 21 of performance', () => {
    expect(all.map(({ id }) => id)).toEqual([...numbered('S', 18), ...numbered('D', 16), ...numbered('P', 21)])
  })

  test.each(all)('$id is shown by something that exists, or says why not', ({ shownBy, result }) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    for (const shown of shownBy) {
      const [, script] = /^npm run ([\w-]+)/.exec(shown) ?? []
      expect(script === undefined ? existsSync(join(ROOT, shown)) : scripts[script] !== undefined, shown).toBe(true)
    }
    if (shownBy.length === 0) expect(result).toMatch(/^not (run|measured)/)
    expect(result).not.toMatch(/BENCH/)
  })

  test('stand on their page as the tables have them; `npm run demands` writes it', () => {
    expect(read('docs/demands.md')).toBe(demandsPage())
    expect(read('SECURITY.md')).toBe(securityPage(read('SECURITY.md')))
  })
})
