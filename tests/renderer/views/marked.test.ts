import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownWordsOf } from '../../../src/domain/own-words.ts'
import { stretches } from '../../../renderer/views/editor/marked.ts'

const PRESS = 'engineers will explain how a bridge is tested before it opens'

test('marks the copied passages and nothing else', () => {
  const draft = 'Come and see how a bridge is tested, friends.'
  expect(stretches(draft, ownWordsOf(draft, PRESS).copied)).toEqual([
    { text: 'Come and see ', copied: false }, { text: 'how a bridge is tested', copied: true }, { text: ', friends.', copied: false }
  ])
})

test('put together again, the stretches are the draft, and none is empty', () => {
  const drafts = fc.array(fc.constantFrom(...PRESS.split(' '), 'Anna', '\n', '👍🏽', '.', ' ')).map(words => words.join(' '))
  fc.assert(fc.property(drafts, draft => {
    const cut = stretches(draft, ownWordsOf(draft, PRESS).copied)
    expect(cut.map(({ text }) => text).join('')).toBe(draft)
    expect(cut.every(({ text }) => text !== '')).toBe(true)
  }))
})
