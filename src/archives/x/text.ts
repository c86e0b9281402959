import { textAt } from '../json.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }
const SHORT_LINK = / ?https?:\/\/t\.co\/\w+/g
const OWN_MEDIA = /^https?:\/\/(mobile\.)?(twitter|x)\.com\/\w+\/status\/\d+\/(photo|video)\/\d+/

/** Undoes what X escapes, and nothing else, once: `&amp;lt;` is the text `&lt;`, and `?a=1&copy=2` stays. */
export function decodeEntities(text: string): string {
  return !text.includes('&') ? text : text.replace(/&(amp|lt|gt);/g, entity => ENTITIES[entity] as string)
}

/** What short links stand for. Places in the text are not used: they count in another unit than strings do. */
export interface LinkMap {
  readonly expanded: ReadonlyMap<string, string>
  /** Short links that only stand for an attached picture or video. */
  readonly media: ReadonlySet<string>
}

const NO_LINKS: LinkMap = { expanded: new Map(), media: new Set() }

/** From lists of X: `url` and `expanded_url` in posts, `shortUrl` and `expandedUrl` in long texts. */
export function linkMap(urls: readonly unknown[], media: readonly unknown[]): LinkMap {
  if (urls.length === 0 && media.length === 0) return NO_LINKS
  const expanded = new Map<string, string>()
  for (const url of urls) {
    const short = textAt(url, 'url') ?? textAt(url, 'shortUrl')
    const long = textAt(url, 'expanded_url') ?? textAt(url, 'expandedUrl')
    if (short !== null && long !== null) expanded.set(short, long)
  }
  return { expanded, media: new Set(media.flatMap(item => textAt(item, 'url') ?? [])) }
}

/** The text with its short links written out and those of its media left out. */
export function expandLinks(text: string, { expanded, media }: LinkMap): string {
  if (expanded.size === 0 && media.size === 0) return text.trim()
  const written = text.replace(SHORT_LINK, found => {
    const short = found.trimStart()
    if (media.has(short)) return ''
    const long = expanded.get(short)
    return long === undefined ? found : found.slice(0, found.length - short.length) + long
  })
  return written.trim()
}

/** The links of a post, without those to its own pictures. */
export function linksOf({ expanded }: LinkMap): string[] {
  if (expanded.size === 0) return []
  return [...new Set(expanded.values())].filter(link => !OWN_MEDIA.test(link))
}

/** X says `und` or `zxx` for none, `qme` and the like for texts without words, and keeps two codes that have new names. */
export function languageOf(lang: string | null): string | null {
  if (lang === null || !/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(lang) || lang === 'und' || lang === 'zxx' || lang.startsWith('q')) return null
  return lang === 'in' ? 'id' : lang === 'iw' ? 'he' : lang
}
