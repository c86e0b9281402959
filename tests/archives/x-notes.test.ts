import { describe, expect, test } from 'vitest'
import { Notes } from '../../src/archives/x/notes.ts'

const AT = Date.UTC(2024, 4, 5, 6, 7, 8)
const WHOLE = `${'The tide table of the harbour is late again, '.repeat(8)}and nobody minds.`

function notes(...given: readonly (readonly [number, string])[]): Notes {
  const all = new Notes()
  for (const [at, text] of given) all.add({ noteTweet: { noteTweetId: '1', createdAt: new Date(at).toISOString(), core: { text, urls: [] } } })
  return all
}

describe('the text of a long post', () => {
  test('is found by its second and its beginning, with or without an ellipsis', () => {
    const all = notes([AT, WHOLE])
    expect(all.find(AT, `${WHOLE.slice(0, 270)}…`)?.text).toBe(WHOLE)
    expect(all.find(AT + 400, WHOLE.slice(0, 270))?.text).toBe(WHOLE)
    expect(all.find(AT, `${WHOLE.slice(0, 270)}… https://t.co/picture`)?.text).toBe(WHOLE)
  })

  test('is found behind the names that a reply begins with, and across links and line breaks', () => {
    const all = notes([AT, `Look:\n\nhttps://t.co/one ${WHOLE}`])
    expect(all.find(AT, `@mossy_ledger @quillmarsh Look: https://t.co/two ${WHOLE.slice(0, 200)}…`)).not.toBeNull()
  })

  test('is told from that of another post of the same second', () => {
    const other = `Second: ${WHOLE}`
    const all = notes([AT, WHOLE], [AT, other])
    expect(all.find(AT, `${other.slice(0, 270)}…`)?.text).toBe(other)
    expect(all.find(AT, `${WHOLE.slice(0, 270)}…`)?.text).toBe(WHOLE)
  })

  test('is not given to a post of another second, nor to a short one that happens to begin like it', () => {
    const all = notes([AT, WHOLE])
    expect(all.find(AT + 1000, WHOLE.slice(0, 270))).toBeNull()
    expect(all.find(AT, 'The tide table')).toBeNull()
    expect(all.find(AT, '')).toBeNull()
  })

  test('is found for a short note, of which nothing was cut', () => {
    expect(notes([AT, 'Short & sweet']).find(AT, 'Short & sweet')?.text).toBe('Short & sweet')
  })

  test('is kept up to a limit, and the notes say when there is no more room', () => {
    const small = new Notes(1000)
    const element = { noteTweet: { createdAt: new Date(AT).toISOString(), core: { text: 'x'.repeat(200) } } }
    expect([small.add(element), small.add(element)]).toEqual([true, false])
  })

  test('is left out without harm where a note has no text or no date', () => {
    const all = new Notes()
    const lacking = [{ core: { text: 'x' } }, { createdAt: new Date(AT).toISOString() }, { createdAt: 'soon', core: { text: 'x' } }]
    for (const element of [null, 3, {}, ...lacking.map(noteTweet => ({ noteTweet }))]) expect(all.add(element)).toBe(true)
    expect(all.find(AT, '')).toBeNull()
  })
})
