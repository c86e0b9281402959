import { isOurs } from './scheme.ts'

/** The part of an IPC event that tells who sent it, as Electron gives it. */
export interface SentBy {
  readonly sender: { readonly id: number; isDestroyed(): boolean; readonly mainFrame: unknown }
  /** Null when the frame is gone or has navigated since. */
  readonly senderFrame: { readonly url: string } | null
}

/**
 * Whether a message came from our own page: a window that we made, alive, its top frame and not one inside it, and
 * that frame still at our address.
 */
export function isTrusted({ sender, senderFrame }: SentBy, windows: ReadonlySet<number>): boolean {
  if (!windows.has(sender.id) || sender.isDestroyed()) return false
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url)
}
