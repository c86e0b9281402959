import type { Port } from '../port.ts'
import { ends } from './ends.ts'

/** The part of a worker thread's MessagePort that a wire needs. */
export interface WorkerPortLike {
  postMessage(value: unknown): void
  on(event: 'message' | 'messageerror', hear: (value: unknown) => void): unknown
  on(event: 'close', hear: () => void): unknown
  close(): void
}

/**
 * A port between threads. It holds frames back until somebody listens, and both ends hear of a close. A value that
 * cannot be cloned throws in `post`, at the sender.
 */
export function workerPort(port: WorkerPortLike): Port {
  const { arrive, listen, onClose, end } = ends()
  const close = (): void => {
    port.close()
    end()
  }
  port.on('close', end)
  return {
    post: frame => port.postMessage(frame),
    listen(hear) {
      listen(hear)
      port.on('messageerror', close)
      port.on('message', arrive)
    },
    onClose,
    close
  }
}
