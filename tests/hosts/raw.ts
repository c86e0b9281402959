import { connect } from 'node:net'

export interface RawAnswer {
  readonly status: number
  readonly head: string
  readonly body: string
}

/** Sends bytes exactly as given, which no HTTP client would, and reads until the other end is done or 300 ms are quiet. */
export function raw(port: number, request: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    const done = (): void => {
      socket.destroy()
      const [head = '', ...rest] = text.split('\r\n\r\n')
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), head: head.toLowerCase(), body: rest.join('\r\n\r\n') })
    }
    socket.setTimeout(300, done)
    socket.on('data', data => (text += data.toString('latin1')))
    socket.on('end', done)
    socket.on('error', reject)
    socket.write(request)
  })
}

export interface Asked {
  readonly method: string
  readonly target: string
  readonly host: string | null
  readonly origin: string | null
  readonly upgrade: boolean
  readonly more?: readonly string[]
}

export function requestText({ method, target, host, origin, upgrade, more = [] }: Asked): string {
  const upgrading = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==']
  const lines = [
    `${method} ${target} HTTP/1.1`, ...(host === null ? [] : [`Host: ${host}`]), ...(origin === null ? [] : [`Origin: ${origin}`]),
    ...(upgrade ? upgrading : ['Connection: close']), ...more
  ]
  return `${lines.join('\r\n')}\r\n\r\n`
}
