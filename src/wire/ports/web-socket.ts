import { Failure } from '../../domain/failure.ts'
import type { Port } from '../port.ts'
import { ends } from './ends.ts'

/** What the browser's WebSocket and the one of `ws` have in common, and the two things that only `ws` has. */
export interface SocketLike {
  readonly readyState: number
  readonly bufferedAmount: number
  /** Only `ws` calls `sent`, when the frame has left this process. */
  send(text: string, sent?: () => void): void
  close(code?: number): void
  addEventListener(event: 'message', hear: (event: { readonly data: unknown }) => void): void
  addEventListener(event: 'close' | 'error', hear: () => void): void
  pause?(): void
  resume?(): void
}

const MIB = 1024 * 1024

/** A page asks in frames of at most 2 MiB; an answer may be a thousand long posts. */
export const MAX_ASK = 2 * MIB
export const MAX_ANSWER = 64 * MIB

/** Largest frame in each direction, in bytes of UTF-8. */
export interface FrameLimits {
  readonly incoming: number
  readonly outgoing: number
}
export const PAGE_LIMITS: FrameLimits = { incoming: MAX_ANSWER, outgoing: MAX_ASK }
export const HOST_LIMITS: FrameLimits = { incoming: MAX_ASK, outgoing: MAX_ANSWER }

/**
 * Back-pressure: while this much is unsent no further questions are read, so a page that does not read its answers
 * gets no more of them. A page that reads nothing at all is let go at the last limit.
 */
const PAUSE_ABOVE = 8 * MIB
const RESUME_BELOW = MIB
const GIVE_UP_ABOVE = 2 * MAX_ANSWER

const CLOSING = 2
const TOO_BIG = 1009
const NOT_TEXT = 1003

/**
 * JSON text frames over a web socket. A frame that is too large or no JSON closes the port; one that would be too
 * large to send throws `bad-input` at the sender and leaves the port open.
 */
export function webSocketPort(socket: SocketLike, limits: FrameLimits = PAGE_LIMITS): Port {
  const own = ends()
  let paused = false

  function close(code?: number): void {
    if (socket.readyState < CLOSING) socket.close(code)
    own.end()
  }

  function arrive(data: unknown): void {
    if (typeof data !== 'string') return close(NOT_TEXT)
    if (utf8Length(data) > limits.incoming) return close(TOO_BIG)
    let frame: unknown
    try {
      frame = JSON.parse(data)
    } catch {
      return close(NOT_TEXT)
    }
    own.arrive(frame)
  }

  function drained(): void {
    if (!paused || socket.bufferedAmount > RESUME_BELOW) return
    paused = false
    socket.resume?.()
  }

  socket.addEventListener('message', event => arrive(event.data))
  socket.addEventListener('close', () => own.end())
  socket.addEventListener('error', () => close())
  if (socket.readyState >= CLOSING) own.end()

  return {
    post(frame) {
      if (own.closed) return
      const text = JSON.stringify(frame)
      if (utf8Length(text) > limits.outgoing) throw tooLarge(limits.outgoing)
      socket.send(text, drained)
      if (socket.bufferedAmount > GIVE_UP_ABOVE) return close(TOO_BIG)
      if (paused || socket.bufferedAmount <= PAUSE_ABOVE || !socket.pause) return
      paused = true
      socket.pause()
    },
    listen: own.listen,
    onClose: own.onClose,
    close: () => close()
  }
}

function tooLarge(limit: number): Failure {
  return new Failure('bad-input', `This is more than the ${limit / MIB} MiB that fit in one message.`, 'Give it in smaller parts.')
}

/** Bytes of a text in UTF-8; a lone surrogate counts as the three bytes of its replacement. */
export function utf8Length(text: string): number {
  let bytes = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    bytes += 1
    if (unit < 0x800) continue
    const pair = unit >= 0xd800 && unit < 0xdc00 && isLow(text.charCodeAt(i + 1))
    if (pair) i += 1 // Two units, four bytes: two counted as units, one added above, one more here.
    bytes += 1
  }
  return bytes
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}
