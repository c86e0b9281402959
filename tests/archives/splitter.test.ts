import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Splitter } from '../../src/archives/splitter.ts'
import type { SplitterOptions } from '../../src/archives/splitter.ts'

interface Cut {
  readonly elements: readonly { readonly byte: number; readonly value: unknown }[]
  readonly losses: readonly { readonly byte: number; readonly end: number; readonly reason: string | null; readonly say: string }[]
}

const TWEETS: SplitterOptions = { wrapper: 'tweet' }

/** Feeds a file in the given chunks and parses as a caller does. */
function cut(chunks: readonly Buffer[], options: SplitterOptions = TWEETS): Cut {
  const splitter = new Splitter(options)
  const elements: { byte: number; value: unknown }[] = []
  const losses: { byte: number; end: number; reason: string | null; say: string }[] = []
  const take = (): void => {
    for (const piece of splitter.pieces()) {
      if (piece.kind === 'loss') {
        losses.push({ byte: piece.byte, end: piece.end, reason: piece.reason, say: piece.say })
        continue
      }
      try {
        elements.push({ byte: piece.byte, value: JSON.parse(piece.bytes.toString()) as unknown })
      } catch {
        splitter.reject('broken')
      }
    }
  }
  for (const chunk of chunks) {
    splitter.push(chunk)
    take()
  }
  splitter.finish()
  take()
  return { elements, losses }
}

function inPieces(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const chunks: Buffer[] = []
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] as number
    chunks.push(Buffer.from(bytes.subarray(at, at + size)))
    at += size
  }
  return chunks
}

const file = (elements: string): string => `window.YTD.tweets.part12 = [${elements}]`
const values = (text: string, options?: SplitterOptions): unknown[] => cut([Buffer.from(text)], options).elements.map(({ value }) => value)
const tweet = (id: number, text = `says "${id}" \\ { [ ] }`): object => ({ tweet: { id: String(id), full_text: text } })

const anyElement = fc.record({ tweet: fc.jsonValue({ maxDepth: 3 }) }).filter(element => !JSON.stringify(element).slice(2).includes('{"tweet"'))
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 })

describe('the splitter', () => {
  test('gives every element of any list, whatever the chunks and the spacing', () => {
    fc.assert(fc.property(fc.array(anyElement, { maxLength: 8 }), sizes, fc.constantFrom(0, 1, 2), (elements, chunks, indent) => {
      const bytes = Buffer.from(`window.YTD.tweets.part0 = ${JSON.stringify(elements, null, indent)}`)
      const found = cut(inPieces(bytes, chunks))
      expect(found.losses).toEqual([])
      expect(found.elements.map(({ value }) => value)).toEqual(JSON.parse(JSON.stringify(elements)))
    }))
  })

  test('gives the same elements and losses of a file with any damage, whatever the chunks', () => {
    const damage = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 0, max: 60 }),
      put: fc.constantFrom('', '"', '}', '{', ']', '\\', '\u0000', 'é')
    })
    fc.assert(fc.property(fc.array(anyElement, { minLength: 1, maxLength: 8 }), damage, sizes, (elements, { at, length, put }, chunks) => {
      const whole = Buffer.from(`window.YTD.tweets.part0 = ${JSON.stringify(elements, null, 2)}`)
      const from = Math.floor(at * whole.length)
      const bytes = Buffer.concat([whole.subarray(0, from), Buffer.from(put), whole.subarray(from + length)])
      expect(cut(inPieces(bytes, chunks))).toEqual(cut([bytes]))
    }))
  })

  test('keeps all elements but the two that damage can touch', () => {
    const elements = Array.from({ length: 9 }, (_, id) => tweet(id))
    const whole = file(elements.map(element => JSON.stringify(element, null, 2)).join(',\n'))
    const middle = whole.indexOf('"4"')
    for (const put of ['"', '{', '}', ']', '[', '\\', '', '}}}', '"}, {']) {
      const found = values(`${whole.slice(0, middle)}${put}${whole.slice(middle + 1)}`)
      expect(found).toEqual(expect.arrayContaining([0, 1, 2, 3, 6, 7, 8].map(id => tweet(id))))
    }
  })

  test('says at which byte each element begins, counting bytes and not letters', () => {
    const text = file(`${JSON.stringify(tweet(1, '🥘é'))}, ${JSON.stringify(tweet(2))}`)
    const { elements } = cut([Buffer.from(text)])
    expect(elements.map(({ byte }) => byte)).toEqual([28, Buffer.byteLength(text.slice(0, text.indexOf('{"tweet":{"id":"2"')))])
  })

  test('is not misled by brackets, quotes and backslashes inside of strings', () => {
    const hard = [tweet(1, '}]}],'), tweet(2, '\\'), tweet(3, '\\"'), tweet(4, '{ "tweet" : {'), tweet(5, '"{"tweet":')]
    expect(values(file(hard.map(element => JSON.stringify(element)).join()))).toEqual(hard)
  })

  test('takes an object named like the wrapper inside of an element for a part of it', () => {
    const nested = [{ tweet: { id: '1', quoted: { tweet: { id: '2' } } } }, tweet(3)]
    expect(values(file(nested.map(element => JSON.stringify(element)).join()))).toEqual(nested)
  })

  test('refuses an element over the limit, tells where it began and goes on behind it', () => {
    const text = file(`${JSON.stringify(tweet(1))},${JSON.stringify(tweet(2, 'x'.repeat(500)))},${JSON.stringify(tweet(3))}`)
    const { elements, losses } = cut(inPieces(Buffer.from(text), [64]), { ...TWEETS, limit: 300 })
    expect(elements.map(({ value }) => value)).toEqual([tweet(1), tweet(3)])
    expect(losses).toMatchObject([{ reason: 'too-large', byte: text.indexOf('{"tweet":{"id":"2"') }])
  })

  test('takes an element of exactly the limit', () => {
    const element = JSON.stringify(tweet(1))
    expect(values(file(element), { ...TWEETS, limit: element.length })).toEqual([tweet(1)])
    expect(values(file(element), { ...TWEETS, limit: element.length - 1 })).toEqual([])
  })

  test('keeps what is complete of a file that breaks off, and says where it ends', () => {
    const whole = file(`${JSON.stringify(tweet(1))},${JSON.stringify(tweet(2))}`)
    const inside = cut([Buffer.from(whole.slice(0, -20))])
    expect(inside.elements.map(({ value }) => value)).toEqual([tweet(1)])
    expect(inside.losses).toMatchObject([{ byte: whole.indexOf('{"tweet":{"id":"2"'), reason: 'broken' }])
    expect(inside.losses[0]?.say).toContain(`byte ${whole.length - 20}`)
    const between = cut([Buffer.from(whole.slice(0, -1))])
    expect(between.elements).toHaveLength(2)
    expect(between.losses).toMatchObject([{ byte: whole.length - 1, reason: null }])
  })

  test('goes on at a byte behind an element as if it had come from the beginning', () => {
    const text = Buffer.from(file([1, 2, 3].map(id => JSON.stringify(tweet(id))).join(',\n')))
    const second = cut([text]).elements[1] as { byte: number }
    const end = second.byte + JSON.stringify(tweet(2)).length
    expect(cut([text.subarray(end)], { ...TWEETS, from: end })).toEqual({ elements: [{ byte: end + 2, value: tweet(3) }], losses: [] })
  })

  test('tells of an element that is no object', () => {
    const { elements, losses } = cut([Buffer.from(file(`${JSON.stringify(tweet(1))}, null, ${JSON.stringify(tweet(2))}`))])
    expect(elements).toHaveLength(2)
    expect(losses).toMatchObject([{ reason: 'broken' }])
  })

  test('finds the elements of a file whose beginning is damaged', () => {
    const { elements, losses } = cut([Buffer.from(`\u0000\u0000 gone ${JSON.stringify(tweet(1))}, ${JSON.stringify(tweet(2))}]`)])
    expect(elements.map(({ value }) => value)).toEqual([tweet(1), tweet(2)])
    expect(losses).toMatchObject([{ byte: 0, reason: null }])
  })

  test('finds the elements behind a list that ends too early', () => {
    const { elements, losses } = cut([Buffer.from(`${file(JSON.stringify(tweet(1)))},${JSON.stringify(tweet(2))}]`)])
    expect(elements.map(({ value }) => value)).toEqual([tweet(1), tweet(2)])
    expect(losses).toHaveLength(1)
  })

  test('needs time in proportion to a file of nothing but damage', () => {
    const broken = '{ "tweet" : { "full_text" : "never closed },\n'
    const bytes = Buffer.from(`window.YTD.tweets.part0 = [${broken.repeat(100_000)}`)
    const { elements, losses } = cut(inPieces(bytes, [2 ** 16]))
    expect(elements).toEqual([])
    expect(losses).toHaveLength(100_000)
  }, 5000)
})
