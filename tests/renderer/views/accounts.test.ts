import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { wordsOfYes } from '../../../src/domain/publish.ts'
import { yesTo } from '../../../renderer/views/accounts/yes.ts'

const CONTENT = { text: 'A bridge — geopend', language: 'nl', card: null, pictures: [], warning: null, visibility: 'public' } as const

test('a yes is the hash that the host works out of the same words, and of no others', async () => {
  const content = { ...CONTENT, pictures: [] }
  const yes = await yesTo(3, content)
  expect(yes).toBe(createHash('sha256').update(wordsOfYes(3, content)).digest('hex'))
  expect(await yesTo(3, { ...content, text: `${CONTENT.text}.` })).not.toBe(yes)
  expect(await yesTo(4, content)).not.toBe(yes)
})
