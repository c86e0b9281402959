import type { Port } from '../../src/wire/port.ts'
import { electronPort } from '../../src/wire/ports/electron.ts'
import type { ElectronPortLike } from '../../src/wire/ports/electron.ts'
import { isTrusted } from './sender.ts'
import type { SentBy } from './sender.ts'

export const PORT_CHANNEL = 'twothirds:port'

interface Frame {
  readonly url: string
  postMessage(channel: string, message: unknown, transfer: never[]): void
}

interface HandOver<Channel> {
  readonly ipc: { on(channel: string, hear: (event: SentBy & { readonly senderFrame: Frame | null }) => void): unknown }
  readonly makeChannel: () => Channel
  /** Ids of the web contents that we made. */
  readonly windows: ReadonlySet<number>
  readonly attach: (port: Port) => void
}

/** The only channel there is: a page of ours asks for a port and gets one end of a new one. Anybody else gets no answer. */
export function handOverPorts<Channel extends { readonly port1: ElectronPortLike; readonly port2: unknown }>(
  { ipc, makeChannel, windows, attach }: HandOver<Channel>
): void {
  ipc.on(PORT_CHANNEL, event => {
    if (!isTrusted(event, windows)) return
    const { port1, port2 } = makeChannel()
    attach(electronPort(port1))
    event.senderFrame?.postMessage(PORT_CHANNEL, null, [port2 as never])
  })
}
