import { maskOf, namesAmong, wordsIn } from './masking.ts'

/**
 * Fingerprints by which colleagues see that they are about to say the same, without showing each other what they said. A fingerprint is the set of
 * hashes of all runs of three words, names and numbers left out. Each file has a salt of its own, so that no table made once fits
 * every file and two files cannot be laid side by side; a hash is cut to 24 bits, so that many runs share one and no word can be read off.
 * Who guesses a text can still test the guess: that is what comparing is.
 */
const RUN = 3
const BITS = 24

/** A text with fewer runs is too short to be told from another. */
export const FEWEST_RUNS = 6
/** From this part of shared runs on two texts say the same. */
export const SAME_VOICE = 0.5

/** Hashes in rising order, so that their order tells nothing. */
export type Fingerprint = readonly number[]

/** FNV-1a over UTF-16 units, with murmur's last step so that the bits that stay depend on all of them. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> (32 - BITS)
}

/** The fingerprint of a text under a salt; empty for a text that is too short. */
export function fingerprintOf(text: string, salt: string): Fingerprint {
  const words = wordsIn(text)
  const mask = maskOf(text, words, { names: namesAmong([words]), phrases: [], quotes: false })
  const keys = words.filter((_, at) => !mask[at]).map(word => word.key)
  const runs = new Set(keys.slice(RUN - 1).map((_, at) => keys.slice(at, at + RUN).join(' ')))
  if (runs.size < FEWEST_RUNS) return []
  return [...new Set([...runs].map(run => hash(`${salt}\n${run}`)))].sort((a, b) => a - b)
}

/** The part of the shorter fingerprint that the other one has too, 0 to 1; 0 where either is empty. */
export function sameVoice(a: Fingerprint, b: Fingerprint): number {
  const [few, many] = a.length < b.length ? [a, new Set(b)] : [b, new Set(a)]
  return few.length === 0 ? 0 : few.filter(value => many.has(value)).length / few.length
}
