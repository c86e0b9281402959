/** A stretch of a post's text that leads somewhere, in bytes of its UTF-8, as app.bsky.richtext.facet has it. */
export interface Facet {
  readonly index: { readonly byteStart: number; readonly byteEnd: number }
  readonly features: readonly Feature[]
}

type Feature =
  | { readonly $type: 'app.bsky.richtext.facet#link'; readonly uri: string }
  | { readonly $type: 'app.bsky.richtext.facet#mention'; readonly did: string }
  | { readonly $type: 'app.bsky.richtext.facet#tag'; readonly tag: string }

const LINK = /(?<![\p{L}\p{N}@/])https?:\/\/[^\s<>"]+/giu
const MENTION = /(?<![\p{L}\p{N}@./_-])@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9])(?![a-z0-9@-])/giu
const TAG = /(?<=^|\s)[#＃]([^\s\u00AD\u2060\u200A-\u200D\u20E2]+)/gu
/** Graphemes; a longer tag is no tag on Bluesky. */
const LONGEST_TAG = 64

/** Handles that a text names, each once, in lower case. */
export function handlesIn(text: string): string[] {
  return [...new Set([...text.matchAll(MENTION)].map(([, handle]) => handle!.toLowerCase()))]
}

/** Links that are written out, names and tags in a text. A name counts if it is somebody's: `dids` tells whose. */
export function facetsOf(text: string, dids: ReadonlyMap<string, string>): Facet[] {
  const byte = (at: number): number => new TextEncoder().encode(text.slice(0, at)).length
  const facet = (start: number, length: number, feature: Feature): Facet => (
    { index: { byteStart: byte(start), byteEnd: byte(start + length) }, features: [feature] }
  )
  const links = [...text.matchAll(LINK)].flatMap(match => {
    const uri = withoutSentence(match[0])
    return URL.canParse(uri) ? [facet(match.index, uri.length, { $type: 'app.bsky.richtext.facet#link', uri })] : []
  })
  const mentions = [...text.matchAll(MENTION)].flatMap(match => {
    const did = dids.get(match[1]!.toLowerCase())
    return did === undefined ? [] : [facet(match.index, match[0].length, { $type: 'app.bsky.richtext.facet#mention', did })]
  })
  const tags = [...text.matchAll(TAG)].flatMap(match => {
    const tag = match[1]!.replace(/^\uFE0F/u, '').replace(/\p{P}+$/u, '')
    const length = [...new Intl.Segmenter().segment(tag)].length
    const isTag = length > 0 && length <= LONGEST_TAG && !match[1]!.startsWith('\uFE0F') && /[^\d]/u.test(tag)
    return isTag ? [facet(match.index, 1 + tag.length, { $type: 'app.bsky.richtext.facet#tag', tag })] : []
  })
  return [...links, ...mentions, ...tags].sort((a, b) => a.index.byteStart - b.index.byteStart)
}

/** An address at the end of a sentence or in brackets, without what belongs to the sentence. */
function withoutSentence(address: string): string {
  const bare = address.replace(/[.,;:!?'’”…]+$/u, '')
  return bare.endsWith(')') && !bare.includes('(') ? withoutSentence(bare.slice(0, -1)) : bare
}
