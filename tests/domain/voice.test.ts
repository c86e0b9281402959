import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprintOf, SAME_VOICE, sameVoice } from '../../src/domain/voice.ts'
import { REWRITTEN } from './rewrites.ts'

const alike = (a: string, b: string, salt = 's'): number => sameVoice(fingerprintOf(a, salt), fingerprintOf(b, salt))

describe('fingerprints of posts', () => {
  test.each(REWRITTEN.map(({ source }) => source))('know a text again that was touched up: %s', source => {
    expect(alike(source, source)).toBe(1)
    expect(alike(source, source.toUpperCase().replaceAll(',', ''))).toBeGreaterThan(0.8)
    expect(alike(source, `${source} And I add a sentence of my own, which changes little in the end.`)).toBeGreaterThan(0.9)
  })

  test('find copies of a press text alike, and own words not', () => {
    for (const { source, rewrites } of REWRITTEN) {
      for (const [band, draft] of rewrites) {
        if (band === 'still the press text') expect(alike(draft, source)).toBeGreaterThanOrEqual(SAME_VOICE)
        if (band === 'own words') expect(alike(draft, source)).toBeLessThan(SAME_VOICE / 2)
      }
    }
  })

  test('find no two unrelated texts alike', () => {
    const texts = REWRITTEN.flatMap(({ source }) => source)
    for (const a of texts) for (const b of texts) if (a !== b) expect(alike(a, b)).toBeLessThan(0.1)
  })

  test('are another under another salt, and hold nothing but numbers without an order', () => {
    const [{ source }] = REWRITTEN as [(typeof REWRITTEN)[number]]
    const [one, other] = [fingerprintOf(source, 'one'), fingerprintOf(source, 'other')]
    expect(sameVoice(one, other)).toBeLessThan(0.1)
    expect(one).toEqual([...one].sort((a, b) => a - b))
    for (const value of one) expect(value).toBeLessThan(2 ** 24)
    expect(fingerprintOf(source.replace('Groot', 'Smit').replace('3 May', '12 May'), 'one')).toEqual(one)
  })

  test('are empty for a text too short to tell, which is like nothing', () => {
    expect(fingerprintOf('Proud of my team today', 's')).toEqual([])
    expect(alike('Proud of my team today', 'Proud of my team today')).toBe(0)
  })

  test('are alike both ways', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 40 }).map(words => words.join(' '))
    fc.assert(fc.property(texts, texts, (a, b) => {
      expect(alike(a, b)).toBe(alike(b, a))
      expect(alike(a, b)).toBeGreaterThanOrEqual(0)
      expect(alike(a, b)).toBeLessThanOrEqual(1)
    }))
  })
})
