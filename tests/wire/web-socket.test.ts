import { describe, expect, test } from 'vitest'
import { HOST_LIMITS, MAX_ASK, PAGE_LIMITS, utf8Length, webSocketPort } from '../../src/wire/ports/web-socket.ts'
import type { FrameLimits, SocketLike } from '../../src/wire/ports/web-socket.ts'

/** A socket whose other end reads only when told to. */
class SlowSocket implements SocketLike {
  readyState = 1
  bufferedAmount = 0
  paused = false
  closedWith: number | undefined
  readonly sent: string[] = []
  readonly #hearers = new Map<string, (event: { readonly data: unknown }) => void>()
  #callbacks: (() => void)[] = []

  send(text: string, sent?: () => void): void {
    this.sent.push(text)
    this.bufferedAmount += text.length
    if (sent) this.#callbacks.push(sent)
  }

  close(code?: number): void {
    this.readyState = 3
    this.closedWith = code
    this.hear('close', undefined)
  }

  addEventListener(event: string, hear: (event: { readonly data: unknown }) => void): void {
    this.#hearers.set(event, hear)
  }

  hear(event: string, data: unknown): void {
    this.#hearers.get(event)?.({ data })
  }

  pause(): void {
    this.paused = true
  }

  resume(): void {
    this.paused = false
  }

  drain(): void {
    this.bufferedAmount = 0
    for (const sent of this.#callbacks.splice(0)) sent()
  }
}

function portOver(limits?: FrameLimits) {
  const socket = new SlowSocket()
  const port = webSocketPort(socket, limits)
  const heard: unknown[] = []
  port.listen(raw => heard.push(raw))
  return { socket, port, heard }
}

describe('a port over a web socket', () => {
  test('keeps frames that come before anybody listens', () => {
    const socket = new SlowSocket()
    const port = webSocketPort(socket)
    socket.hear('message', '{"early":1}')
    const heard: unknown[] = []
    port.listen(raw => heard.push(raw))
    expect(heard).toEqual([{ early: 1 }])
  })

  test.each([['no JSON', '{'], ['a binary frame', new Uint8Array(3)]])('%s closes it and is not heard', (_what, data) => {
    const { socket, heard } = portOver()
    socket.hear('message', data)
    expect(socket.closedWith).toBe(1003)
    expect(heard).toEqual([])
  })

  test('a question over 2 MiB in bytes is refused at the page and would close the host', () => {
    const text = '€'.repeat(MAX_ASK / 3)
    const page = portOver(PAGE_LIMITS)
    expect(() => page.port.post({ text })).toThrow('2 MiB')
    expect(page.socket.sent).toEqual([])
    expect(page.socket.closedWith).toBeUndefined()
    const host = portOver(HOST_LIMITS)
    host.socket.hear('message', JSON.stringify({ text }))
    expect(host.socket.closedWith).toBe(1009)
  })

  test('an answer may be larger than a question', () => {
    const text = 'a'.repeat(MAX_ASK * 2)
    const { port, socket } = portOver(HOST_LIMITS)
    port.post({ text })
    const page = portOver(PAGE_LIMITS)
    page.socket.hear('message', socket.sent[0])
    expect(page.heard).toEqual([{ text }])
  })

  test('while answers pile up unread no more questions are read, and they are once the pile is gone', () => {
    const { port, socket } = portOver(HOST_LIMITS)
    const answer = { text: 'a'.repeat(3_000_000) }
    port.post(answer)
    port.post(answer)
    expect(socket.paused).toBe(false)
    port.post(answer)
    expect(socket.paused).toBe(true)
    socket.drain()
    expect(socket.paused).toBe(false)
  })

  test('a page that never reads is let go', () => {
    const { port, socket } = portOver(HOST_LIMITS)
    for (let i = 0; i < 3; i++) port.post({ text: 'a'.repeat(50_000_000) })
    expect(socket.closedWith).toBe(1009)
  })

  test('nothing is sent or heard after a close', () => {
    const { port, socket, heard } = portOver()
    port.close()
    port.post({ late: 1 })
    socket.hear('message', '{"late":2}')
    expect([socket.sent, heard]).toEqual([[], []])
  })

  test.each(['', 'abc', 'é', '€uro', '👩‍👩‍👧', 'a\ud800b', '\udc00', '\ud83d'])('the length of “%s” is that of its UTF-8', text => {
    expect(utf8Length(text)).toBe(Buffer.byteLength(text))
  })
})
