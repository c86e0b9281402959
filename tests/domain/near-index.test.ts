import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearIndex } from '../../src/domain/near-index.ts'
import { nearlySame } from '../../src/domain/same-text.ts'

const WORDS = 'garden robot soup choir window greenhouse sensor harvest meadow bicycle lantern river'.split(' ')
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 0, maxLength: 14 }).map(words => words.join(' '))
/** A text and one that somebody touched up a little. */
const pair = fc.tuple(text, fc.nat(), fc.constantFrom('', '!', ' s', 'xy')).map(([whole, at, more]) => {
  const cut = whole.length === 0 ? 0 : at % whole.length
  return [whole, whole.slice(0, cut) + more + whole.slice(cut)] as const
})

describe('an index of texts', () => {
  test('finds exactly what comparing all with all finds', () => {
    fc.assert(fc.property(fc.array(pair, { minLength: 1, maxLength: 12 }), pairs => {
      const stored = pairs.map(([first]) => first)
      const index = nearIndex<number>()
      stored.forEach((one, at) => index.add(one, at))
      for (const [, changed] of pairs) {
        expect(index.find(changed)).toEqual(stored.flatMap((one, at) => nearlySame(one, changed) ? [at] : []))
      }
    }), { numRuns: 400 })
  })

  test('takes texts with other numbers for other texts', () => {
    const [march3, march4] = ['Come and see our new greenhouse on 3 March', 'Come and see our new greenhouse on 4 March']
    const index = nearIndex<string>()
    index.add(march3, 'third')
    expect(index.find(march4)).toEqual([])
    expect(index.find(`${march3}!`)).toEqual(['third'])
  })

  test('tells a million pairs apart in good time', () => {
    const parts = 'ba ro vi ten lu mar ko sil dra pen tu wes gor hal fi num'.split(' ')
    const word = (n: number): string => parts[n % 16]! + parts[(n >> 4) % 16]! + parts[(n >> 8) % 8]!
    const texts = Array.from({ length: 1000 }, (_, n) => Array.from({ length: 18 }, (_, k) => word(n * (k + 7) * 31 + k * 977)).join(' '))
    const index = nearIndex<number>()
    texts.forEach((one, at) => index.add(one, at))
    const [finding, comparing] = [time(() => texts.forEach((one, at) => expect(index.find(`${one}.`)).toContain(at))), time(() => {
      for (let n = 0; n < 20; n++) texts.forEach(one => nearlySame(texts[n]!, one))
    })]
    // A fiftieth of the pairs was compared in full.
    expect(finding).toBeLessThan(comparing * 50 / 5)
  })
})

function time(work: () => void): number {
  const before = performance.now()
  work()
  return performance.now() - before
}
