import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countOn } from '../../src/networks/count/index.ts'
import { EDGE_TEXTS } from './edge-texts.ts'

describe('counting as the networks do', () => {
  test('there are at least 200 edge texts', () => expect(new Set(EDGE_TEXTS.map(({ text }) => text)).size).toBeGreaterThanOrEqual(200))

  test.each(EDGE_TEXTS)('$name', ({ text, graphemes, x, mastodon, threads }) => {
    expect(countOn('x', text)).toEqual({ length: x, limit: 280, bytes: null, fits: true })
    expect(countOn('bluesky', text)).toEqual({ length: graphemes, limit: 300, bytes: { length: Buffer.byteLength(text), limit: 3000 }, fits: true })
    expect(countOn('mastodon', text)).toEqual({ length: mastodon, limit: 500, bytes: null, fits: true })
    expect(countOn('threads', text)).toEqual({ length: threads, limit: 500, bytes: null, fits: true })
    expect(countOn('linkedin', text)).toEqual({ length: text.length, limit: 3000, bytes: null, fits: true })
  })

  test.each([
    ['x', 280], ['bluesky', 300], ['mastodon', 500], ['threads', 500], ['linkedin', 3000], ['instagram', 2200], ['facebook', 63_206]
  ] as const)('%s takes %i letters and not one more', (network, limit) => {
    expect(countOn(network, 'a'.repeat(limit))).toMatchObject({ length: limit, limit, fits: true })
    expect(countOn(network, 'a'.repeat(limit + 1))).toMatchObject({ length: limit + 1, fits: false })
  })

  test('a blog takes any text', () => expect(countOn('blog', 'a'.repeat(100_000))).toEqual({ length: 100_000, limit: null, bytes: null, fits: true }))

  test('bluesky takes 120 families, of 3,000 bytes, and not 121', () => {
    expect(countOn('bluesky', '👨‍👩‍👧‍👦'.repeat(120))).toMatchObject({ length: 120, bytes: { length: 3000 }, fits: true })
    expect(countOn('bluesky', '👨‍👩‍👧‍👦'.repeat(121))).toMatchObject({ length: 121, bytes: { length: 3025 }, fits: false })
  })

  test('x takes 140 families, and a sentence with a bare domain as long as one with a link', () => {
    expect(countOn('x', '👨‍👩‍👧‍👦'.repeat(140))).toMatchObject({ length: 280, fits: true })
    expect(countOn('x', '👨‍👩‍👧‍👦'.repeat(141)).fits).toBe(false)
    expect(countOn('x', 'bezoek ibm.nl vandaag').length).toBe(38)
    expect(countOn('x', `${'a'.repeat(256)} ibm.nl`)).toMatchObject({ length: 280, fits: true })
  })

  test('mastodon has the limit of the person\'s own server', () => {
    expect(countOn('mastodon', 'a'.repeat(501), { limit: 5000 })).toMatchObject({ length: 501, limit: 5000, fits: true })
    expect(countOn('mastodon', 'https://plein.example.com/a', { perLink: 30 }).length).toBe(30)
    expect(countOn('mastodon', 'a'.repeat(100), { limit: 99 }).fits).toBe(false)
  })

  test('bytes are those of an encoder, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => {
      expect(countOn('bluesky', text).bytes!.length).toBe(Buffer.byteLength(text))
    }))
    expect(countOn('bluesky', '\ud800').bytes!.length).toBe(3)
  })
})
