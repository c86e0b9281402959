import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalLink } from '../../src/domain/links.ts'
import { shortName, taggedLink } from '../../src/domain/utm.ts'

const of = { network: 'linkedin', campaign: 'Open dag', key: 'plein.example/a' } as const
const TAGS = `utm_source=linkedin&utm_medium=social&utm_campaign=Open%20dag&utm_content=${shortName(of.key)}`

describe('tags of a link', () => {
  test.each([
    ['https://plein.example/a', `https://plein.example/a?${TAGS}`],
    ['https://plein.example/a?b=%C3%A9&c', `https://plein.example/a?b=%C3%A9&c&${TAGS}`],
    ['https://plein.example/a#deel', `https://plein.example/a?${TAGS}#deel`],
    ['https://plein.example/a?utm_term=noor&UTM_ID=17&b=1#x?utm_a=1', `https://plein.example/a?b=1&${TAGS}#x?utm_a=1`]
  ])('are added to %s, and those that might name a person go', (link, tagged) => expect(taggedLink(link, of)).toBe(tagged))

  test('leave out a campaign that there is not', () => {
    expect(taggedLink('https://plein.example/', { ...of, campaign: null })).toBe(`https://plein.example/?utm_source=linkedin&utm_medium=social&utm_content=${shortName(of.key)}`)
  })

  test.each(['javascript:alert(1)', 'plein.example', '', 'ftp://plein.example', 'https://'])('are not for “%s”', link => expect(taggedLink(link, of)).toBeNull())

  test('are put in once and lead to the same page', () => {
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), link => {
      const tagged = taggedLink(link, of)!
      expect(taggedLink(tagged, of)).toBe(tagged)
      expect(canonicalLink(tagged)).toBe(canonicalLink(link))
    }))
  })

  test('name an item alike on every machine, and different items differently', () => {
    expect(shortName('plein.example/a')).toMatch(/^[0-9a-z]{1,7}$/)
    expect(shortName('café')).toBe(shortName('cafe\u0301'))
    expect(new Set(Array.from({ length: 1000 }, (_, at) => shortName(`plein.example/${at}`))).size).toBe(1000)
  })
})
