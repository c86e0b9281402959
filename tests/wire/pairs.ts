import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MessageChannel } from 'node:worker_threads'
import { WebSocket, WebSocketServer } from 'ws'
import { electronPort } from '../../src/wire/ports/electron.ts'
import { messagePort } from '../../src/wire/ports/message-port.ts'
import type { MessagePortLike } from '../../src/wire/ports/message-port.ts'
import type { Port } from '../../src/wire/port.ts'
import { HOST_LIMITS, PAGE_LIMITS, webSocketPort } from '../../src/wire/ports/web-socket.ts'
import { workerPort } from '../../src/wire/ports/worker.ts'
import { FakeMessageChannelMain } from '../fakes/electron.ts'

export interface Pair {
  readonly asking: Port
  readonly answering: Port
  cleanUp(): Promise<void> | void
}

async function overSockets(): Promise<Pair> {
  const server = createServer()
  const sockets = new WebSocketServer({ server })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const page = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const [[host]] = await Promise.all([once(sockets, 'connection') as Promise<[WebSocket]>, once(page, 'open')])
  return {
    asking: webSocketPort(page, PAGE_LIMITS),
    answering: webSocketPort(host, HOST_LIMITS),
    async cleanUp() {
      page.terminate()
      host.terminate()
      sockets.close()
      server.close()
      await once(server, 'close')
    }
  }
}

function overThreads(): Pair {
  const { port1, port2 } = new MessageChannel()
  return { asking: workerPort(port1), answering: workerPort(port2), cleanUp: () => port1.close() }
}

function overElectron(): Pair {
  const { port1, port2 } = new FakeMessageChannelMain()
  return { asking: electronPort(port1), answering: electronPort(port2), cleanUp: () => port1.close() }
}

/** The web's own MessagePort, which Node has too: the page's end of the desktop's port. */
function overPagePorts(): Pair {
  const { port1, port2 } = new globalThis.MessageChannel()
  return {
    asking: messagePort(port1 as unknown as MessagePortLike), answering: messagePort(port2 as unknown as MessagePortLike), cleanUp: () => port1.close()
  }
}

export const PAIRS: readonly (readonly [name: string, make: () => Pair | Promise<Pair>])[] = [
  ['threads', overThreads], ['Electron', overElectron], ['a page’s message ports', overPagePorts], ['web sockets', overSockets]
]
