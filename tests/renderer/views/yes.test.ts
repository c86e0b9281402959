import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { contentOf, yesTo } from '../../../renderer/views/editor/yes.ts'
import type { Item } from '../../../src/contract/index.ts'
import { wordsOfYes } from '../../../src/domain/publish.ts'

const item: Item = {
  id: 7, text: 'The greenhouse opens. Come and see.', link: 'https://quillmarsh.example/doors', campaign: null, release: null, expires: null, priority: 2,
  networks: [], type: null, image: null, alt: null, source: null, addedAt: 0, decisions: [], merged: []
}
const TEXT = 'I show a class around — 👩🏽‍🌾.\n\nhttps://quillmarsh.example/doors?utm_source=bluesky'

test('the yes is the hash that the thread which posts takes of the very same content', async () => {
  const content = contentOf('bluesky', TEXT, item)
  expect(await yesTo(3, content)).toBe(createHash('sha256').update(wordsOfYes(3, content)).digest('hex'))
  expect(await yesTo(4, content)).not.toBe(await yesTo(3, content))
  expect(await yesTo(3, { ...content, text: `${TEXT} ` })).not.toBe(await yesTo(3, content))
})

test('Bluesky gets a card for the link that ends the text, in words of the item; Mastodon makes its own', () => {
  expect(contentOf('bluesky', TEXT, item).card).toEqual({
    url: 'https://quillmarsh.example/doors?utm_source=bluesky', title: 'The greenhouse opens.', description: ''
  })
  expect(contentOf('bluesky', 'No link here.', item).card).toBeNull()
  expect(contentOf('mastodon', TEXT, item).card).toBeNull()
})
