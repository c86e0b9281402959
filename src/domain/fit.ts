import { gramsOf, logIdf } from './grams.ts'

/** Fewer own posts than this say too little of what a person is like. */
export const FIT_LEAST = 200

/** The newest own posts that are looked at. */
export const FIT_MOST = 2000

/** An item is as near as the mean of so many own posts that are most like it. */
const NEAREST = 5

/** Own posts that are shown as evidence. */
const SHOWN = 3

export interface FitPost {
  readonly id: number
  readonly text: string
}

export interface FitOf {
  /** The part of the own posts that are less like the other own posts than this text is, 0 to 1; ties count half. */
  readonly percentile: number
  /** The own posts most like it, with their cosine, 0 to 1. */
  readonly nearest: readonly { readonly post: number; readonly likeness: number }[]
}

/** The own posts by feature: `starts[f]..starts[f + 1]` are the posts that have feature f, with its weight there. */
interface Index {
  readonly starts: Int32Array
  readonly posts: Int32Array
  readonly weights: Float32Array
  readonly idf: Float32Array
  readonly texts: readonly Weighed[]
}

/** A text as a vector of length 1: its features and their weights. */
interface Weighed {
  readonly features: Int32Array
  readonly weights: Float32Array
}

/**
 * How much a text is like what a person posts: runs of four and five characters, weighed by TF-IDF; the mean of the five highest cosines
 * with own posts, as a percentile of what the own posts score when each is left out in turn. A centroid does no better than chance
 * at this; the nearest few tell people apart. Null under 200 own posts.
 */
export function fitModel(posts: readonly FitPost[]): ((text: string) => FitOf) | null {
  if (posts.length < FIT_LEAST) return null
  const index = indexOf(posts.map(({ text }) => text))
  const own = Float64Array.from(posts, (_, left) => meanOf(nearestTo(index, index.texts[left]!, left))).sort()
  return text => {
    const near = nearestTo(index, weigh(gramsOf(text), index.idf), -1)
    const nearest = near.slice(0, SHOWN).filter(({ cosine }) => cosine > 0)
    return { percentile: rankIn(own, meanOf(near)), nearest: nearest.map(({ at, cosine }) => ({ post: posts[at]!.id, likeness: Math.min(1, cosine) })) }
  }
}

function indexOf(texts: readonly string[]): Index {
  const grams = texts.map(gramsOf)
  const idf = logIdf(grams)
  const weighed = grams.map(one => weigh(one, idf))
  const starts = new Int32Array(idf.length + 1)
  for (const { features } of weighed) for (const feature of features) starts[feature + 1]!++
  for (let feature = 0; feature < idf.length; feature++) starts[feature + 1]! += starts[feature]!
  const next = starts.slice()
  const [posts, weights] = [new Int32Array(starts.at(-1)!), new Float32Array(starts.at(-1)!)]
  for (const [post, one] of weighed.entries()) {
    for (const [at, feature] of one.features.entries()) {
      const place = next[feature]!++
      posts[place] = post
      weights[place] = one.weights[at]!
    }
  }
  return { starts, posts, weights, idf, texts: weighed }
}

function weigh(grams: ReadonlyMap<number, number>, idf: Float32Array): Weighed {
  const features = Int32Array.from(grams.keys())
  const weights = Float32Array.from(grams, ([feature, times]) => (1 + Math.log(times)) * idf[feature]!)
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1
  return { features, weights: weights.map(weight => weight / length) }
}

interface Near {
  readonly at: number
  readonly cosine: number
}

/** The posts with the highest cosines, nearest first; `without` is left out. */
function nearestTo({ starts, posts, weights, texts }: Index, text: Weighed, without: number): Near[] {
  const cosines = new Float64Array(texts.length)
  for (let at = 0; at < text.features.length; at++) {
    const [feature, weight] = [text.features[at]!, text.weights[at]!]
    for (let place = starts[feature]!; place < starts[feature + 1]!; place++) cosines[posts[place]!]! += weight * weights[place]!
  }
  const near: Near[] = []
  for (let at = 0; at < cosines.length; at++) {
    const cosine = cosines[at]!
    if (at === without || (near.length === NEAREST && cosine <= near.at(-1)!.cosine)) continue
    near.splice(near.findIndex(one => one.cosine < cosine) >>> 0, 0, { at, cosine })
    if (near.length > NEAREST) near.pop()
  }
  return near
}

function meanOf(near: readonly Near[]): number {
  return near.reduce((sum, { cosine }) => sum + cosine, 0) / NEAREST
}

/** @param sorted in rising order */
function rankIn(sorted: Float64Array, value: number): number {
  let [below, equal] = [0, 0]
  for (const one of sorted) {
    if (one < value) below++
    else if (one === value) equal++
  }
  return (below + equal / 2) / sorted.length
}
