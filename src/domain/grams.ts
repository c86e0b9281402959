/** Features are counted in so many places; two runs of characters seldom meet in one. */
const PLACES = 2 ** 18

/** Whoever writes more has said by then what it is about. */
const READ = 2000

const NOT_SAID = /(?:\bhttps?:\/\/|\bwww\.)\S+|(?<![\p{L}\p{N}])@[\p{L}\p{N}_.-]+/giu
const [SHORT, LONG] = [4, 5]

/** How often each run of four and of five characters occurs in a text, without links and mentions, in lower case; by the place of the run. */
export function gramsOf(text: string): Map<number, number> {
  const said = ` ${text.slice(0, READ).replace(NOT_SAID, ' ').normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()} `
  const grams = new Map<number, number>()
  const count = (place: number): void => void grams.set(place, (grams.get(place) ?? 0) + 1)
  for (let at = 0; at + SHORT <= said.length; at++) {
    // FNV-1a over UTF-16 units; the fifth goes on where four ended.
    let hash = 0x811c9dc5
    for (let next = at; next < at + SHORT; next++) hash = Math.imul(hash ^ said.charCodeAt(next), 0x01000193)
    count((hash ^ (hash >>> 15)) & (PLACES - 1))
    if (at + LONG > said.length) continue
    hash = Math.imul(hash ^ said.charCodeAt(at + SHORT), 0x01000193)
    count((hash ^ (hash >>> 15)) & (PLACES - 1))
  }
  return grams
}

/** Smoothed inverse document frequency, ln((1 + n) / (1 + df)) + 1, of every place. */
export function logIdf(texts: readonly ReadonlyMap<number, number>[]): Float32Array {
  const having = new Int32Array(PLACES)
  for (const grams of texts) for (const place of grams.keys()) having[place]!++
  return Float32Array.from(having, often => Math.log((1 + texts.length) / (1 + often)) + 1)
}
