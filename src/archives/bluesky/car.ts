import { createHash } from 'node:crypto'
import { Cid, decodeCbor } from './cbor.ts'
import type { Cbor } from './cbor.ts'

/** The blocks of a CAR file (version 1), each found by its address. */
export interface Car {
  readonly root: Cid | null
  /** Where the file stops making sense; null where it is whole. */
  readonly brokenAt: number | null
  /** The value in a block; undefined where it is not there, is no DAG-CBOR, or is not what its address says. */
  block(cid: Cid): Cbor | undefined
}

interface Place { readonly start: number; readonly end: number }

const LONGEST_VARINT = 8

/** Lists the blocks of a CAR. Null where the bytes do not even begin like one. Blocks that come twice are the same block. */
export function openCar(bytes: Buffer): Car | null {
  const first = varintAt(bytes, 0)
  const header = first && first.end + first.value <= bytes.length ? decodeCbor(bytes.subarray(first.end, first.end + first.value)) : undefined
  if (!first || !isMap(header) || header['version'] !== 1) return null
  const blocks = new Map<string, Place>()
  let at = first.end + first.value
  let brokenAt: number | null = null
  while (at < bytes.length && brokenAt === null) {
    const length = varintAt(bytes, at)
    const cid = length && length.value > 0 && length.end + length.value <= bytes.length ? cidAt(bytes, length.end) : null
    const end = length ? length.end + length.value : 0
    if (!cid || cid.end > end) brokenAt = at
    else {
      blocks.set(cid.cid.key, { start: cid.end, end })
      at = end
    }
  }
  const [root] = Array.isArray(header['roots']) ? header['roots'] as Cbor[] : []
  return { root: root instanceof Cid ? root : null, brokenAt, block: cid => blockOf(bytes, blocks.get(cid.key), cid) }
}

function blockOf(bytes: Buffer, place: Place | undefined, cid: Cid): Cbor | undefined {
  if (!place) return undefined
  const block = bytes.subarray(place.start, place.end)
  return isHashOf(cid, block) ? decodeCbor(block) : undefined
}

/** An address ends with the SHA-256 of the block, behind 0x12 0x20; other hashes do not occur in repositories. */
function isHashOf({ bytes }: Cid, block: Buffer): boolean {
  return bytes.length === 36 && createHash('sha256').update(block).digest().equals(bytes.subarray(4))
}

/** Version 1, DAG-CBOR or raw bytes, SHA-256: four bytes and the hash. */
function cidAt(bytes: Buffer, at: number): { cid: Cid; end: number } | null {
  const known = bytes[at] === 1 && (bytes[at + 1] === 0x71 || bytes[at + 1] === 0x55) && bytes[at + 2] === 0x12 && bytes[at + 3] === 0x20
  return known && at + 36 <= bytes.length ? { cid: new Cid(bytes.subarray(at, at + 36)), end: at + 36 } : null
}

/** An unsigned LEB128 number. */
function varintAt(bytes: Buffer, at: number): { value: number; end: number } | null {
  let value = 0
  for (let index = 0; index < LONGEST_VARINT && at + index < bytes.length; index++) {
    const byte = bytes[at + index]!
    value += (byte & 0x7f) * 2 ** (7 * index)
    if (byte < 0x80) return { value, end: at + index + 1 }
  }
  return null
}

export function isMap(value: Cbor | undefined): value is { readonly [key: string]: Cbor } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array) && !(value instanceof Cid)
}
