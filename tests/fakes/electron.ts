import { EventEmitter } from 'node:events'

/** The parts of Electron that the desktop host touches, without a browser behind them. */

/** Electron's MessagePortMain: delivers later, holds back until started, tells the other end of a close. */
export class FakeMessagePortMain extends EventEmitter {
  other: FakeMessagePortMain | null = null
  #waiting: unknown[] | null = []
  #closed = false

  postMessage(value: unknown): void {
    const data: unknown = structuredClone(value)
    const { other } = this
    if (!this.#closed) setImmediate(() => other?.receive(data))
  }

  receive(data: unknown): void {
    if (this.#closed) return
    if (this.#waiting) this.#waiting.push(data)
    else this.emit('message', { data, ports: [] })
  }

  start(): void {
    const waiting = this.#waiting ?? []
    this.#waiting = null
    for (const data of waiting) this.emit('message', { data, ports: [] })
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    const { other } = this
    setImmediate(() => {
      this.emit('close')
      other?.close()
    })
  }
}

export class FakeMessageChannelMain {
  readonly port1 = new FakeMessagePortMain()
  readonly port2 = new FakeMessagePortMain()
  constructor() {
    this.port1.other = this.port2
    this.port2.other = this.port1
  }
}

export interface FakeFrame {
  url: string
  readonly sent: { readonly channel: string; readonly ports: readonly FakeMessagePortMain[] }[]
  postMessage(channel: string, message: unknown, transfer: readonly FakeMessagePortMain[]): void
}

export function fakeFrame(url: string): FakeFrame {
  const sent: FakeFrame['sent'] = []
  return { url, sent, postMessage: (channel, _message, ports) => void sent.push({ channel, ports }) }
}

/** Web contents with a top frame; events are those of EventEmitter. */
export class FakeWebContents extends EventEmitter {
  readonly id: number
  readonly mainFrame: FakeFrame
  destroyed = false
  openHandler: (details: { readonly url: string }) => { readonly action: string } = () => ({ action: 'allow' })

  constructor(id: number, url: string) {
    super()
    this.id = id
    this.mainFrame = fakeFrame(url)
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  setWindowOpenHandler(handler: FakeWebContents['openHandler']): void {
    this.openHandler = handler
  }
}

/** A session that remembers its handlers so that a test can ask them. */
export class FakeSession {
  permissionRequest: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void = (_c, _p, answer) => answer(true)
  permissionCheck: () => boolean = () => true
  device: () => boolean = () => true
  displayMedia: (request: unknown, answer: (streams: object) => void) => void = () => undefined
  beforeRequest: (details: { readonly url: string }, answer: (verdict: { cancel: boolean }) => void) => void = (_d, answer) => answer({ cancel: false })
  readonly handled = new Map<string, (request: Request) => Promise<Response>>()
  readonly webRequest = { onBeforeRequest: (hear: FakeSession['beforeRequest']): void => void (this.beforeRequest = hear) }
  readonly protocol = { handle: (scheme: string, answer: (request: Request) => Promise<Response>): void => void this.handled.set(scheme, answer) }

  setPermissionRequestHandler(handler: FakeSession['permissionRequest']): void {
    this.permissionRequest = handler
  }

  setPermissionCheckHandler(handler: () => boolean): void {
    this.permissionCheck = handler
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.device = handler
  }

  setDisplayMediaRequestHandler(handler: FakeSession['displayMedia']): void {
    this.displayMedia = handler
  }
}
