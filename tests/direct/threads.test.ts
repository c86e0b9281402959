import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SecretStore } from '../../src/domain/secret-store.ts'
import { secretsInMemory } from '../../src/hosts/secrets/memory.ts'
import { startMastodon } from '../fakes/mastodon.ts'
import type { FakeMastodon } from '../fakes/mastodon.ts'
import { content } from '../networks/contents.ts'
import { publish, startApp, yesTo } from './app.ts'
import type { App, Client } from './app.ts'

let mastodon: FakeMastodon
let dir: string
let secrets: SecretStore
let app: App
let client: Client

// Threads take long to start, so one app lives through it all; the tests tell its story in order.
beforeAll(async () => {
  mastodon = await startMastodon(Date.now())
  mastodon.store.make({ text: 'Older words', spoiler: '', visibility: 'public', language: 'en', media: [], replyTo: null, boostOf: null }, null)
  dir = mkdtempSync(join(tmpdir(), 'twothirds-direct-'))
  secrets = secretsInMemory()
  app = await startApp(dir, secrets)
  client = app.client
}, 30_000)
afterAll(async () => {
  await app.close()
  rmSync(dir, { recursive: true })
  expect(mastodon.wrong).toEqual([])
  await mastodon.close()
})

/** Signs in with the code that the server shows. */
async function signIn(): Promise<number> {
  const { attempt, address } = await client.call('direct.mastodon', { server: mastodon.origin, bring: false, confirmed: true })
  const { code } = mastodon.store.authorize(new URL(address))
  return (await client.call('direct.mastodonCode', { attempt, code })).id
}

const posts = async () => (await client.call('posts.page', { filter: {}, after: null, limit: 100 })).rows

describe('an account that is connected', () => {
  test('on the person’s own network is not asked until they confirm that they mean it', async () => {
    await expect(client.call('direct.mastodon', { server: mastodon.origin, bring: false })).rejects.toMatchObject({ code: 'unconfirmed' })
    await expect(client.call('sync.follow', { network: 'bluesky', name: 'anna.test', server: 'http://127.0.0.1:1' })).rejects.toMatchObject({ code: 'unconfirmed' })
    expect((await client.call('requests.list', { before: null, limit: 10 })).rows).toEqual([])
  })

  test('is read by the hour without signing in, every request is listed, and nothing is posted', async () => {
    const { id: connection, signedIn, handle } = await client.call('sync.follow', { network: 'mastodon', name: 'anna', server: mastodon.origin, confirmed: true })
    expect({ signedIn, handle }).toEqual({ signedIn: false, handle: `anna@${new URL(mastodon.origin).host}` })
    await expect(publish(client, connection, content())).rejects.toMatchObject({ code: 'signed-out' })
    expect(await posts()).toEqual([])

    // It was never read, so its hour has come at once.
    await client.call('sync.schedule', { connection, everyHours: 6 })
    await expect.poll(async () => (await client.call('direct.accounts', {}))[0]).toMatchObject({ everyHours: 6, syncedAt: expect.any(Number), fault: null })
    expect(await posts()).toMatchObject([{ text: 'Older words', origin: 'archive' }])
    await client.call('sync.now', { connection })
    expect((await client.call('imports.list', {})).map(({ found, unchanged }) => [found, unchanged])).toEqual([[1, 1]])
    const { rows } = await client.call('requests.list', { before: null, limit: 50 })
    expect(rows.map(({ reason, subject }) => [reason, subject])).toContainEqual(['sync', expect.stringContaining('to read your new posts')])
    expect(rows.every(({ address, outcome }) => address.startsWith(mastodon.origin) && outcome === 'ok')).toBe(true)
  })

  test('posts what the person said yes to, which counts once, also after it was read back', async () => {
    const connection = await signIn()
    const { ids: [item] } = await client.call('queue.add', { content: 'News https://example.com/news' })
    const published = await publish(client, connection, content({ text: 'My own words on https://example.com/news' }), item!)
    expect(published).toMatchObject({ state: 'confirmed', item })
    const [post] = await posts()
    expect(post).toMatchObject({ text: 'My own words on https://example.com/news', origin: 'handover', company: true, network: 'mastodon' })

    expect(await client.call('sync.now', { connection })).toMatchObject({ state: 'done', found: 2, added: 0 })
    expect(await posts()).toHaveLength(2)
    const [queued] = await client.call('queue.list', {})
    expect(queued!.decisions).toMatchObject([{ what: 'posted', post: published.post }])
    await expect(publish(client, connection, content({ text: 'Once more' }), item!)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('posts nothing but the very text that the person said yes to', async () => {
    const connection = await signIn()
    const before = mastodon.store.statuses.length
    const given = { connection, item: null, content: { ...content({ text: 'Shown' }), pictures: [] } }
    await expect(client.call('direct.publish', { ...given, yes: yesTo(connection, content({ text: 'Shown ' })) })).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('yes') })
    await expect(client.call('direct.publish', { ...given, yes: yesTo(connection + 1, content({ text: 'Shown' })) })).rejects.toMatchObject({ code: 'conflict' })
    expect(mastodon.store.statuses).toHaveLength(before)
    expect((await client.call('direct.publications', { limit: 10 })).map(({ text }) => text)).not.toContain('Shown')
  })

  test('posts once on a double click, and says what was refused', async () => {
    const connection = await signIn()
    const before = mastodon.store.statuses.length
    const [one, two] = await Promise.all([publish(client, connection, content({ text: 'Clicked' })), publish(client, connection, content({ text: 'Clicked' }))])
    expect(two.id).toBe(one.id)
    expect((await publish(client, connection, content({ text: 'Clicked' }))).id).toBe(one.id)
    expect(mastodon.store.statuses).toHaveLength(before + 1)
    expect(await publish(client, connection, content({ text: 'x'.repeat(701) }))).toMatchObject({ state: 'refused', fault: { code: 'refused' }, post: null })
    expect(mastodon.store.statuses).toHaveLength(before + 1)
  })

  test('deletes a post on a yes, and takes it back here', async () => {
    const connection = await signIn()
    const before = mastodon.store.statuses.length
    const known = (await posts()).length
    const { id } = await publish(client, connection, content({ text: 'A mistake' }))
    expect(await posts()).toHaveLength(known + 1)
    expect(await client.call('direct.delete', { id, yes: true })).toMatchObject({ state: 'deleted' })
    expect(mastodon.store.statuses).toHaveLength(before)
    expect(await posts()).toHaveLength(known)
  })


  test('signs in by itself when the server brings the code, and nobody else can bring one', async () => {
    const { attempt, address } = await client.call('direct.mastodon', { server: mastodon.origin, bring: true, confirmed: true })
    const finishing = client.call('direct.mastodonCode', { attempt, code: null })
    const back = new URL(new URL(address).searchParams.get('redirect_uri')!)
    const { code, state } = mastodon.store.authorize(new URL(address))
    expect((await fetch(`${back.href}?code=theirs&state=guessed`)).status).toBe(404)
    const page = await fetch(`${back.href}?code=${code}&state=${state}`)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toBe("default-src 'none'")
    expect(await finishing).toMatchObject({ signedIn: true, network: 'mastodon', limits: { characters: 700, link: 23 } })
  })
})

describe('what is known of an account', () => {
  test('holds no secret: none in the data, in an export, in what is listed', async () => {
    const connection = await signIn()
    await publish(client, connection, content({ text: 'Not secret' }))
    await client.call('data.export', { path: join(dir, 'export.jsonl') })
    const kept = JSON.parse((await secrets.get(`connection-${connection}`))!) as { token: string; clientSecret: string; clientId: string }
    const listed = JSON.stringify([await client.call('requests.list', { before: null, limit: 100 }), await client.call('direct.accounts', {}), await client.call('imports.list', {})])
    const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
    expect(files.filter(file => /twothirds\.db|export/u.test(file)).length).toBeGreaterThan(2)
    for (const secret of [kept.token, kept.clientSecret]) {
      expect(secret.length).toBeGreaterThan(20)
      for (const file of files) expect(readFileSync(file).includes(secret)).toBe(false)
      expect(listed).not.toContain(secret)
    }
  })

  test('and its token are gone after disconnecting and after erasing', async () => {
    const connection = await signIn()
    await client.call('direct.disconnect', { connection })
    expect(await secrets.get(`connection-${connection}`)).toBeNull()
    const tokens = mastodon.store.tokens.size
    const again = await signIn()
    expect(mastodon.store.tokens.size).toBe(tokens + 1)
    await client.call('data.erase', { yes: true })
    await expect.poll(() => secrets.get(`connection-${again}`)).toBeNull()
    expect(await client.call('direct.accounts', {})).toEqual([])
  })
})
