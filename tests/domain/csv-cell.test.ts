import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellText, csvLine, safeCell } from '../../src/domain/csv-cell.ts'

const SIGNS = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠']
const hostile = fc.tuple(fc.constantFrom('', '\uFEFF', ' ', '  \uFEFF', '\u00A0', "'"), fc.constantFrom(...SIGNS), fc.string()).map(parts => parts.join(''))

describe('a cell of an exported table', () => {
  test('never begins like a formula, whatever stands before it', () => {
    fc.assert(fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), text => {
      const begins = safeCell(text).replace(/^[\s\uFEFF\u200B]+/u, '')[0] ?? ''
      expect(SIGNS).not.toContain(begins)
      expect(/^[\t\r\n\0]/u.test(safeCell(text))).toBe(false)
    }), { numRuns: 10_000 })
  })

  test('gives back what was put in', () => {
    fc.assert(fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), text => {
      expect(cellText(safeCell(text))).toBe(text)
    }), { numRuns: 10_000 })
  })

  test('that is harmless is left as it is', () => {
    expect(['Hello', '2026', 'a=b', 'É', ''].map(safeCell)).toEqual(['Hello', '2026', 'a=b', 'É', ''])
  })

  test('is quoted where the line would fall apart', () => {
    expect(csvLine(['a,b', 'say "hi"', '=1+1', 'plain', 'two\nlines'])).toBe('"a,b","say ""hi""",\'=1+1,plain,"two\nlines"')
  })
})
