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
      const index = nearIndex<number>(pairs.flat())
      stored.forEach((one, at) => index.add(one, at))
      for (const [, changed] of pairs) {
        expect(index.find(changed)).toEqual(stored.flatMap((one, at) => nearlySame(one, changed) ? [at] : []))
      }
    }), { numRuns: 400 })
  })

  test('takes texts with other numbers for other texts', () => {
    const [march3, march4] = ['Come and see our new greenhouse on 3 March', 'Come and see our new greenhouse on 4 March']
    const index = nearIndex<string>([march3, march4])
    index.add(march3, 'third')
    expect(index.find(march4)).toEqual([])
    expect(index.find(`${march3}!`)).toEqual(['third'])
  })

  test('looks among thousands without comparing all of them', () => {
    const texts = Array.from({ length: 3000 }, (_, n) => Array.from({ length: 20 }, (_, k) => WORDS[(n * (k + 3) + (n >> k)) % WORDS.length]).join(' ') + ` no ${n}`)
    const index = nearIndex<number>(texts)
    texts.forEach((one, at) => index.add(one, at))
    expect(texts.every((one, at) => index.find(`${one}.`).includes(at))).toBe(true)
  })
})
