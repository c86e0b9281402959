import type { ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { guardedFetch } from '../../src/feeds/fetch.ts'
import type { Fetched, Question } from '../../src/feeds/fetch.ts'
import { outside } from '../../src/feeds/open.ts'
import type { Outside } from '../../src/feeds/open.ts'
import { nextPoll } from '../../src/feeds/schedule.ts'
import { rssOf, serveWeb } from '../fixtures/web.ts'

const NOW = Date.UTC(2026, 4, 4, 9)
const MIB = 1024 * 1024

interface Asked {
  readonly fetched: Fetched
  readonly log: readonly string[]
}

async function ask(address: string, given: Partial<Question & Outside & { within: number }> = {}): Promise<Asked> {
  const log: string[] = []
  const question = { address, granted: ['local', 'port'] as const, etag: null, modified: null, signal: new AbortController().signal, ...given }
  const fetched = await guardedFetch(question, {
    ...outside, ...given, now: () => NOW,
    log: async url => async (outcome, status) => void log.push(`${new URL(url).pathname} ${outcome} ${status}`)
  })
  return { fetched, log }
}

describe('a feed on a machine of the person’s own', () => {
  test('is asked when they confirmed it, with nothing of theirs', async () => {
    const web = await serveWeb({ '/feed': rssOf(1) })
    const { fetched, log } = await ask(`${web.origin}/feed`)
    expect(fetched).toMatchObject({ state: 'ok', url: `${web.origin}/feed` })
    expect(log).toEqual(['/feed ok 200'])
    expect(web.asked[0]!.headers).not.toHaveProperty('cookie')
    expect(Object.keys(web.asked[0]!.headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
  })

  test('is not connected to when they did not, or only to half of it', async () => {
    const web = await serveWeb({ '/feed': rssOf(1) })
    for (const granted of [[], ['port'], ['local']] as const) {
      expect((await ask(`${web.origin}/feed`, { granted })).fetched.state).toBe('refused')
    }
    expect(web.connections()).toBe(0)
  })

  test('is connected to at the address that was judged, whatever a resolver says a moment later', async () => {
    const web = await serveWeb({ '/feed': rssOf(1) })
    const answers = [['127.0.0.1'], ['10.9.9.9']]
    const address = `${web.origin.replace('127.0.0.1', 'rebinding.example')}/feed`
    const { fetched } = await ask(address, { resolve: async () => answers.shift()! })
    expect(fetched.state).toBe('ok')
    expect(answers).toHaveLength(1)
  })
})

describe('a redirect', () => {
  const away = (location: string) => (_: unknown, response: ServerResponse): void => {
    response.writeHead(302, { location, 'set-cookie': 'a=b' }).end()
  }

  test('to a private address is not followed, even from one that was confirmed', async () => {
    const other = await serveWeb({ '/feed': rssOf(1) })
    const web = await serveWeb({ '/out': away(`${other.origin}/feed`), '/in': away('/feed'), '/feed': rssOf(1), '/meta': away('http://169.254.169.254/') })
    for (const path of ['/out', '/in', '/meta']) expect((await ask(web.origin + path)).fetched).toMatchObject({ state: 'refused', hop: 1 })
    expect(other.connections()).toBe(0)
    expect(web.asked.map(({ url }) => url)).toEqual(['/out', '/in', '/meta'])
  })

  test('is followed three times and not a fourth, each request logged, without cookies or validators', async () => {
    const sent: Record<string, string>[] = []
    const chain = (last: number): Outside => ({
      resolve: async () => ['93.184.215.14'],
      open: async ({ url, headers }) => {
        sent.push({ ...headers })
        const hop = Number(url.pathname.slice(1))
        return hop === last ? { status: 200, headers: {}, body: Readable.from([Buffer.from('<rss/>')]) }
          : { status: 301, headers: { location: `/${hop + 1}`, 'set-cookie': ['a=b'] }, body: Readable.from([]) }
      }
    })
    expect((await ask('https://a.example/0', { ...chain(3), granted: [], etag: '"x"' })).fetched.state).toBe('ok')
    expect(sent.map(headers => 'if-none-match' in headers)).toEqual([true, false, false, false])
    expect(sent.some(headers => 'cookie' in headers)).toBe(false)
    const long = await ask('https://a.example/0', { ...chain(4), granted: [] })
    expect(long.fetched).toEqual({ state: 'refused', why: 'redirects', hop: 4 })
    expect(long.log).toEqual(['/0 redirect 301', '/1 redirect 301', '/2 redirect 301', '/3 redirect 301'])
  })

  test('from a secure address to one that is not is refused', async () => {
    const open: Outside['open'] = async () => ({ status: 302, headers: { location: 'http://a.example/feed' }, body: Readable.from([]) })
    expect((await ask('https://a.example/', { resolve: async () => ['93.184.215.14'], open })).fetched).toMatchObject({ state: 'refused', why: 'downgrade' })
  })
})

describe('an answer', () => {
  test('that is packed is unpacked, and a bomb stops at five megabytes', async () => {
    const bomb = gzipSync(Buffer.alloc(100 * MIB), { level: 1 })
    const packed = (bytes: Buffer) => (_: unknown, response: ServerResponse): void => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bytes)
    }
    const web = await serveWeb({ '/small': packed(gzipSync(rssOf(2))), '/bomb': packed(bomb), '/cut': packed(gzipSync(rssOf(2)).subarray(0, 50)) })
    expect((await ask(`${web.origin}/small`)).fetched).toMatchObject({ state: 'ok', bytes: Buffer.from(rssOf(2)) })
    const before = process.memoryUsage().arrayBuffers
    expect((await ask(`${web.origin}/bomb`)).fetched).toEqual({ state: 'too-large' })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * MIB)
    expect((await ask(`${web.origin}/cut`)).fetched.state).toBe('garbled')
  })

  test('without end is stopped after five megabytes, and its connection is closed', async () => {
    let closed: () => void
    const ended = new Promise<void>(resolve => { closed = resolve })
    const web = await serveWeb({
      '/': (_, response) => {
        const more = (): void => { while (response.write(Buffer.alloc(65_536, 32)) && !response.destroyed); }
        response.on('drain', more).on('close', () => closed())
        more()
      }
    })
    expect((await ask(`${web.origin}/`)).fetched).toEqual({ state: 'too-large' })
    await ended
  })

  test.each([
    ['before its head', () => undefined],
    ['in its body', (_: unknown, response: ServerResponse) => void response.writeHead(200).write('<rss>')]
  ])('that stops %s is given up in time', async (_where, page) => {
    const web = await serveWeb({ '/': page })
    const before = performance.now()
    expect((await ask(`${web.origin}/`, { within: 200 })).fetched).toEqual({ state: 'too-slow' })
    expect(performance.now() - before).toBeLessThan(2000)
  })

  test('of a resolver that never answers is given up in time', async () => {
    expect((await ask('https://a.example/', { within: 100, resolve: () => new Promise(() => undefined) })).fetched).toEqual({ state: 'too-slow' })
  })

  test('of a dead server is named', async () => {
    const server = createServer()
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await new Promise<void>(resolve => server.close(() => resolve()))
    expect(await ask(`http://127.0.0.1:${port}/`)).toMatchObject({ fetched: { state: 'unreachable', why: 'ECONNREFUSED' }, log: ['/ unreachable null'] })
  })

  test('that is no HTTP is named', async () => {
    const server = createServer(socket => socket.end('SSH-2.0-nothing\r\n'))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    expect((await ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)).fetched.state).toBe('unreachable')
  })

  test.each([
    [304, {}, { state: 'unchanged' }],
    [429, { 'retry-after': '120' }, { state: 'busy', status: 429, retryAt: NOW + 120_000 }],
    [503, { 'retry-after': new Date(NOW + 60_000).toUTCString() }, { state: 'busy', status: 503, retryAt: NOW + 60_000 }],
    [429, { 'retry-after': 'soon' }, { state: 'busy', status: 429, retryAt: null }],
    [500, {}, { state: 'broken', status: 500, retryAt: null }],
    [404, {}, { state: 'missing', status: 404, retryAt: null }],
    [410, {}, { state: 'gone', status: 410, retryAt: null }],
    [302, {}, { state: 'broken', status: 302, retryAt: null }]
  ])('%s %j is named', async (status, headers, fetched) => {
    const web = await serveWeb({ '/': (_, response) => void response.writeHead(status, headers).end() })
    expect((await ask(`${web.origin}/`)).fetched).toEqual(fetched)
  })

  test('is asked for only if it changed since', async () => {
    const web = await serveWeb({ '/': rssOf(1) })
    await ask(`${web.origin}/`, { etag: '"abc"', modified: 'Mon, 04 May 2026 09:00:00 GMT' })
    expect(web.asked[0]!.headers).toMatchObject({ 'if-none-match': '"abc"', 'if-modified-since': 'Mon, 04 May 2026 09:00:00 GMT' })
  })

  test('is not waited for once the caller leaves', async () => {
    const web = await serveWeb({ '/': () => undefined })
    const leaving = new AbortController()
    const asked = ask(`${web.origin}/`, { signal: leaving.signal })
    setTimeout(() => leaving.abort(new Error('closing')), 50)
    await expect(asked).rejects.toThrow('closing')
  })
})

describe('the next poll', () => {
  const HOUR = 3_600_000
  const due = (failures: number, retryAt: number | null = null, everyHours: number | null = 6): number | null =>
    nextPoll({ now: NOW, everyHours, failures, retryAt })

  test('comes after its hours, twice as late with every failure, and within a week', () => {
    expect([0, 1, 2, 3].map(failures => (due(failures)! - NOW) / HOUR)).toEqual([6, 12, 24, 48])
    expect((due(50)! - NOW) / HOUR).toBe(168)
  })

  test('waits for the server, but not for ever', () => {
    expect(due(1, NOW + 20 * HOUR)).toBe(NOW + 20 * HOUR)
    expect(due(1, NOW + HOUR)).toBe(NOW + 12 * HOUR)
    expect(due(1, NOW + 9999 * HOUR)).toBe(NOW + 168 * HOUR)
  })

  test('never comes by itself for a feed that is asked by hand', () => {
    expect(due(0, null, null)).toBeNull()
  })
})
