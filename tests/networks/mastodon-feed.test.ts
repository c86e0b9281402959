import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookUp } from '../../src/networks/api/mastodon/account.ts'
import type { MastodonAccount } from '../../src/networks/api/mastodon/account.ts'
import { mastodonFeed } from '../../src/networks/api/mastodon/feed.ts'
import { startMastodon } from '../fakes/mastodon.ts'
import type { FakeMastodon } from '../fakes/mastodon.ts'
import { archiveOf } from '../fakes/mastodon-archive.ts'
import type { StatusInput } from '../fakes/mastodon-store.ts'
import { freshStore, tempDir } from '../store/data.ts'
import { bring, byId, readArchive, readFeed } from './feed-rows.ts'
import { overFetch } from './http.ts'

const NOW = Date.UTC(2026, 5, 2, 8)

let mastodon: FakeMastodon
let account: MastodonAccount

beforeAll(async () => {
  mastodon = await startMastodon(NOW)
  account = await lookUp(overFetch, mastodon.origin, 'anna')
  for (let index = 0; index < 97; index++) {
    mastodon.store.now = NOW + index * 3_600_000
    mastodon.store.make(status(index), null)
  }
})
afterAll(async () => {
  expect(mastodon.wrong).toEqual([])
  await mastodon.close()
})

/** Posts, warnings, threads, replies to others, boosts, and posts that are not for everybody. */
function status(index: number): StatusInput {
  const previous = mastodon.store.statuses.at(-1)
  const replyTo = index % 9 === 4 && previous?.boostOf === null ? previous.id : index % 9 === 6 ? '42' : null
  return {
    text: `Words & <signs> number ${index}\nhttps://example.com/a-long-address/that-is-cut-when-shown/${index}\n\nSecond paragraph`, spoiler: index % 7 === 2 ? 'A warning' : '',
    visibility: index % 11 === 5 ? 'direct' : index % 11 === 6 ? 'private' : index % 3 === 0 ? 'unlisted' : 'public', language: index % 4 === 0 ? 'nl' : 'en', media: [],
    replyTo, boostOf: index % 13 === 8 ? 'https://other.example/users/bo/statuses/8' : null
  }
}

const feed = (token: string | null) => mastodonFeed(overFetch, { server: mastodon.origin, account, token })

async function archived(): Promise<Awaited<ReturnType<typeof readArchive>>> {
  const dir = tempDir()
  const { actor, outbox } = archiveOf(mastodon.origin, mastodon.store)
  mkdirSync(join(dir, 'archive'))
  writeFileSync(join(dir, 'archive', 'actor.json'), actor)
  writeFileSync(join(dir, 'archive', 'outbox.json'), outbox)
  return readArchive(join(dir, 'archive'))
}

describe('an account of Mastodon, read from its server', () => {
  test.each([['as everybody sees it', null], ['signed in', 'read:statuses']] as const)('%s has the posts of its archive, each the same row', async (_, scope) => {
    const token = scope && mastodon.token(scope)
    const { posts, skipped, batches } = await readFeed(feed(token))
    const archive = await archived()
    expect(archive.nativeId).toBe(account.actor)
    // Of an answer to somebody else only the archive knows where that stands.
    const theirs = archive.posts.map(post => post.kind === 'reply' ? { ...post, replyTo: null } : post)
    expect(byId(posts)).toEqual(byId(theirs))
    expect(new Set(posts.map(({ kind }) => kind))).toEqual(new Set(['post', 'thread', 'reply', 'repost']))
    expect(skipped['private'] ?? 0).toBe(token === null ? 0 : 97 - posts.length)
    expect(batches).toBeGreaterThan(2)

    const db = freshStore()
    expect(bring(db, feed(token), archive.posts)).toMatchObject({ added: posts.length })
    expect(bring(db, feed(token), posts)).toMatchObject({ added: 0, updated: 0, unchanged: posts.length })
    expect(bring(db, feed(token), archive.posts)).toMatchObject({ added: 0, updated: 0, unchanged: posts.length })
  })

  test('is read again only as far as what is new, and its forty newest', async () => {
    const first = await readFeed(feed(null))
    const nothingNew = await readFeed(feed(null), first.cursor)
    expect(nothingNew).toMatchObject({ cursor: first.cursor, batches: 2 })
    expect(nothingNew.posts.length).toBeLessThanOrEqual(40)
    mastodon.store.make({ ...status(1), text: 'New words' }, null)
    const more = await readFeed(feed(null), first.cursor)
    expect(more.posts[0]).toMatchObject({ text: 'New words' })
    expect(more.cursor).not.toBe(first.cursor)
    mastodon.store.statuses.pop()
  })
})
