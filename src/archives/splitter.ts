import type { SkipReason } from '../domain/import.ts'
import { ANCHOR_ROOM, braceBefore, isSpace } from './anchor.ts'
import { ByteWindow } from './byte-window.ts'
import { followElement } from './element-scan.ts'
import { LIMITS } from './limits.ts'

/** One element of the list. `bytes` are only there until the next `push`. */
export interface Element {
  readonly kind: 'element'
  /** Its place in the file, and the place behind it. */
  readonly byte: number
  readonly end: number
  readonly bytes: Buffer
}

/** Bytes that were not understood. */
export interface Loss {
  readonly kind: 'loss'
  readonly byte: number
  /** Where reading goes on. */
  readonly end: number
  readonly say: string
  /** Null where no element of its own was lost. */
  readonly reason: Extract<SkipReason, 'broken' | 'too-large'> | null
}

export type Piece = Element | Loss

export interface SplitterOptions {
  /** The one key of every element: `{ "tweet" : … }`. */
  readonly wrapper: string
  /** The first byte that will be pushed, when reading goes on behind an element. */
  readonly from?: number
  /** Largest element, in bytes. */
  readonly limit?: number
}

type State = 'head' | 'between' | 'element' | 'lost' | 'after' | 'done'

const COMMA = 0x2c
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const OPEN_BRACE = 0x7b
const LONGEST_HEAD = 4096
const HEAD = /^(\u00ef\u00bb\u00bf)?\s*([\w.$]+\s*=\s*)?$/

/**
 * Cuts `window.YTD.tweets.part0 = [ {…}, {…} ]` into its elements while it streams by, whatever the chunks. It looks at
 * brackets and strings only; who parses an element and finds it broken says so with `reject`. Damage costs the elements
 * it touches: reading goes on at the next place where one begins.
 */
export class Splitter {
  readonly #window: ByteWindow
  readonly #key: Buffer
  readonly #limit: number
  #state: State
  #at: number
  #start = 0
  #depth = 0
  #inString = false
  #ended: string | null = null
  #loss: Omit<Loss, 'end' | 'kind'> = { byte: 0, say: '', reason: null }
  #anchor = -1
  #searched = 0

  constructor({ wrapper, from = 0, limit = LIMITS.element }: SplitterOptions) {
    this.#window = new ByteWindow(from)
    this.#key = Buffer.from(JSON.stringify(wrapper))
    this.#limit = limit
    this.#state = from === 0 ? 'head' : 'between'
    this.#at = from
  }

  /** Hands over the next bytes of the file. Take all pieces before. */
  push(chunk: Buffer): void {
    const roaming = this.#state === 'lost' || this.#state === 'after'
    this.#window.keepFrom(roaming ? this.#window.end - ANCHOR_ROOM : this.#state === 'element' ? this.#start : this.#at)
    this.#window.push(chunk)
  }

  /** No more bytes will come. `why` is said where the list is not closed yet. */
  finish(why = 'The file breaks off here.'): void {
    this.#ended = why
  }

  /** The element that came last is broken. */
  reject(say: string): void {
    this.#lose({ byte: this.#start, say, reason: 'broken' })
  }

  /** What can be told from the bytes so far. */
  *pieces(): Generator<Piece, void> {
    for (let piece = this.#next(); piece; piece = this.#next()) yield piece
  }

  #next(): Piece | null {
    for (;;) {
      const before = this.#state
      const piece = this.#step()
      if (piece || this.#state === before) return piece
    }
  }

  /** One piece; or null, with a new state if there is more to tell. */
  #step(): Piece | null {
    switch (this.#state) {
      case 'head': return this.#readHead()
      case 'between': return this.#findElement()
      case 'element': return this.#readElement()
      case 'lost': return this.#findFeet()
      case 'after': return this.#readAfter()
      case 'done': return null
    }
  }

  #readHead(): null {
    const { bytes, end } = this.#window
    const open = bytes.indexOf(OPEN_BRACKET)
    if (open < 0 && end < LONGEST_HEAD && this.#ended === null) return null
    if (open >= 0 && open < LONGEST_HEAD && HEAD.test(bytes.toString('latin1', 0, open))) {
      this.#at = open + 1
      this.#state = 'between'
    } else {
      this.#lose({ byte: 0, say: 'The file does not begin with a list.', reason: null }, -1)
    }
    return null
  }

  #findElement(): Loss | null {
    const { bytes, origin, end } = this.#window
    let index = this.#at - origin
    while (index < bytes.length && (isSpace(bytes[index]) || bytes[index] === COMMA)) index++
    this.#at = origin + index
    if (this.#at === end) {
      if (this.#ended === null) return null
      this.#state = 'done'
      return { kind: 'loss', byte: end, end, say: this.#ended, reason: null }
    }
    if (bytes[index] === CLOSE_BRACKET) {
      this.#state = 'after'
    } else if (bytes[index] === OPEN_BRACE) {
      this.#state = 'element'
      this.#start = this.#at
      this.#depth = 0
      this.#inString = false
    } else {
      this.#lose({ byte: this.#at, say: 'Nothing that can be read begins here.', reason: 'broken' }, this.#at - 1)
    }
    return null
  }

  #readElement(): Element | null {
    const { bytes, origin, end } = this.#window
    const anchor = this.#nextAnchor(this.#start)
    const until = Math.min(end, anchor, this.#start + this.#limit + 1)
    const scan = { at: this.#at - origin, depth: this.#depth, inString: this.#inString }
    const closed = followElement(bytes, scan, until - origin)
    this.#at = origin + scan.at
    this.#depth = scan.depth
    this.#inString = scan.inString
    if (this.#at - this.#start > this.#limit) {
      this.#lose({ byte: this.#start, say: `What begins here is larger than ${this.#limit} bytes.`, reason: 'too-large' })
    } else if (closed) {
      this.#state = 'between'
      return { kind: 'element', byte: this.#start, end: this.#at, bytes: bytes.subarray(this.#start - origin, scan.at) }
    } else if (this.#at >= anchor) {
      this.#lose({ byte: this.#start, say: 'What begins here has no end of its own.', reason: 'broken' })
    } else if (this.#ended !== null) {
      this.#lose({ byte: this.#start, say: `${this.#ended} It ends at byte ${end}.`, reason: 'broken' })
    }
    return null
  }

  #findFeet(): Loss | null {
    const anchor = this.#nextAnchor(this.#start)
    const found = anchor !== Infinity
    if (!found && this.#ended === null) return null
    const end = found ? anchor : this.#window.end
    this.#state = found ? 'between' : 'done'
    this.#at = end
    return { kind: 'loss', ...this.#loss, end }
  }

  #readAfter(): null {
    if (this.#nextAnchor(this.#at) !== Infinity) {
      this.#lose({ byte: this.#at, say: 'The list ends here, and yet more follows.', reason: null }, this.#at)
    } else if (this.#ended !== null) {
      this.#state = 'done'
    }
    return null
  }

  /** Told once it is known where reading goes on: behind `after`. */
  #lose(loss: Omit<Loss, 'end' | 'kind'>, after = this.#start): void {
    this.#loss = loss
    this.#start = after
    this.#state = 'lost'
  }

  /** The first place behind `after` where an element begins, or Infinity as long as none has come. */
  #nextAnchor(after: number): number {
    if (this.#anchor > after) return this.#anchor
    const { bytes, origin, end } = this.#window
    for (let from = Math.max(this.#searched, after) - origin; ;) {
      const key = bytes.indexOf(this.#key, Math.max(0, from))
      if (key < 0) {
        this.#searched = Math.max(this.#searched, end - this.#key.length + 1)
        return Infinity
      }
      this.#searched = origin + key + 1
      const brace = braceBefore(bytes, key)
      if (brace >= 0 && origin + brace > after) return this.#anchor = origin + brace
      from = key + 1
    }
  }
}
