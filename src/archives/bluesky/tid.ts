const LETTERS = '234567abcdefghijklmnopqrstuvwxyz'
const TID = /^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/
/** Beside microseconds since 1970, a record's key holds this many bits of a number of its clock. */
const CLOCK_BITS = 10n

/** When a record key was given out, in milliseconds; null for a key that somebody chose. */
export function tidTime(key: string): number | null {
  if (!TID.test(key)) return null
  let number = 0n
  for (const letter of key) number = (number << 5n) | BigInt(LETTERS.indexOf(letter))
  return Number((number >> CLOCK_BITS) / 1000n)
}
