import { htmlText, looksLikeHtml } from '../domain/html-text.ts'
import { feedDate } from './dates.ts'

/** A piece of text in a feed. Where nobody says which of the two it is, `unsaid` is judged by its looks. */
export interface Prose {
  readonly value: string
  readonly as: 'text' | 'html' | 'unsaid'
}

/** An entry as its feed tells it, whatever the format: nothing is resolved, decoded or chosen yet. */
export interface RawEntry {
  readonly id: string | undefined
  readonly title: Prose | null
  /** Best first: the summary, then the whole content. */
  readonly prose: readonly Prose[]
  readonly links: readonly (string | undefined)[]
  /** What relative links are relative to, outermost first. */
  readonly bases: readonly (string | undefined)[]
  readonly dates: readonly (string | undefined)[]
  readonly categories: readonly (string | undefined)[]
  readonly images: readonly { readonly url: string | undefined; readonly alt?: string | undefined }[]
}

export interface RawFeed {
  readonly title: Prose | null
  readonly bases: readonly (string | undefined)[]
  readonly entries: readonly RawEntry[]
}

/** An entry with everything an item of the queue is made of. */
export interface Entry {
  /** The same entry has the same key in every poll. */
  readonly key: string
  /** Counted from 1 in the order of the feed. */
  readonly place: number
  readonly text: string
  readonly link: string | null
  readonly image: string | null
  readonly alt: string | null
  readonly type: 'news' | 'vacancy' | 'event'
  /** When it was published, in milliseconds. */
  readonly at: number | null
}

/** A summary that is longer is cut at a word: the link leads to the rest. */
const LONGEST_SUMMARY = 600
const IMAGE_TAG = /<img\b[^<>]*>/iu

export function entryOf(raw: RawEntry, place: number, feedBases: readonly (string | undefined)[]): Entry {
  const base = baseOf([...feedBases, ...raw.bases])
  const link = raw.links.map(given => webLink(given, base)).find(found => found !== null) ?? null
  const [title, summary] = [plain(raw.title), raw.prose.map(plain).find(text => text !== '') ?? '']
  const image = imageOf(raw, base)
  const at = raw.dates.map(feedDate).find(date => date !== null) ?? null
  return {
    key: (raw.id?.trim() || link || `${title}|${at ?? ''}|${summary}`).slice(0, 500), place, link, at,
    text: textFrom(title, summary), image: image?.url ?? null, alt: image?.alt ?? null, type: typeOf(raw.categories)
  }
}

export function plain(prose: Prose | null): string {
  if (prose === null) return ''
  const html = prose.as === 'html' || prose.as === 'unsaid' && looksLikeHtml(prose.value)
  return html ? htmlText(prose.value) : prose.value.trim()
}

function textFrom(title: string, summary: string): string {
  if (title === '') return cut(summary, LONGEST_SUMMARY)
  const same = summary === '' || summary.startsWith(title.replace(/(?:…|\.\.\.)$/u, '')) && summary.length < title.length + 20
  return same ? title : `${title}\n\n${cut(summary, LONGEST_SUMMARY)}`
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const head = text.slice(0, most)
  const end = head.search(/\s\S*$/u)
  return `${head.slice(0, end > most / 2 ? end : most).trimEnd()}…`
}

/** Each base is resolved against the ones outside of it. */
export function baseOf(bases: readonly (string | undefined)[]): string | null {
  let base: string | null = null
  for (const given of bases) {
    if (given === undefined) continue
    const resolved: URL | null = base === null ? URL.parse(given.trim()) : URL.parse(given.trim(), base)
    if (resolved) base = resolved.href
  }
  return base
}

/** An id that is an address too; an id that is none must not be taken for a relative link. */
export function addressIn(id: string | undefined): string | undefined {
  return id !== undefined && /^\s*https?:\/\//iu.test(id) ? id : undefined
}

/** A link as an absolute http or https address; null for what is none, scripts and data among it. */
export function webLink(given: string | undefined, base: string | null): string | null {
  const text = given?.trim() ?? ''
  if (text === '') return null
  const url = base === null ? URL.parse(text) : URL.parse(text, base)
  return url && /^https?:$/u.test(url.protocol) && url.href.length <= 2000 ? url.href : null
}

function imageOf({ images, prose }: RawEntry, base: string | null): { url: string; alt: string | null } | null {
  const inText = prose.flatMap(({ value, as }) => as === 'text' ? [] : IMAGE_TAG.exec(value)?.[0] ?? [])
    .map(tag => ({ url: attribute(tag, 'src'), alt: attribute(tag, 'alt') }))
  for (const { url: given, alt } of [...images, ...inText]) {
    const url = webLink(given, base)
    if (url !== null) return { url, alt: alt?.trim().slice(0, 2000) || null }
  }
  return null
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'iu').exec(tag)
  const value = found?.[1] ?? found?.[2] ?? found?.[3]
  return value === undefined ? undefined : htmlText(value)
}

function typeOf(categories: readonly (string | undefined)[]): Entry['type'] {
  const words = categories.join(' ').toLowerCase()
  if (/\b(?:jobs?|vacanc(?:y|ies)|vacatures?|careers?|hiring|werken bij)\b/u.test(words)) return 'vacancy'
  return /\b(?:events?|evenement(?:en)?|webinars?|agenda|conference|congres)\b/u.test(words) ? 'event' : 'news'
}
