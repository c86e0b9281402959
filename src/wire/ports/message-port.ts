import type { Port } from '../port.ts'
import { ends } from './ends.ts'

/** The part of the web's MessagePort that a wire needs: a page's end of the desktop's port. */
export interface MessagePortLike {
  postMessage(value: unknown): void
  addEventListener(event: 'message', hear: (event: { readonly data: unknown }) => void): void
  addEventListener(event: 'messageerror' | 'close', hear: () => void): void
  start(): void
  close(): void
}

/** Chromium tells a port when its other end is gone, so a page notices that the desktop has closed. */
export function messagePort(port: MessagePortLike): Port {
  const own = ends()
  const close = (): void => {
    port.close()
    own.end()
  }
  port.addEventListener('close', () => own.end())
  port.addEventListener('messageerror', close)
  return {
    post(frame) {
      if (!own.closed) port.postMessage(frame)
    },
    listen(hear) {
      own.listen(hear)
      port.addEventListener('message', event => own.arrive(event.data))
      port.start()
    },
    onClose: own.onClose,
    close
  }
}
