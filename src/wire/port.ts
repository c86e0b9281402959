/**
 * All that a transport has to offer: a way to post a value and to hear values. Worker threads, Electron
 * message ports and web sockets each get a small adapter; serve() and connect() know nothing else.
 */
export interface Port {
  post(frame: unknown): void
  listen(hear: (raw: unknown) => void): void
  /** Called once, whoever closed; at once if it is closed already. */
  onClose(closed: () => void): void
  close(): void
}
