import { createServer, STATUS_CODES } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { Failure } from '../../domain/failure.ts'
import { WIRE_PATH } from '../../wire/hello.ts'
import { MAX_ASK } from '../../wire/ports/web-socket.ts'
import type { Supervisor } from '../../workers/supervisor.ts'
import { assets } from '../assets.ts'
import { doorkeeper } from './doorkeeper.ts'
import { greet } from './greet.ts'
import { refusal } from './guard.ts'

export interface LoopbackOptions {
  readonly supervisor: Pick<Supervisor, 'attach'>
  /** Folder of the built page. */
  readonly root: string
  /** A free one by default. */
  readonly port?: number
}

export interface Loopback {
  /** `127.0.0.1:PORT`, the only Host that is answered. */
  readonly host: string
  /** The address to open, with a new single-use launch code in its fragment, which no server ever gets to see. */
  address(): string
  close(): Promise<void>
}

const MAX_SOCKETS = 50

/** The page and the contract for a browser on this machine. Throws `conflict` when the port is taken. */
export async function startLoopback({ supervisor, root, port = 0 }: LoopbackOptions): Promise<Loopback> {
  const door = doorkeeper()
  const answer = assets(root)
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_ASK, perMessageDeflate: false })
  // A missing Host is judged like a wrong one, by the guard.
  const server = createServer({ maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 10_000, requireHostHeader: false })
  const host = await new Promise<string>((resolve, reject) => {
    server.once('error', error => reject(new Failure('conflict', `Port ${port} cannot be used: ${error.message}.`, 'Choose another one, or none.')))
    server.listen(port, '127.0.0.1', () => resolve(`127.0.0.1:${(server.address() as AddressInfo).port}`))
  })

  server.on('request', (request, response) => {
    const status = refusal(described(request, false), host, WIRE_PATH)
    if (status !== null) return refuse(response, status)
    pass(request, response, host, answer).catch(() => refuse(response, 500))
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const busy = door.shut() ? 429 : sockets.clients.size >= MAX_SOCKETS ? 503 : null
    const status = refusal(described(request, true), host, WIRE_PATH) ?? busy
    socket.on('error', () => socket.destroy())
    if (status !== null) return hangUp(socket, status)
    sockets.handleUpgrade(request, socket, head, page => greet(page, door, wire => supervisor.attach(wire)))
  })

  return {
    host,
    address: () => `http://${host}/#${door.launchCode()}`,
    close: () => new Promise(resolve => {
      for (const page of sockets.clients) page.terminate()
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }
}

function described(request: IncomingMessage, upgrade: boolean) {
  const { 'host': hosts = [], 'origin': origins = [], 'sec-fetch-site': [fetchSite] = [] } = request.headersDistinct
  return { method: request.method ?? '', target: request.url ?? '', hosts, origins, fetchSite, upgrade }
}

/** From Node's request to the web's and back; no request that gets here has a body. */
async function pass(
  request: IncomingMessage, response: ServerResponse, host: string, answer: ReturnType<typeof assets>
): Promise<void> {
  const { status, headers, body } = await answer(new Request(`http://${host}${request.url}`, { method: request.method ?? 'GET' }))
  response.writeHead(status, Object.fromEntries(headers))
  response.end(body === null ? undefined : Buffer.from(await new Response(body).arrayBuffer()))
}

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) return void response.destroy()
  response.writeHead(status, { 'content-length': '0', 'cache-control': 'no-store', 'connection': 'close', ...(status === 405 ? { allow: 'GET, HEAD' } : {}) })
  response.end()
}

function hangUp(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
