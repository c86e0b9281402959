import type { Port } from '../port.ts'
import { ends } from './ends.ts'

/** The part of Electron's MessagePortMain that a wire needs. */
export interface ElectronPortLike {
  postMessage(value: unknown): void
  on(event: 'message', hear: (event: { readonly data: unknown }) => void): unknown
  on(event: 'close', hear: () => void): unknown
  start(): void
  close(): void
}

/** The main process's end of the port that a page was handed. It closes when the page goes away or reloads. */
export function electronPort(port: ElectronPortLike): Port {
  const own = ends()
  port.on('close', () => own.end())
  return {
    post(frame) {
      if (!own.closed) port.postMessage(frame)
    },
    listen(hear) {
      own.listen(hear)
      port.on('message', event => own.arrive(event.data))
      port.start()
    },
    onClose: own.onClose,
    close() {
      if (own.closed) return
      port.close()
      own.end()
    }
  }
}
