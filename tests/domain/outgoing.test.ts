import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalLink } from '../../src/domain/links.ts'
import { outgoingText } from '../../src/domain/outgoing.ts'

const item = { text: 'News', link: 'https://plein.example/a?b=1', campaign: 'Open dag' }
const plain = { network: 'x', tag: false } as const
const TAGGED = /https:\/\/plein\.example\/a\?b=1&utm_source=x&utm_medium=social&utm_campaign=Open%20dag&utm_content=[0-9a-z]+/

describe('a text on its way out', () => {
  test.each([
    ['Hallo', 'Hallo\n\nhttps://plein.example/a?b=1'],
    ['Hallo \n\n', 'Hallo\n\nhttps://plein.example/a?b=1'],
    ['', 'https://plein.example/a?b=1'],
    ['Zie https://plein.example/a?b=1, dus', 'Zie https://plein.example/a?b=1, dus'],
    ['(https://plein.example/a?b=1).', '(https://plein.example/a?b=1).'],
    ['Zie https://plein.example/a?b=12', 'Zie https://plein.example/a?b=12\n\nhttps://plein.example/a?b=1']
  ])('has the link once: %j', (draft, out) => expect(outgoingText(draft, item, plain)).toBe(out))

  test('has tags where the person wants them, in the place where the link stood', () => {
    expect(outgoingText('Zie https://plein.example/a?b=1, dus', item, { network: 'x', tag: true })).toMatch(new RegExp(`^Zie ${TAGGED.source}, dus$`))
    expect(outgoingText('Hallo', item, { network: 'x', tag: true })).toMatch(new RegExp(`^Hallo\n\n${TAGGED.source}$`))
  })

  test('knows a link by every sign that an address may hold', () => {
    const link = 'https://plein-tien.example/open-dag(1)/a+b.c?x=$1&y=[2]'
    expect(outgoingText(`Zie ${link}.`, { ...item, link }, plain)).toBe(`Zie ${link}.`)
    expect(outgoingText('Zie https://pleinXtien.example/', { ...item, link }, plain)).toBe(`Zie https://pleinXtien.example/\n\n${link}`)
  })

  test('is the draft where the item has no link', () => expect(outgoingText('Hallo ', { ...item, link: null }, plain)).toBe('Hallo '))

  test('goes through a second time unchanged, and leads where the item leads', () => {
    const drafts = fc.array(fc.constantFrom('a', 'b.', item.link, '\n', '$&')).map(parts => parts.join(' '))
    fc.assert(fc.property(drafts, fc.boolean(), (draft, tag) => {
      const once = outgoingText(draft, item, { network: 'mastodon', tag })
      expect(outgoingText(once, item, { network: 'mastodon', tag })).toBe(once)
      expect(once.match(/https:\S+/gu)!.map(canonicalLink)).toContain(canonicalLink(item.link))
    }))
  })
})
