/** Chance in order: the same seed gives the same numbers. 0 up to, not with, 1. */
export type Chance = () => number

/** A counter, scrambled by a 32-bit mix (xor-shift and multiply); `stream` sets apart what comes from one seed. */
export function seeded(seed: number, stream = 0): Chance {
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(stream | 0, 0x85ebca6b)) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Standard normal numbers, by Box and Muller's method. */
export function normals(chance: Chance): Chance {
  let spare: number | null = null
  return () => {
    if (spare !== null) {
      const kept = spare
      spare = null
      return kept
    }
    const radius = Math.sqrt(-2 * Math.log(1 - chance()))
    const angle = 2 * Math.PI * chance()
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
}

/** The first `count` places of a random order of `length` things, without repeats; in random order. */
export function sample(length: number, count: number, chance: Chance): Int32Array {
  const order = Int32Array.from({ length }, (_, i) => i)
  const wanted = Math.min(count, length)
  for (let i = 0; i < wanted; i++) {
    const other = i + Math.floor(chance() * (length - i))
    const kept = order[i]!
    order[i] = order[other]!
    order[other] = kept
  }
  return order.slice(0, wanted)
}
