import { describe, expect, test } from 'vitest'
import { BANS, checkWords } from './check-words.ts'
import { isText, repositoryFiles, textOf } from './repository.ts'

/** Planted in pieces, so that the guard does not find them in this file. */
const PLANTED: readonly (readonly [file: string, text: string, say: string])[] = [
  ['docs/a.md', ['https://registry.', 'npmjs.org/zod'].join(''), 'names a host of packages'],
  ['.npmrc', ['registry=https://pypi', '.org/simple'].join(''), 'names a host of packages'],
  ['src/a.ts', ["const file = '", '/home', "/anna/posts.zip'"].join(''), 'holds the path of one machine'],
  ['README.md', ['run it in ', '/work', '/main'].join(''), 'holds the path of one machine'],
  ['docs/b.md', ['see ..', '/shared', '/design.md'].join(''), 'points outside the repository'],
  ['src/b.ts', ['// see shared', '/formats.md, section 1'].join(''), 'points outside the repository'],
  ['src/c.ts', ['// TO', 'DO later'].join(''), 'puts work off'],
  ['renderer/C.svelte', ['<!-- FIX', 'ME -->'].join(''), 'puts work off'],
  ['src/d.ts', ['// eslint', '-disable-next-line no-console'].join(''), 'silences a check'],
  ['src/e.ts', ['// @ts', '-expect-error'].join(''), 'silences a check'],
  ['tests/a.test.ts', ['test.', "only('one', () => {})"].join(''), 'leaves a test out'],
  ['tests/b.test.ts', ['test.describe.', "skip('many', () => {})"].join(''), 'leaves a test out'],
  ['tests/c.pem', ['-----BEGIN RSA PRIVATE', ' KEY-----'].join(''), 'looks like a secret']
]

describe('the words of the repository', () => {
  test('hold nothing that is forbidden', () => {
    expect(repositoryFiles().filter(isText).flatMap(file => checkWords(file, textOf(file)))).toEqual([])
  })

  test('have a planted violation for every ban', () => {
    expect(new Set(PLANTED.map(([, , say]) => say))).toEqual(new Set(BANS.map(({ say }) => say)))
  })

  test.each(PLANTED)('of %s are reported when they are “%s”', (file, text, say) => {
    expect(checkWords(file, `first line\n${text}\n`)).toEqual([{ file, line: 2, say }])
  })

  test('let the lockfile name the host that its packages come from', () => {
    expect(checkWords('package-lock.json', ['https://registry.', 'npmjs.org/zod'].join(''))).toEqual([])
  })

  test('do not take a path below the repository for one of a machine', () => {
    expect(checkWords('docs/a.md', 'see src/home/work.ts, https://example.org/home/you and ./tmp')).toEqual([])
  })

  test('report a line of code that is too long, but let prose run on', () => {
    expect(checkWords('src/a.ts', 'x'.repeat(181))).toMatchObject([{ line: 1 }])
    expect(checkWords('README.md', 'x'.repeat(181))).toEqual([])
  })
})
