import type { Readable } from 'node:stream'
import { createGunzip, createInflate } from 'node:zlib'

/** Bytes that a feed or a file of items may have, packed and unpacked. */
export const MOST_BYTES = 5 * 1024 * 1024

export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

export class BrokenPacking extends Error {
  override readonly name = 'BrokenPacking'
}

/**
 * All of a body, unpacked. Stops at the first byte over the limit, so that what a bomb would unpack to is never made. Throws `TooLarge`,
 * `BrokenPacking` or what the stream meets.
 */
export async function readBody(body: Readable, encoding: string | undefined, most = MOST_BYTES): Promise<Buffer> {
  const packing = (encoding ?? '').trim().toLowerCase()
  if (packing === '' || packing === 'identity') return collect(body, most)
  if (!['gzip', 'x-gzip', 'deflate'].includes(packing)) {
    body.destroy()
    throw new BrokenPacking(`“${packing}” was not asked for`)
  }
  return unpack(await collect(body, most), packing === 'deflate', most)
}

async function collect(stream: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length
    // Leaving the loop destroys the stream, and with it the connection.
    if (bytes > most) throw new TooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function unpack(packed: Buffer, deflated: boolean, most: number): Promise<Buffer> {
  const unpacking = deflated ? createInflate() : createGunzip()
  unpacking.end(packed)
  try {
    return await collect(unpacking, most)
  } catch (thrown) {
    if (thrown instanceof TooLarge) throw thrown
    throw new BrokenPacking('the packing is damaged', { cause: thrown })
  }
}
