import { isMap } from './car.ts'
import type { Cbor, CborMap } from './cbor.ts'

/** A link in a post, by the bytes of its UTF-8 that it covers. */
interface Facet { readonly start: number; readonly end: number; readonly uri: string }

/** The words of a post with its links written out, and all its links, that of its card among them. */
export function wordsOf(record: CborMap): { text: string; links: string[] } {
  const text = typeof record['text'] === 'string' ? record['text'] : ''
  const bytes = Buffer.from(text)
  const facets = facetsOf(record, bytes.length)
  let [written, at] = ['', 0]
  for (const { start, end, uri } of facets) {
    const words = bytes.toString('utf8', start, end)
    written += bytes.toString('utf8', at, start) + (isCut(words, uri) ? uri : words)
    at = end
  }
  const card = cardOf(record['embed'])
  return { text: written + bytes.toString('utf8', at), links: [...new Set([...facets.map(({ uri }) => uri), ...(card === null ? [] : [card])])] }
}

function facetsOf(record: CborMap, length: number): Facet[] {
  const facets = listIn(record['facets']).flatMap(facet => {
    const { index, features } = facet
    const uri = listIn(features).map(feature => feature['uri']).find(one => typeof one === 'string' && /^https?:\/\//.test(one))
    if (!isMap(index) || typeof uri !== 'string') return []
    const [start, end] = [index['byteStart'], index['byteEnd']]
    return typeof start === 'number' && typeof end === 'number' && start >= 0 && start < end && end <= length ? [{ start, end, uri }] : []
  }).sort((a, b) => a.start - b.start)
  return facets.filter(({ start }, at) => at === 0 || start >= facets[at - 1]!.end)
}

/** Apps show an address without its scheme and cut it: those words are the address. Other words are the person's own. */
function isCut(words: string, uri: string): boolean {
  const bare = (address: string): string => address.toLowerCase().replace(/^https?:\/\//, '').replace(/^www\./, '')
  return bare(uri).startsWith(bare(words).replace(/(…|\.\.\.)$/, ''))
}

function cardOf(embed: Cbor | undefined): string | null {
  const media = isMap(embed) ? embed['external'] ?? (isMap(embed['media']) ? embed['media']['external'] : undefined) : undefined
  const uri = isMap(media) ? media['uri'] : undefined
  return typeof uri === 'string' && /^https?:\/\//.test(uri) ? uri : null
}

function listIn(value: Cbor | undefined): CborMap[] {
  return Array.isArray(value) ? (value as Cbor[]).filter(isMap) : []
}
