import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DISCLOSURES, disclosed, disclosureOn, isDisclosed, undisclosed } from '../../src/domain/disclosure.ts'

const ours = { words: DISCLOSURES.nl, employer: 'Veloslot' }

describe('a disclosure', () => {
  test.each([
    ['Bij Veloslot maken we sloten. Veloslot groeit.', 'Bij Veloslot (mijn werkgever) maken we sloten. Veloslot groeit.'],
    ['VELOSLOT!', 'VELOSLOT (mijn werkgever)!'],
    ['Veloslotje is schattig', 'Mijn werkgever: Veloslotje is schattig'],
    ['We maken nu sloten', 'Mijn werkgever: We maken nu sloten'],
    ['Mijn werkgever Veloslot groeit', 'Mijn werkgever Veloslot groeit'],
    ['', '']
  ])('stands near the claim: %s', (text, expected) => expect(disclosed(text, ours)).toBe(expected))

  test('has the words that the person chose, and none where they want none', () => {
    expect(disclosed('Veloslot groeit', { words: 'ik werk er', employer: 'Veloslot' })).toBe('Veloslot (ik werk er) groeit')
    expect(disclosed('Veloslot groeit', { words: ' ', employer: 'Veloslot' })).toBe('Veloslot groeit')
    expect(disclosed('Velo-Slot groeit', { words: 'mijn werk-gever', employer: 'Velo-Slot' })).toBe('Velo-Slot (mijn werk-gever) groeit')
    expect(disclosed('C++ (x) groeit', { words: 'a.*b', employer: 'C++ (x)' })).toBe('C++ (x) (a.*b) groeit')
  })

  test('has the words of a language until the person says it in their own for a network', () => {
    const said = { disclosures: { x: 'ik werk er', bluesky: '' } as Partial<Record<string, string>>, language: 'en' } as const
    expect(['x', 'bluesky', 'linkedin'].map(network => disclosureOn(network, said))).toEqual(['ik werk er', '', 'my employer'])
    expect(disclosureOn('linkedin', { ...said, language: 'nl' })).toBe('mijn werkgever')
  })

  test('is put in once, and can be taken out again', () => {
    const words = fc.constantFrom('Veloslot', 'maakt', 'mooie', 'sloten.', '\n', '👍')
    fc.assert(fc.property(fc.array(words, { minLength: 1 }).map(parts => `Zie ${parts.join(' ')}`), text => {
      const once = disclosed(text, ours)
      expect(isDisclosed(once, ours)).toBe(true)
      expect(disclosed(once, ours)).toBe(once)
      expect(undisclosed(once, ours)).toBe(text)
    }))
  })
})
