/** What DAG-CBOR can hold. Bytes and links to other blocks are told apart by their classes. */
export type Cbor = null | boolean | number | string | Uint8Array | Cid | readonly Cbor[] | CborMap
export interface CborMap { readonly [key: string]: Cbor }

/** The address of a block: a hash of its bytes, in binary. */
export class Cid {
  readonly bytes: Buffer
  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  /** For looking a block up. */
  get key(): string {
    return this.bytes.toString('latin1')
  }
}

const CID_TAG = 42
/** Records are shallow; deeper nesting is made to exhaust the stack. */
const DEEPEST = 64

/** Decodes one value of DAG-CBOR (the strict subset of RFC 8949 that IPLD defines), or undefined where the bytes are none. */
export function decodeCbor(bytes: Buffer): Cbor | undefined {
  const decoder = new Decoder(bytes)
  try {
    const value = decoder.value(0)
    return decoder.atEnd ? value : undefined
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined
    throw thrown
  }
}

/** Counts are not believed: reading ends where the bytes end. */
class Decoder {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  value(depth: number): Cbor {
    if (depth > DEEPEST) throw new RangeError('nested too deeply')
    const head = this.#take(1)[0]!
    const [major, minor] = [head >> 5, head & 0x1f]
    if (major === 7) return this.#simple(minor)
    const count = this.#count(minor)
    switch (major) {
      case 0: return count
      case 1: return -1 - count
      case 2: return new Uint8Array(this.#take(count))
      case 3: return this.#take(count).toString()
      case 4: return this.#list(count, depth)
      case 5: return this.#map(count, depth)
      default: return this.#link(count, depth)
    }
  }

  #list(count: number, depth: number): Cbor[] {
    const list: Cbor[] = []
    for (let at = 0; at < count; at++) list.push(this.value(depth + 1))
    return list
  }

  #map(count: number, depth: number): CborMap {
    const entries: [string, Cbor][] = []
    for (let at = 0; at < count; at++) {
      const key = this.value(depth + 1)
      if (typeof key !== 'string') throw new RangeError('a key is a text')
      entries.push([key, this.value(depth + 1)])
    }
    return Object.fromEntries(entries)
  }

  #link(tag: number, depth: number): Cid {
    const bytes = this.value(depth + 1)
    if (tag !== CID_TAG || !(bytes instanceof Uint8Array) || bytes[0] !== 0) throw new RangeError('the only tag is that of a link')
    return new Cid(Buffer.from(bytes.subarray(1)))
  }

  #simple(minor: number): Cbor {
    if (minor === 20 || minor === 21) return minor === 21
    if (minor === 22 || minor === 23) return null
    if (minor === 26) return this.#take(4).readFloatBE(0)
    if (minor === 27) return this.#take(8).readDoubleBE(0)
    throw new RangeError('no such value')
  }

  #count(minor: number): number {
    if (minor < 24) return minor
    if (minor === 24) return this.#take(1)[0]!
    if (minor === 25) return this.#take(2).readUInt16BE(0)
    if (minor === 26) return this.#take(4).readUInt32BE(0)
    if (minor === 27) return Number(this.#take(8).readBigUInt64BE(0))
    throw new RangeError('no such length')
  }

  #take(count: number): Buffer {
    if (count > this.#bytes.length - this.#at) throw new RangeError('breaks off')
    this.#at += count
    return this.#bytes.subarray(this.#at - count, this.#at)
  }
}
