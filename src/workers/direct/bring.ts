import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Failure } from '../../domain/failure.ts'

/** Where a server brings the code of a sign-in to, on this machine. */
export interface Brought {
  /** "http://127.0.0.1:PORT/mastodon". */
  readonly address: string
  readonly code: Promise<string>
  close(): void
}

/** A person takes this long at most to say yes on the server's page, in milliseconds. */
const PATIENCE = 10 * 60_000
const PAGE = '<!doctype html><meta charset="utf-8"><title>Twothirds</title><p>You can close this page and go back to Twothirds.</p>'
  + '<p>Je kunt deze pagina sluiten en teruggaan naar Twothirds.</p>'
const HEADERS = {
  'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'", 'cache-control': 'no-store', 'referrer-policy': 'no-referrer',
  'connection': 'close'
}

/** Listens on this machine alone, for one answer that has the right `state`; every other request is turned away. */
export async function waitForCode(state: string, signal: AbortSignal): Promise<Brought> {
  const { promise: code, resolve, reject } = Promise.withResolvers<string>()
  // Who asks for the code hears of it; nobody asking is no reason for the thread to die.
  code.catch(() => undefined)
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const mine = request.method === 'GET' && url.pathname === '/mastodon' && url.searchParams.get('state') === state
    response.writeHead(mine ? 200 : 404, HEADERS).end(mine ? PAGE : '')
    if (!mine) return
    const brought = url.searchParams.get('code')
    if (brought === null) reject(new Failure('signed-out', 'You did not let Twothirds in on the page of the server.'))
    else resolve(brought)
    close()
  })
  const close = (): void => {
    clearTimeout(timer)
    server.close()
    reject(new Failure('cancelled', 'Nobody waits for this sign-in any more.'))
  }
  const timer = setTimeout(close, PATIENCE)
  signal.addEventListener('abort', close, { once: true })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mastodon`, code, close }
}
