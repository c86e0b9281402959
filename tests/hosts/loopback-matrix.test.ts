import { once } from 'node:events'
import { networkInterfaces } from 'node:os'
import { connect as connectSocket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { startLoopback } from '../../src/hosts/loopback/index.ts'
import type { Loopback } from '../../src/hosts/loopback/index.ts'
import { Welcome } from '../../src/wire/hello.ts'
import { makePage } from './page.ts'
import type { Page } from './page.ts'
import { raw, requestText } from './raw.ts'

let page: Page
let loopback: Loopback
let attached = 0
let port = 0

beforeAll(async () => {
  page = makePage()
  loopback = await startLoopback({ root: page.root, supervisor: { attach: () => void (attached += 1) } })
  port = Number(loopback.host.split(':')[1])
})
afterAll(async () => {
  await loopback.close()
  page.remove()
})

/** `%` stands for the port, which is known only when the host runs. */
const HOSTS = [['own', '127.0.0.1:%'], ['name', 'localhost:%'], ['foreign', 'evil.example:%'], ['other port', '127.0.0.1:1'], ['no port', '127.0.0.1'], ['none', null]] as const
const ORIGINS = [['none', null], ['own', 'http://127.0.0.1:%'], ['opaque', 'null'], ['foreign', 'http://evil.example'], ['other loopback', 'http://127.0.0.1:1'], ['tls', 'https://127.0.0.1:%']] as const
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS', 'upgrade'] as const

const cases = HOSTS.flatMap(host => ORIGINS.flatMap(origin => METHODS.map(method => ({ host, origin, method }))))
const known = (text: string | null): string | null => text?.replace('%', String(port)) ?? null

describe('Host × Origin × method', () => {
  test('covers more than 200 cases', () => expect(cases.length).toBe(216))

  test.each(cases)('$host.0 host, $origin.0 origin, $method', async ({ host, origin, method }) => {
    const upgrade = method === 'upgrade'
    const request = requestText({ method: upgrade ? 'GET' : method, target: upgrade ? '/wire' : '/', host: known(host[1]), origin: known(origin[1]), upgrade })
    const { status, head, body } = await raw(port, request)
    const file = host[0] === 'own' && (origin[0] === 'none' || origin[0] === 'own') && (method === 'GET' || method === 'HEAD')
    const socket = host[0] === 'own' && origin[0] === 'own' && upgrade
    if (file) expect(status).toBe(200)
    else if (socket) expect(status).toBe(101)
    else expect(status).toBeGreaterThanOrEqual(400)
    if (!(file && method === 'GET')) expect(body).toBe('')
    expect(head).not.toMatch(/access-control-|set-cookie|x-powered-by|\nserver:/)
  })
})

type Key = 'none' | 'wrong code' | 'wrong token' | 'garbage' | 'code' | 'spent code' | 'token' | 'code as token'

describe('Origin × key', () => {
  const keys: readonly Key[] = ['none', 'garbage', 'wrong code', 'wrong token', 'spent code', 'code as token', 'code', 'token']

  test.each(keys)('a right socket with %s as its key', async key => {
    // A host of its own for each: wrong hellos add up.
    const own = await startLoopback({ root: page.root, supervisor: { attach: () => void (attached += 1) } })
    const before = attached
    const admitted = await say(own, await helloFor(own, key))
    const right = key === 'code' || key === 'token'
    expect(Welcome.safeParse(admitted).success).toBe(right)
    expect(attached - before).toBe(right ? (key === 'token' ? 2 : 1) : key === 'spent code' ? 1 : 0)
    await own.close()
  })

  test.each([['a foreign origin', 'http://evil.example'], ['no origin', undefined]])('%s gets no socket even with a right code', async (_what, origin) => {
    const socket = new WebSocket(`ws://${loopback.host}/wire`, origin === undefined ? {} : { origin })
    const [error] = await once(socket, 'error') as [Error]
    expect(error.message).toContain('403')
  })
})

async function helloFor(own: Loopback, key: Key): Promise<string | null> {
  const code = codeOf(own)
  const hello = (secret: object): string => JSON.stringify({ t: 'hello', ...secret })
  if (key === 'none') return null
  if (key === 'garbage') return 'garbage'
  if (key === 'wrong code') return hello({ code: 'A'.repeat(43) })
  if (key === 'wrong token') return hello({ token: 'A'.repeat(43) })
  if (key === 'code as token') return hello({ token: code })
  if (key === 'code') return hello({ code })
  const { token } = Welcome.parse(await say(own, hello({ code })))
  return key === 'token' ? hello({ token }) : hello({ code })
}

function codeOf(own: Loopback): string {
  return new URL(own.address()).hash.slice(1)
}

/** Opens a socket as our page would, says this, and answers the first frame, or null when it was closed or left alone. */
function say(own: Loopback, hello: string | null): Promise<unknown> {
  return new Promise(resolve => {
    const socket = new WebSocket(`ws://${own.host}/wire`, { origin: `http://${own.host}` })
    const quiet = setTimeout(() => resolve(null), 400)
    const answer = (value: unknown): void => {
      clearTimeout(quiet)
      resolve(value)
    }
    socket.on('open', () => hello === null || socket.send(hello))
    socket.on('message', data => answer(JSON.parse(String(data))))
    socket.on('close', () => answer(null))
    socket.on('error', () => answer(null))
  })
}

describe('the loopback host', () => {
  const own = (): { host: string; origin: null; upgrade: false } => ({ host: loopback.host, origin: null, upgrade: false })

  test.each([
    ['a Host sent twice', () => requestText({ ...own(), method: 'GET', target: '/', more: ['Host: evil.example'] })],
    ['an Origin sent twice', () => requestText({ ...own(), origin: null, method: 'GET', target: '/', more: [`Origin: http://${loopback.host}`, 'Origin: http://evil.example'] })],
    ['an absolute target', () => requestText({ ...own(), method: 'GET', target: 'http://evil.example/' })],
    ['a target of two slashes', () => requestText({ ...own(), method: 'GET', target: '//evil.example/' })],
    ['CONNECT', () => requestText({ ...own(), method: 'CONNECT', target: 'evil.example:443' })],
    ['a socket at another path', () => requestText({ ...own(), origin: null, upgrade: true, method: 'GET', target: '/', more: [`Origin: http://${loopback.host}`] })],
    ['a file for another site’s page', () => requestText({ ...own(), method: 'GET', target: '/icon.svg', more: ['Sec-Fetch-Site: cross-site'] })],
    ['a traversal', () => requestText({ ...own(), method: 'GET', target: '/../secret.js' })],
    ['a header of 20 kB', () => requestText({ ...own(), method: 'GET', target: '/', more: [`X: ${'x'.repeat(20_000)}`] })],
    ['no HTTP at all', () => 'hello\r\n\r\n']
  ])('%s is refused without a byte of the page', async (_what, request) => {
    const { status, body } = await raw(port, request())
    expect(status === 0 || status >= 400).toBe(true)
    expect(body).toBe('')
  })

  test('its page may be opened from anywhere, which says nothing', async () => {
    const { status } = await raw(port, requestText({ ...own(), method: 'GET', target: '/', more: ['Sec-Fetch-Site: cross-site'] }))
    expect(status).toBe(200)
  })

  test('is not there on the machine’s other addresses', async () => {
    const others = Object.values(networkInterfaces()).flat().filter(address => address?.family === 'IPv4' && !address.internal).map(address => address!.address)
    for (const address of [...others, '127.0.0.2']) {
      const socket = connectSocket(port, address)
      const [error] = await once(socket, 'error') as [NodeJS.ErrnoException]
      expect(error.code).toBe('ECONNREFUSED')
    }
  })

  test('gives every address a new code of 256 bits, in the fragment only', () => {
    const [one, two] = [new URL(loopback.address()), new URL(loopback.address())]
    expect(one.hash).toMatch(/^#[A-Za-z0-9_-]{43}$/)
    expect(one.hash).not.toBe(two.hash)
    expect(one.origin + one.pathname + one.search).toBe(`http://${loopback.host}/`)
  })

  test('a taken port is a named failure', async () => {
    await expect(startLoopback({ root: page.root, port, supervisor: { attach: () => undefined } })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('ten wrong hellos shut the door for everybody, and the eleventh socket is not even upgraded', async () => {
    const shut = await startLoopback({ root: page.root, supervisor: { attach: () => undefined } })
    const code = codeOf(shut)
    for (let i = 0; i < 10; i++) expect(await say(shut, 'garbage')).toBeNull()
    expect(await say(shut, JSON.stringify({ t: 'hello', code }))).toBeNull()
    const upgrade = requestText({ host: shut.host, origin: `http://${shut.host}`, upgrade: true, method: 'GET', target: '/wire' })
    expect((await raw(Number(shut.host.split(':')[1]), upgrade)).status).toBe(429)
    await shut.close()
  })
})
