import { describe, expect, test } from 'vitest'
import { CLUES } from '../../src/classifier/index.ts'
import { SIDES } from '../../src/domain/post.ts'
import { CLUE_CODES, whySentence } from '../../src/domain/why.ts'

const FOUND = [[], ['1'], ['office'], ['repost'], ['alpha', 'beta'], ['a', 'b', 'c', 'd', 'e', 'f']]

describe('why a post is what it is', () => {
  test('can be said of every clue there is, in whole sentences and in both languages', () => {
    expect([...CLUES, 'learnt'].toSorted()).toEqual([...CLUE_CODES].toSorted())
    for (const code of CLUE_CODES) {
      for (const found of FOUND) {
        for (const towards of SIDES) {
          const [en, nl] = [whySentence({ code, found, towards }, 'en'), whySentence({ code, found, towards }, 'nl')]
          expect(en, code).toMatch(/^.{6,}\.$/u)
          expect(nl, code).toMatch(/^.{6,}\.$/u)
          expect(en).not.toBe(nl)
          expect(`${en}${nl}`).not.toContain('undefined')
        }
      }
    }
  })

  test('names the words, four at most, and the side where the clue leaves it open', () => {
    expect(whySentence({ code: 'work-words', found: ['budget'], towards: 'professional' }, 'en')).toBe('“budget” is a word of work.')
    expect(whySentence({ code: 'learnt', found: ['a', 'b', 'c', 'd', 'e'], towards: 'personal' }, 'en'))
      .toBe('In your timeline, “a”, “b”, “c” and “d” go with personal posts.')
    expect(whySentence({ code: 'hours', found: ['free-day'], towards: 'personal' }, 'nl')).toBe('Het kwam op een vrije dag; bij jou wijst dat op privé.')
  })
})
