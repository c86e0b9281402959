import { events, methods, type Events, type Methods } from '../../src/contract/index.ts'
import { Failure } from '../../src/domain/failure.ts'
import { connect, type Client } from '../../src/wire/connect.ts'
import { Welcome } from '../../src/wire/hello.ts'
import type { Port } from '../../src/wire/port.ts'
import { messagePort } from '../../src/wire/ports/message-port.ts'
import { webSocketPort } from '../../src/wire/ports/web-socket.ts'
import { preload, type Preload } from './preload.ts'

export type HostClient = Client<Methods, Events>

const TOKEN = 'twothirds.session'

/** Connects to whatever runs this page: the desktop by its message port, the loopback host by a web socket. */
export async function connectHost(): Promise<HostClient> {
  const desktop = preload()
  const port = desktop ? await desktopPort(desktop) : await loopbackPort()
  return connect(port, methods, events)
}

function desktopPort(desktop: Preload): Promise<Port> {
  return new Promise(resolve => {
    const hear = (event: MessageEvent<unknown>): void => {
      const [port] = event.ports
      if (event.source !== window || !isPortMessage(event.data) || !port) return
      window.removeEventListener('message', hear)
      resolve(messagePort(port))
    }
    window.addEventListener('message', hear)
    desktop.connect()
  })
}

function isPortMessage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'twothirds' in data && data.twothirds === 'port'
}

/** The single-use code is taken out of the address at once, so that it stays in no history and no bookmark. */
function takeLaunchCode(): string | null {
  const fragment = location.hash.slice(1)
  if (fragment === '' || fragment.startsWith('/')) return null
  history.replaceState(null, '', location.pathname + location.search)
  return fragment
}

async function loopbackPort(): Promise<Port> {
  const code = takeLaunchCode()
  const token = sessionStorage.getItem(TOKEN)
  if (code === null && token === null) throw refused()
  const socket = new WebSocket(`ws://${location.host}/wire`)
  await opened(socket)
  const answer = firstFrame(socket)
  socket.send(JSON.stringify({ t: 'hello', ...(code === null ? { token } : { code }) }))
  sessionStorage.setItem(TOKEN, (await answer).token)
  return webSocketPort(socket)
}

function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true })
    socket.addEventListener('close', () => reject(new Failure('closed', 'Twothirds is not running.')), { once: true })
  })
}

function firstFrame(socket: WebSocket): Promise<Welcome> {
  return new Promise((resolve, reject) => {
    socket.addEventListener('close', () => reject(refused()), { once: true })
    socket.addEventListener('message', (event: MessageEvent<unknown>) => {
      const welcome = Welcome.safeParse(typeof event.data === 'string' ? JSON.parse(event.data) : null)
      if (welcome.success) resolve(welcome.data)
      else reject(refused())
    }, { once: true })
  })
}

function refused(): Failure {
  return new Failure('unsupported', 'This page has no key to Twothirds.')
}
