const AT_FIRST = 2 ** 16

/**
 * The bytes of a stream that are still needed, addressed by their place in the stream. It grows to what has to be
 * kept and moves bytes only when it runs out of room, so that tiny chunks cost no more than large ones.
 */
export class ByteWindow {
  #store = Buffer.allocUnsafe(AT_FIRST)
  #kept = 0
  #length = 0
  #origin: number

  /** `origin` is the place of the first byte that will come. */
  constructor(origin: number) {
    this.#origin = origin
  }

  /** Place in the stream of the first byte of `bytes`. */
  get origin(): number {
    return this.#origin
  }

  /** Place in the stream behind the last byte. */
  get end(): number {
    return this.#origin + this.#length
  }

  /** What is there, until the next `push`. */
  get bytes(): Buffer {
    return this.#store.subarray(0, this.#length)
  }

  /** Bytes before this place are not needed any more. */
  keepFrom(place: number): void {
    this.#kept = Math.min(this.#length, Math.max(this.#kept, place - this.#origin))
  }

  push(chunk: Buffer): void {
    if (this.#length + chunk.length > this.#store.length) this.#makeRoom(chunk.length)
    chunk.copy(this.#store, this.#length)
    this.#length += chunk.length
  }

  #makeRoom(bytes: number): void {
    const needed = this.#length - this.#kept
    const old = this.#store
    // Moving within a store that would stay more than half full happens too often to pay.
    if (2 * (needed + bytes) > old.length) this.#store = Buffer.allocUnsafe(Math.max(2 * old.length, 2 * (needed + bytes)))
    old.copy(this.#store, 0, this.#kept, this.#length)
    this.#origin += this.#kept
    this.#length = needed
    this.#kept = 0
  }
}
