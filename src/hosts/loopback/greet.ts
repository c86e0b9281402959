import type { WebSocket } from 'ws'
import { Hello } from '../../wire/hello.ts'
import type { Welcome } from '../../wire/hello.ts'
import type { Port } from '../../wire/port.ts'
import { HOST_LIMITS, webSocketPort } from '../../wire/ports/web-socket.ts'
import type { Doorkeeper } from './doorkeeper.ts'

const HELLO_WITHIN = 5000
const NOT_ADMITTED = 1008

/** Waits for the first frame of a page. Only after a right hello does the socket become a port of the contract. */
export function greet(socket: WebSocket, door: Doorkeeper, attach: (port: Port) => void): void {
  const late = setTimeout(() => socket.close(NOT_ADMITTED), HELLO_WITHIN)
  socket.once('close', () => clearTimeout(late))
  // A frame that breaks the protocol or the size limit: `ws` closes the socket itself.
  socket.on('error', () => clearTimeout(late))
  socket.once('message', (data, isBinary) => {
    clearTimeout(late)
    const token = door.admit(isBinary ? null : helloIn(String(data)))
    if (token === null) return socket.close(NOT_ADMITTED)
    const port = webSocketPort(socket, HOST_LIMITS)
    socket.send(JSON.stringify({ t: 'welcome', token } satisfies Welcome))
    attach(port)
  })
}

function helloIn(text: string): Hello | null {
  try {
    return Hello.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
