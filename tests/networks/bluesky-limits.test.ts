import { afterAll, beforeAll, expect, test } from 'vitest'
import { blueskyPublisher } from '../../src/networks/api/bluesky/publisher.ts'
import { openSession } from '../../src/networks/api/bluesky/session.ts'
import type { Publisher } from '../../src/networks/api/publisher.ts'
import { countOn } from '../../src/networks/count/index.ts'
import { startBluesky } from './bluesky-server.ts'
import type { BlueskyServer } from './bluesky-server.ts'
import { content } from './contents.ts'
import { EDGE_TEXTS } from './edge-texts.ts'
import { overFetch } from './http.ts'

let bluesky: BlueskyServer
let publisher: Publisher

beforeAll(async () => {
  bluesky = await startBluesky()
  const anna = await bluesky.account('anna')
  publisher = blueskyPublisher(overFetch, await openSession(overFetch, { server: bluesky.origin, identifier: anna.handle, appPassword: anna.appPassword }))
}, 60_000)
afterAll(() => bluesky.close())

let made = 0

/** Whether the server takes a text. Anything but a yes and a no about its length fails the test. */
async function taken(text: string): Promise<boolean> {
  const send = await publisher.ready({ key: publisher.newKey(Date.UTC(2026, 5, 1) + made++, 0.5), content: content({ text }), yesAt: Date.UTC(2026, 5, 1) })
  return send().then(() => true, (thrown: unknown) => {
    expect(thrown).toMatchObject({ code: 'refused', message: expect.stringMatching(/too big|too long/u) as string })
    return false
  })
}

/** A text filled up with plain letters to a length; itself where it is longer. */
function filled(text: string, length: number): string {
  const missing = length - countOn('bluesky', text).length - 1
  return missing < 0 ? text : `${'x'.repeat(missing)} ${text}`
}

/** As often as it may stand in a row, or once too often: by graphemes or by bytes, whichever comes first. */
function repeated(text: string, more: number): string {
  let times = 1
  while (countOn('bluesky', text.repeat(times + 1)).fits && times < 300) times++
  return text.repeat(times + more)
}

test('counts at least 200 texts at the very edge as the server does', async () => {
  const texts = [...new Set(EDGE_TEXTS.map(({ text }) => text))]
  expect(texts.length).toBeGreaterThanOrEqual(200)
  const short = texts.filter(text => countOn('bluesky', text).length < 10)
  const edges = [...texts.flatMap(text => [filled(text, 300), filled(text, 301)]), ...short.slice(0, 40).flatMap(text => [repeated(text, 0), repeated(text, 1)])]
  const counted = edges.map(text => countOn('bluesky', text).fits)
  const wrong: string[] = []
  for (const [index, text] of edges.entries()) if (await taken(text) !== counted[index]) wrong.push(text)
  expect(wrong).toEqual([])
  expect([counted.filter(fits => fits).length, counted.filter(fits => !fits).length].every(count => count > 200)).toBe(true)
}, 120_000)
