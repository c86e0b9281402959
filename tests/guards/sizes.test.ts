import { describe, expect, test } from 'vitest'
import { checkSizes, linesOf, medianOf } from './check-sizes.ts'
import { repositoryFiles, textOf } from './repository.ts'

const CODE = /^(src|electron|renderer)\/.*\.(ts|svelte|css)$/

describe('the files of the app', () => {
  test('are short: none of 400 lines, the median under 80', () => {
    const sized = repositoryFiles().filter(file => CODE.test(file)).map(file => ({ file, lines: linesOf(textOf(file)) }))
    expect(sized.length).toBeGreaterThan(100)
    expect(checkSizes(sized)).toEqual([])
  })

  test('are reported when one of them is too long', () => {
    expect(checkSizes([{ file: 'a.ts', lines: 399 }, { file: 'b.ts', lines: 10 }, { file: 'c.ts', lines: 10 }])).toEqual([])
    expect(checkSizes([{ file: 'a.ts', lines: 400 }, { file: 'b.ts', lines: 10 }, { file: 'c.ts', lines: 10 }])).toEqual(['a.ts has 400 lines'])
  })

  test('are reported when they are long on the whole', () => {
    expect(checkSizes([{ file: 'a.ts', lines: 80 }])).toEqual(['the median file has 80 lines'])
  })

  test('are measured by lines with an end or without, and by the middle of an even number', () => {
    expect([linesOf(''), linesOf('a'), linesOf('a\n'), linesOf('a\n\n')]).toEqual([0, 1, 1, 2])
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3])]).toEqual([2, 2.5])
  })
})
