import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Events, Methods } from '../../src/contract/index.ts'
import { plainHost } from '../../src/hosts/host-answers.ts'
import type { Client } from '../../src/wire/connect.ts'
import { startSupervisor } from '../../src/workers/supervisor.ts'
import { billionLaughs, rssOf, serveWeb } from '../fixtures/web.ts'

const NOW = Date.UTC(2026, 4, 4, 9)
const HOUR = 3_600_000
// Threads start in a second, and in several where many tests run at once.
vi.setConfig({ testTimeout: 60_000 })

type Asking = Client<Methods, Events>

function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'twothirds-network-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** The real threads on data of their own. */
async function threads(given: { readonly dir?: string; readonly app?: boolean; readonly at?: number } = {}): Promise<{ client: Asking; close(): Promise<void> }> {
  const { dir = tempDir(), app = false, at = NOW } = given
  const supervisor = await startSupervisor({ dataDir: dir, app, at, host: plainHost('cli') })
  const client = supervisor.client()
  let closed: Promise<void> | null = null
  const close = (): Promise<void> => closed ??= supervisor.close().finally(() => client.close())
  onTestFinished(close)
  return { client, close }
}

async function confirmed(client: Asking, address: string, everyHours: number | null = 6) {
  const { feed } = await client.call('feeds.add', { address, everyHours })
  expect(feed).toMatchObject({ state: 'needs-confirming', needs: ['local', 'port'], nextAt: null, askedAt: null })
  return client.call('feeds.confirm', { id: feed.id }, { deadline: 60_000 })
}

describe('the thread that talks to the outside', () => {
  test('asks a feed of this machine only when that very address was confirmed, logs it, and takes its entries once', async () => {
    const web = await serveWeb({
      '/feed': (request, response) => {
        const same = request.headers['if-none-match'] === '"v1"'
        response.writeHead(same ? 304 : 200, { etag: '"v1"' }).end(same ? '' : rssOf(3))
      }
    })
    const { client } = await threads()
    const { feed } = await client.call('feeds.add', { address: `${web.origin}/feed` })
    expect(await client.call('feeds.pollNow', { id: feed.id })).toMatchObject({ feed: { state: 'needs-confirming' }, taken: { added: 0 } })
    expect(web.connections()).toBe(0)
    const first = await client.call('feeds.confirm', { id: feed.id })
    expect(first).toMatchObject({ feed: { state: 'ok', title: 'News of the greenhouse', entries: 3, nextAt: NOW + 6 * HOUR }, taken: { added: 3, duplicates: 0, rejected: [] } })
    await client.call('queue.drop', { id: first.taken.ids[0]! })
    expect(await client.call('feeds.pollNow', { id: feed.id })).toMatchObject({ feed: { state: 'ok' }, taken: { added: 0 } })
    expect(await client.call('feeds.add', { address: `${web.origin}/feed` })).toMatchObject({ known: true, taken: { added: 0, duplicates: 3 } })
    expect(await client.call('queue.list', {})).toMatchObject([1, 2].map(n => ({ text: `Story ${n}\n\nWhat happened, part ${n}`, link: `https://company.example/story/${n}`, source: 'News of the greenhouse' })))
    const { rows } = await client.call('requests.list', { before: null, limit: 10 })
    expect(rows.map(({ outcome, status, reason, at }) => [outcome, status, reason, at])).toEqual([['ok', 200, 'feed', NOW], ['unchanged', 304, 'feed', NOW], ['ok', 200, 'feed', NOW]])
    expect(web.asked).toHaveLength(rows.length)
  })

  test('ends with a named state whatever a feed does, and loses nothing of the others', async () => {
    const web = await serveWeb({
      '/laughs': billionLaughs(),
      '/bomb': (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(30 * 1024 * 1024), { level: 1 })),
      '/away': (_, response) => void response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
      '/busy': (_, response) => void response.writeHead(429, { 'retry-after': String(24 * 3600) }).end(),
      '/gone': (_, response) => void response.writeHead(410).end(), '/page': '<html><body>Hello</body></html>',
      '/large': rssOf(5000)
    })
    const { client } = await threads()
    const ends: Record<string, unknown> = {}
    for (const path of ['laughs', 'bomb', 'away', 'busy', 'gone', 'page', 'none', 'large']) {
      const { feed, taken } = await confirmed(client, `${web.origin}/${path}`)
      ends[path] = [feed.state, taken.added, feed.failures, feed.nextAt === null ? null : (feed.nextAt - NOW) / HOUR]
    }
    expect(ends).toEqual({
      laughs: ['unsafe', 0, 1, 12], bomb: ['too-large', 0, 1, 12], away: ['refused', 0, 1, 12], busy: ['busy', 0, 1, 24], gone: ['gone', 0, 1, null],
      page: ['not-a-feed', 0, 1, 12], none: ['missing', 0, 1, 12], large: ['ok', 5000, 0, 6]
    })
    const feeds = await client.call('feeds.list', {})
    expect(feeds.filter(({ state }) => state !== 'ok').every(({ say, hint }) => say !== '' && hint)).toBe(true)
    await client.call('profile.save', { language: 'nl' })
    expect((await client.call('feeds.list', {}))[0]!.say).toContain('documenttype')
  })

  test('refuses an address that nobody may ask, and asks nothing for a link, a file or a picture', async () => {
    const web = await serveWeb({ '/page': 'x', '/i.png': 'x' })
    const { client } = await threads()
    for (const address of ['http://169.254.169.254/feed', 'file:///etc/hostname', 'http://a:b@c.example/feed', 'words']) {
      await expect(client.call('feeds.add', { address })).rejects.toMatchObject({ code: 'bad-input' })
    }
    await client.call('queue.add', { content: `${web.origin}/page` })
    const html = `text,link,image\n"<img src=${web.origin}/i.png onerror=alert(1)>",${web.origin}/page2,${web.origin}/i.png\n`
    expect(await client.call('queue.addFile', { name: 'x.csv', base64: Buffer.from(html).toString('base64') })).toMatchObject({ added: 1, format: 'table' })
    expect((await client.call('queue.list', {}))[1]).toMatchObject({ text: `<img src=${web.origin}/i.png onerror=alert(1)>`, image: `${web.origin}/i.png` })
    expect(await client.call('requests.list', { before: null, limit: 10 })).toEqual({ rows: [], next: null })
    expect(web.connections()).toBe(0)
  })

  test('adds a file by its path, asks about its dates, and takes it once', async () => {
    const { client } = await threads()
    const path = join(tempDir(), 'bulk.csv')
    writeFileSync(path, 'Text,Image URL,Tags,Posting Time\nOur open day,,,03/04/2026 10:00\nno end",,,\n,,,\nSoup for all,,,05/04/2026 10:00\n')
    const asked = await client.call('queue.addFile', { name: 'bulk.csv', path })
    expect(asked).toMatchObject({ added: 0, question: { line: 2, example: '03/04/2026 10:00' } })
    const taken = await client.call('queue.addFile', { name: 'bulk.csv', path, order: 'day-first' })
    expect(taken).toMatchObject({ added: 2, duplicates: 0, format: 'buffer', question: null, rejected: [{ line: 3 }] })
    expect(await client.call('queue.addFile', { name: 'bulk.csv', path, order: 'day-first' })).toMatchObject({ added: 0, duplicates: 2 })
    await expect(client.call('queue.addFile', { name: 'none.csv', path: `${path}x` })).rejects.toMatchObject({ code: 'file-missing', message: expect.stringContaining('none.csv') as string })
  })

  test('asks by itself when the time has come, also after the app was closed for days', async () => {
    const web = await serveWeb({ '/feed': rssOf(2) })
    const dir = tempDir()
    const before = await threads({ dir })
    await confirmed(before.client, `${web.origin}/feed`)
    await before.close()
    const later = NOW + 50 * HOUR
    const { client } = await threads({ dir, app: true, at: later })
    await expect.poll(async () => (await client.call('feeds.list', {}))[0], { timeout: 10_000 }).toMatchObject({ state: 'ok', askedAt: later, nextAt: later + 6 * HOUR })
    expect(web.asked).toHaveLength(2)
  })

  test('goes on when a feed is removed while it is asked', async () => {
    let release = (): void => undefined
    let asked = 0
    const web = await serveWeb({
      '/slow': (_, response) => {
        release = () => void response.end(rssOf(1))
        if (++asked === 1) release()
      },
      '/other': rssOf(2)
    })
    const dir = tempDir()
    const before = await threads({ dir })
    const { feed } = await confirmed(before.client, `${web.origin}/slow`)
    await before.close()
    const { client } = await threads({ dir, app: true, at: NOW + 50 * HOUR })
    await expect.poll(() => asked, { timeout: 10_000 }).toBe(2)
    await client.call('feeds.remove', { id: feed.id })
    release()
    expect(await confirmed(client, `${web.origin}/other`)).toMatchObject({ feed: { state: 'ok', entries: 2 }, taken: { added: 1, duplicates: 1 } })
    expect((await client.call('requests.list', { before: null, limit: 2 })).rows.map(({ outcome }) => outcome)).toEqual(['ok', 'ok'])
  })

  test('asks nothing by itself in an app without feeds', async () => {
    const { client } = await threads({ app: true })
    await client.call('queue.add', { content: 'https://company.example/feed.xml' })
    expect((await client.call('requests.list', { before: null, limit: 1 })).rows).toEqual([])
  })
})
