import { PLACES, Terms, WORD_PLACES } from './terms.ts'

/** A post as a sparse vector: places and weights; its words and its n-grams have length 1 each. */
export interface Row {
  readonly places: Int32Array
  readonly weights: Float32Array
}

export function dot({ places, weights }: Row, dense: Float32Array): number {
  let sum = 0
  for (let i = 0; i < places.length; i++) sum += weights[i]! * dense[places[i]!]!
  return sum
}

/** Adds `times` the row to a dense vector, in place. */
export function addRow({ places, weights }: Row, times: number, dense: Float32Array): void {
  for (let i = 0; i < places.length; i++) dense[places[i]!]! += times * weights[i]!
}

const LOGS = Float32Array.from({ length: 16 }, (_, count) => Math.log1p(count))

function logOfCount(count: number): number {
  return LOGS[count] ?? Math.log1p(count)
}

/**
 * Term frequency times inverse document frequency, as is usual: log(1 + tf) * (log((1 + posts) / (1 + df)) + 1), where df is
 * the number of posts of the archive that hold the term.
 */
export class Weighing {
  readonly #terms = new Terms()
  readonly #counts = new Float32Array(PLACES)
  readonly #touched: number[] = []
  readonly #df = new Int32Array(PLACES)
  #posts = 0
  /** Of every place, made when the first row asks for it. */
  #rarity: Float32Array | null = null

  /** Counts a post of the archive; all are counted before the first row is made. */
  count(tokens: readonly string[]): void {
    this.#tally(tokens)
    for (const place of this.#touched) {
      this.#df[place]!++
      this.#counts[place] = 0
    }
    this.#posts++
  }

  /** Collects term frequencies in `#counts`, the places used in `#touched`. */
  #tally(tokens: readonly string[]): void {
    this.#touched.length = 0
    for (let i = 0; i < tokens.length; i++) {
      for (const place of this.#terms.placesOf(tokens[i]!)) this.#add(place)
      const pair = i > 0 ? this.#terms.pair(tokens[i - 1]!, tokens[i]!) : -1
      if (pair >= 0) this.#add(pair)
    }
  }

  #add(place: number): void {
    if (this.#counts[place]!++ === 0) this.#touched.push(place)
  }

  row(tokens: readonly string[]): Row {
    this.#tally(tokens)
    const rarity = (this.#rarity ??= Float32Array.from(this.#df, df => Math.log((1 + this.#posts) / (1 + df)) + 1))
    const places = Int32Array.from(this.#touched)
    const weights = new Float32Array(places.length)
    let words = 0
    let grams = 0
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!
      const weight = logOfCount(this.#counts[place]!) * rarity[place]!
      this.#counts[place] = 0
      weights[i] = weight
      if (place < WORD_PLACES) words += weight * weight
      else grams += weight * weight
    }
    const scales = [1 / Math.sqrt(words || 1), 1 / Math.sqrt(grams || 1)] as const
    for (let i = 0; i < places.length; i++) weights[i]! *= places[i]! < WORD_PLACES ? scales[0] : scales[1]
    return { places, weights }
  }

  /** What each word, and each pair of words in a row, adds to the product of a post's row with a dense vector. */
  shares(tokens: readonly string[], dense: Float32Array): Map<string, number> {
    const { places, weights } = this.row(tokens)
    const values = new Map<number, number>()
    for (let i = 0; i < places.length; i++) values.set(places[i]!, weights[i]! * dense[places[i]!]!)
    const uses = new Map<number, number>()
    const terms = this.#spelled(tokens)
    for (const [, own] of terms) for (const place of own) uses.set(place, (uses.get(place) ?? 0) + 1)
    const shares = new Map<string, number>()
    for (const [term, own] of terms) {
      const share = own.reduce((sum, place) => sum + values.get(place)! / uses.get(place)!, 0)
      shares.set(term, (shares.get(term) ?? 0) + share)
    }
    return shares
  }

  #spelled(tokens: readonly string[]): [term: string, places: Int32Array][] {
    return tokens.flatMap((token, i): [string, Int32Array][] => {
      const pair = i > 0 ? this.#terms.pair(tokens[i - 1]!, token) : -1
      const own: [string, Int32Array] = [token, this.#terms.placesOf(token)]
      return pair < 0 ? [own] : [own, [`${tokens[i - 1]!} ${token}`, Int32Array.of(pair)]]
    })
  }
}
