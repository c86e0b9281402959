import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBluesky } from '../networks/bluesky-server.ts'
import type { BlueskyAccount, BlueskyServer } from '../networks/bluesky-server.ts'
import { content, DOT } from '../networks/contents.ts'
import { publish, startApp } from './app.ts'
import type { App } from './app.ts'

let bluesky: BlueskyServer
let anna: BlueskyAccount
let dir: string
let app: App

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'twothirds-bluesky-'))
  bluesky = await startBluesky()
  anna = await bluesky.account('anna')
  app = await startApp(dir)
}, 60_000)
afterAll(async () => {
  await app.close()
  await bluesky.close()
  rmSync(dir, { recursive: true })
})

const signIn = () => app.client.call('direct.bluesky', { handle: anna.handle, appPassword: anna.appPassword, server: bluesky.origin, confirmed: true })

test('the app posts to the real server, reads the post back as the same row, and deletes it', async () => {
  const { client } = app
  const { id: connection, handle, signedIn } = await signIn()
  expect({ handle, signedIn }).toEqual({ handle: 'anna.test', signedIn: true })
  const pictures = [{ alt: 'A black dot', type: 'image/png' as const, base64: DOT }]
  const published = await publish(client, connection, content({ text: 'See https://example.com/a #words', language: 'en', pictures }))
  expect(published).toMatchObject({ state: 'confirmed', url: expect.stringContaining(anna.did) })

  expect(await client.call('sync.now', { connection })).toMatchObject({ state: 'done', found: 1, added: 0, updated: 0, unchanged: 1 })
  expect(await client.call('sync.now', { connection, whole: true })).toMatchObject({ unchanged: 1 })
  const { rows } = await client.call('posts.page', { filter: {}, after: null, limit: 10 })
  expect(rows).toMatchObject([{ nativeId: expect.stringMatching(`^at://${anna.did}/app.bsky.feed.post/`), origin: 'handover', account: 'anna.test' }])

  expect(await client.call('direct.delete', { id: published.id, yes: true })).toMatchObject({ state: 'deleted' })
  expect(await client.call('sync.now', { connection, whole: true })).toMatchObject({ found: 0 })
  expect(await client.call('posts.count', { filter: {} })).toEqual({ count: 0 })
})

test('a wrong app password and a name that nobody has are told apart, and connect nothing', async () => {
  const given = { server: bluesky.origin, confirmed: true }
  await expect(app.client.call('direct.bluesky', { ...given, handle: anna.handle, appPassword: 'aaaa-bbbb-cccc-dddd' })).rejects.toMatchObject({ code: 'signed-out' })
  await expect(app.client.call('direct.bluesky', { ...given, handle: 'nobody.test', appPassword: anna.appPassword })).rejects.toMatchObject({ code: 'not-found' })
  expect(await app.client.call('direct.accounts', {})).toHaveLength(1)
})
