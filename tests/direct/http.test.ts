import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { outside } from '../../src/feeds/open.ts'
import type { Outside } from '../../src/feeds/open.ts'
import type { Http } from '../../src/networks/api/http.ts'
import { rest } from '../../src/networks/api/mastodon/rest.ts'
import { directHttp } from '../../src/workers/direct/http.ts'
import type { Purpose } from '../../src/workers/direct/ports.ts'
import { z } from 'zod'

interface Watched {
  readonly http: Http
  /** Addresses that were connected to. */
  readonly opened: readonly string[]
  /** The list of requests, with how each ended. */
  readonly listed: readonly string[]
}

function watched(granted: Purpose['granted'], resolve: Outside['resolve'] = outside.resolve): Watched {
  const [opened, listed] = [[] as string[], [] as string[]]
  const watching: Outside = {
    resolve,
    open: asked => {
      opened.push(`${asked.address} ${asked.url.href}`)
      return outside.open(asked)
    }
  }
  const log = ({ subject }: Purpose, why: string) => async (address: string) => async (outcome: string) => void listed.push(`${subject}: ${why}: ${address}: ${outcome}`)
  return { http: directHttp({ outside: watching, log, signal: new AbortController().signal }, { reason: 'publish', subject: 'anna', granted }), opened, listed }
}

async function serverAnswering(status: number, headers: Record<string, string>): Promise<{ origin: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.authorization ?? ''}`)
    response.writeHead(status, headers).end('{}')
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const get = (url: string): Parameters<Http>[0] => ({ method: 'GET', url, why: 'to look' })

describe('a request to a network', () => {
  test.each([
    ['http://social.example/', 'unencrypted'], ['https://127.0.0.1/', 'this machine'], ['https://social.example:8443/', 'an odd port'], ['https://anna:secret@social.example/', 'with a password'],
    ['https://[::1]/', 'this machine by IPv6'], ['https://169.254.169.254/', 'a machine’s own services'], ['ftp://social.example/', 'no web']
  ])('to %s (%s) does not go out', async url => {
    const { http, opened, listed } = watched([], async () => ['93.184.215.14'])
    await expect(http(get(url))).rejects.toMatchObject({ code: 'refused' })
    expect([opened, listed]).toEqual([[], []])
  })

  test('to a name that leads into the person’s own network does not go out', async () => {
    const { http, opened } = watched([], async () => ['93.184.215.14', '192.168.1.1'])
    await expect(http(get('https://social.example/'))).rejects.toMatchObject({ code: 'refused' })
    expect(opened).toEqual([])
  })

  test('goes to a server that the person confirmed, is listed with why, and takes its token nowhere else', async () => {
    const elsewhere = await serverAnswering(200, {})
    const here = await serverAnswering(302, { location: elsewhere.origin })
    const { http, opened, listed } = watched(['local', 'port'])
    const call = { server: here.origin, method: 'GET', path: '/api', token: 'made-up-token', why: 'to look' } as const
    await expect(rest(http, call, z.unknown())).rejects.toMatchObject({ code: 'refused' })
    expect(here.asked).toEqual(['/api Bearer made-up-token'])
    expect(elsewhere.asked).toEqual([])
    expect(opened).toEqual([`127.0.0.1 ${here.origin}/api`])
    expect(listed).toEqual([`anna: to look: ${here.origin}/api: ok`])
  })

  test('that nobody answers is listed too', async () => {
    const { http, listed } = watched(['local', 'port'])
    await expect(http(get('http://127.0.0.1:1/'))).rejects.toThrow()
    expect(listed).toEqual(['anna: to look: http://127.0.0.1:1/: unreachable'])
  })
})
