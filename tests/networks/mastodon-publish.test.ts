import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookUp, ownAccount } from '../../src/networks/api/mastodon/account.ts'
import { mastodonPublisher } from '../../src/networks/api/mastodon/publisher.ts'
import { limitsOf, serverFrom } from '../../src/networks/api/mastodon/server.ts'
import { beginSignIn, finishSignIn, OUT_OF_BAND, signOutOf } from '../../src/networks/api/mastodon/sign-in.ts'
import type { Attempt } from '../../src/networks/api/mastodon/sign-in.ts'
import type { Publisher } from '../../src/networks/api/publisher.ts'
import { startMastodon } from '../fakes/mastodon.ts'
import type { FakeMastodon } from '../fakes/mastodon.ts'
import { REMOTE_ID } from '../fakes/mastodon-shapes.ts'
import { content, DOT } from './contents.ts'
import { overFetch } from './http.ts'

const NOW = Date.UTC(2026, 5, 2, 8)
const VERIFIER = 'made-up-verifier-that-is-long-enough-to-be-one-0123456789'
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url')

let mastodon: FakeMastodon
let publisher: Publisher

beforeAll(async () => {
  mastodon = await startMastodon(NOW)
  const token = mastodon.token('read:accounts', 'read:statuses', 'write:statuses', 'write:media')
  publisher = mastodonPublisher(overFetch, { server: mastodon.origin, token, remoteId: REMOTE_ID })
})
afterAll(async () => {
  expect(mastodon.wrong).toEqual([])
  await mastodon.close()
})

let made = 0
const order = (given: Parameters<typeof content>[0]) => ({ key: publisher.newKey(NOW + made++, 0.5), content: content(given), yesAt: NOW })

describe('a post on Mastodon', () => {
  test('stands there with words, warning, language, visibility and pictures that say what they show', async () => {
    const pictures = [{ alt: 'A black dot', type: 'image/png' as const, base64: DOT }]
    const send = await publisher.ready(order({ text: 'Woorden https://example.com/a', warning: 'Werk', language: 'nl-BE', visibility: 'unlisted', pictures }))
    const { nativeId, url, at } = await send()
    const status = mastodon.store.statuses.at(-1)!
    expect(status).toMatchObject({ text: 'Woorden https://example.com/a', spoiler: 'Werk', language: 'nl', visibility: 'unlisted' })
    expect(status.media.map(id => mastodon.store.media.get(id))).toEqual([{ description: 'A black dot', bytes: 67, used: true }])
    expect({ nativeId, url, at }).toEqual({ nativeId: `${mastodon.origin}/users/anna/statuses/${status.id}`, url: `${mastodon.origin}/@anna/${status.id}`, at: NOW })
  })

  test('is one post however often it is sent under its key', async () => {
    const once = order({ text: 'Only once' })
    for (let time = 0; time < 3; time++) await (await publisher.ready(once))()
    expect(mastodon.store.statuses.filter(({ text }) => text === 'Only once')).toHaveLength(1)
  })

  test('is told from another with nearly the same words, with other pictures or for other people', async () => {
    const given = order({ text: 'Are these the same?' })
    await (await publisher.ready(order({ text: 'Are these the same' })))()
    await (await publisher.ready(order({ text: 'Are these the same?', visibility: 'unlisted' })))()
    await (await publisher.ready(order({ text: 'Are these the same?', warning: 'No' })))()
    await (await publisher.ready(order({ text: 'Are these the same?', pictures: [{ alt: '', type: 'image/png', base64: DOT }] })))()
    expect(await publisher.find(given)).toBeNull()
    await (await publisher.ready(given))()
    expect(await publisher.find(given)).toMatchObject({ nativeId: `${mastodon.origin}/users/anna/statuses/${mastodon.store.statuses.at(-1)!.id}` })
  })

  test('is deleted, and deleting it again is no failure', async () => {
    const given = order({ text: 'Soon gone' })
    const { nativeId } = await (await publisher.ready(given))()
    await publisher.remove(nativeId)
    await publisher.remove(nativeId)
    expect(await publisher.find(given)).toBeNull()
  })

  test('is refused by the server when it is longer than the server takes, with a link counted as 23', async () => {
    const { characters, link } = await limitsOf(overFetch, mastodon.origin)
    expect({ characters, link }).toEqual({ characters: 700, link: 23 })
    const address = `https://example.com/${'a'.repeat(200)}`
    await expect((await publisher.ready(order({ text: `${'x'.repeat(676)} ${address}` })))()).resolves.toBeDefined()
    await expect((await publisher.ready(order({ text: `${'x'.repeat(677)} ${address}` })))()).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('700') })
  })
})

describe('signing in at Mastodon', () => {
  const begin = (redirect = OUT_OF_BAND): Promise<Attempt> => beginSignIn(overFetch, { server: mastodon.origin, redirect, verifier: VERIFIER, challenge: CHALLENGE, state: 'state-1' })

  test.each([OUT_OF_BAND, 'http://127.0.0.1:49152/mastodon'])('by %s gives a token that reads the account and posts, until signing out', async redirect => {
    const attempt = await begin(redirect)
    const { code, state } = mastodon.store.authorize(new URL(attempt.address))
    expect(state).toBe('state-1')
    const grant = await finishSignIn(overFetch, attempt, ` ${code}\n`)
    expect(await ownAccount(overFetch, mastodon.origin, grant.token)).toMatchObject({ remoteId: REMOTE_ID, actor: `${mastodon.origin}/users/anna`, name: `anna@${new URL(mastodon.origin).host}` })
    await signOutOf(overFetch, mastodon.origin, grant)
    await expect(ownAccount(overFetch, mastodon.origin, grant.token)).rejects.toMatchObject({ code: 'signed-out' })
  })

  test('takes a code once, and only with the secret that was made for it', async () => {
    const attempt = await begin()
    const { code } = mastodon.store.authorize(new URL(attempt.address))
    await expect(finishSignIn(overFetch, { ...attempt, verifier: 'somebody-else-with-a-secret-of-their-own' }, code)).rejects.toMatchObject({ code: 'signed-out' })
    await expect(finishSignIn(overFetch, attempt, code)).rejects.toMatchObject({ code: 'signed-out' })
  })

  test('asks for no more than names, posts and posting', async () => {
    const { address } = await begin()
    expect(new URL(address).searchParams.get('scope')).toBe('read:accounts read:statuses write:statuses write:media')
  })
})

describe('a server of Mastodon', () => {
  test.each([
    ['mastodon.example', 'https://mastodon.example'], [' https://mastodon.example/@anna ', 'https://mastodon.example'], ['@anna@mastodon.example', 'https://mastodon.example'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000']
  ])('%s is %s', (written, origin) => expect(serverFrom(written)).toBe(origin))

  test.each(['', 'anna', '@', 'not a server.example', 'javascript:alert(1)'])('%s is none', written => {
    expect(() => serverFrom(written)).toThrow(expect.objectContaining({ code: 'bad-input' }))
  })

  test('tells of an account that is there, and says of one that is not', async () => {
    expect(await lookUp(overFetch, mastodon.origin, `@anna@${new URL(mastodon.origin).host}`)).toMatchObject({ remoteId: REMOTE_ID })
    await expect(lookUp(overFetch, mastodon.origin, 'nobody')).rejects.toMatchObject({ code: 'not-found' })
  })
})
