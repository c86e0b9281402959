import type { Instant } from '../../../domain/post.ts'

const ALPHABET = '234567abcdefghijklmnopqrstuvwxyz'
const LENGTH = 13
const CLOCK_BITS = 10n

/**
 * A record key as Bluesky writes them (a TID, by the AT Protocol's specification): microseconds since 1970 in 53 bits and a clock id in 10, in base 32 that sorts by
 * time. `chance`, 0 to 1, fills the clock id and the microseconds that a clock of milliseconds does not tell.
 */
export function tidAt(at: Instant, chance: number): string {
  const fill = BigInt(Math.min(1_023_999, Math.floor(chance * 1_024_000)))
  let value = ((BigInt(at) * 1000n + fill / 1024n) << CLOCK_BITS) | (fill % 1024n)
  let tid = ''
  for (let place = 0; place < LENGTH; place++) {
    tid = ALPHABET[Number(value & 31n)]! + tid
    value >>= 5n
  }
  return tid
}
