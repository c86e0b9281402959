import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FEWEST_WORDS, ownWordsOf } from '../../src/domain/own-words.ts'
import { REWRITTEN } from './rewrites.ts'

const PRESS = 'The new machine washes forty plates in one minute and needs only a cup of water for all of them together'

describe('own words', () => {
  const rows = REWRITTEN.flatMap(({ source, rewrites }) => rewrites.map(([band, draft]) => [band, draft, source] as const))

  test('there are rewrites of every kind', () => {
    expect(rows.length).toBeGreaterThanOrEqual(20)
    expect(new Set(rows.map(([band]) => band)).size).toBe(3)
  })

  test.each(rows)('puts in the band “%s”: %s', (band, draft, source) => expect(ownWordsOf(draft, source).band).toBe(band))

  test.each(REWRITTEN.map(({ source }) => source))('finds nothing own in the text itself: %s', source => {
    expect(ownWordsOf(source, source)).toMatchObject({ ownWords: 0, band: 'still the press text' })
    expect(ownWordsOf(source.toUpperCase(), source).ownWords).toBe(0)
    expect(ownWordsOf(source.replace(/[",]/gu, '').replace(/\s+/gu, '  '), source).ownWords).toBe(0)
  })

  test.each(REWRITTEN.map(({ source }, at) => [source, REWRITTEN[(at + 1) % REWRITTEN.length]!.source]))('finds nothing copied between unrelated texts', (a, b) => {
    expect(ownWordsOf(a, b).ownWords).toBe(1)
    expect(ownWordsOf(b, a).copied).toEqual([])
  })

  test('counts words in runs of three, and not of two', () => {
    expect(ownWordsOf('He told me that plates in one hurry are the best plates anybody could break here', PRESS)).toMatchObject({ words: 16, ownWords: 13 / 16 })
    expect(ownWordsOf('He told me that in one hurry the best plates are only a fraction of what anybody could break', PRESS)).toMatchObject({ ownWords: 1, copied: [] })
  })

  test('gives the copied passages with their place in the draft', () => {
    const draft = '👩‍🍳 It really washes forty plates in one minute, and I counted. Only a cup of water for Bo, too.'
    expect(ownWordsOf(draft, PRESS).copied).toEqual([
      { start: 16, end: 54, text: 'washes forty plates in one minute, and' }, { start: 66, end: 89, text: 'Only a cup of water for' }
    ])
  })

  test.each([
    ['names', 'According to Anna van der Meer of Red Hat this is fine, so Anna van der Meer of Red Hat', 'Today Anna van der Meer of Red Hat opened a new hall'],
    ['numbers', 'I saw 40 12 2026 and then 40 12 2026 again', 'There are 40 12 2026 of them'],
    ['links', 'See https://a.example/one/two/three/four and a.example/five/six/seven', 'Look at https://a.example/one/two/three/four or a.example/five/six/seven'],
    ['mentions and hashtags', 'with @one @two.example #three #four we go', 'hello @one @two.example #three #four there'],
    ['quotations', 'She said “we will never stop doing this” and left', 'The boss: “we will never stop doing this”']
  ])('does not hold %s against the person', (_, draft, source) => expect(ownWordsOf(draft, source).copied).toEqual([]))

  test('holds words of a quotation against the person who passes them off as their own', () => {
    expect(ownWordsOf('and we will never stop doing this', 'The boss: “we will never stop doing this”').copied.map(({ text }) => text)).toEqual(['we will never stop doing this'])
  })

  test('leaves out the names of employer and product where it is told of them', () => {
    const [draft, source] = ['I use clean plate pro daily', 'buy clean plate pro now']
    expect(ownWordsOf(draft, source).copied).toHaveLength(1)
    expect(ownWordsOf(draft, source, ['Clean Plate Pro', ' ', '(c++)', 'e-mail'])).toMatchObject({ copied: [], words: 3 })
  })

  test('finds a copy in which a name or a number was replaced', () => {
    const draft = 'Since Monday the 9 new machines of Bakery Jansen wash plates in less than 2 minutes and our neighbours are very happy with that'
    expect(ownWordsOf(draft, draft.replace('Jansen', 'Pietersen').replace('9', '12')).ownWords).toBe(0)
  })

  test('reads a headline in capitals as words', () => {
    expect(ownWordsOf('Our New Lock Opens With A Thumb', 'our new lock opens with a thumb').ownWords).toBe(0)
    expect(ownWordsOf('OUR NEW LOCK OPENS', 'OUR NEW LOCK OPENS')).toMatchObject({ words: 4, ownWords: 0 })
  })

  test('works where words are not parted by spaces', () => {
    expect(ownWordsOf('私は毎日この新しい機械で皿を洗います', 'この新しい機械')).toMatchObject({ copied: [{ start: 4, end: 11 }] })
  })

  test('says so when there is too little to tell, and gives no figure for nothing', () => {
    const words = (count: number): string => 'plate '.repeat(count)
    expect(ownWordsOf(words(FEWEST_WORDS - 1), PRESS)).toMatchObject({ band: 'too short', ownWords: 1 })
    expect(ownWordsOf(words(FEWEST_WORDS), PRESS).band).toBe('own words')
    for (const nothing of ['', ' \n', '🎉', 'https://a.example', '12 34']) expect(ownWordsOf(nothing, PRESS)).toEqual({ ownWords: null, band: 'too short', words: 0, copied: [] })
  })

  test.each([[20, 5, 'own words'], [20, 6, 'light edit'], [20, 12, 'light edit'], [20, 13, 'still the press text']] as const)(
    'of %i words %i copied is “%s”', (all, copied, band) => {
      const draft = `${PRESS.toLowerCase().split(' ').slice(0, copied).join(' ')} ${'mine '.repeat(all - copied)}`
      expect(ownWordsOf(draft, PRESS)).toMatchObject({ band, words: all })
    })

  test.each(['a', 'a.', '-', 'a-', '@a.', '"', '“a', '«a', '„a', '‘a', '"a\n', '#a@', 'http://a.nl ', 'van ', 'A '])('takes no longer for a text of 60,000 characters made of “%s” than its length asks', piece => {
    const took = (length: number): number => {
      const text = piece.repeat(length / piece.length)
      const from = performance.now()
      ownWordsOf(text, PRESS)
      return performance.now() - from
    }
    took(6000)
    // Ten times the length is ten times the work; a square would be a hundred times, and seconds.
    expect(took(60_000)).toBeLessThan(40 * Math.max(took(6000), 10))
  })

  test('passages lie in order, apart, are cut from the draft, and hold just the words that are not own', () => {
    const piece = fc.constantFrom(...PRESS.split(' '), 'Anna', '12', '👍🏽', '“', '”', '.', '\n', "it's", 'https://a.example/x', 'é')
    const draftOf = fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join(' '))
    fc.assert(fc.property(draftOf, draftOf, (draft, source) => {
      const { ownWords, words, copied } = ownWordsOf(draft, source)
      copied.forEach(({ start, end, text }, at) => {
        expect(text).toBe(draft.slice(start, end))
        expect(start).toBeGreaterThan(copied[at - 1]?.end ?? -1)
        expect(end).toBeGreaterThan(start)
      })
      const inside = copied.reduce((sum, { text }) => sum + text.match(/[\p{L}\p{M}]+(?:'[\p{L}]+)*/gu)!.length, 0)
      expect(ownWords === null ? 0 : (1 - ownWords) * words).toBeCloseTo(inside, 9)
    }))
  })
})
