import { decodeHtml } from './html-entities.ts'

export interface HtmlText {
  /** Plain text: paragraphs parted by an empty line, `<br>` as a line end, a written-out address whole. */
  readonly text: string
  /** Where its links lead, in order, each once; without mentions and hashtags. */
  readonly links: readonly string[]
}

/** Tags that end a paragraph or a line. */
const PARAGRAPH = /^(p|div|h[1-6]|blockquote|pre|ul|ol|table|figure|section|article|hr)$/
const LINE = /^(br|li|tr|dt|dd|figcaption)$/
/** What stands inside of these is not for reading. */
const UNREAD = /^(script|style|template|noscript|svg|head)$/
const TAG = /^<(\/?)([a-zA-Z][\w:-]*)((?:[^'"<>]|"[^"]*"|'[^']*')*)>/
const LONGEST_TAG = 2 ** 14
const ADDRESS = /^https?:\/\/|^(www\.)?[\w-]+(\.[\w-]+)+(\/\S*)?…?$/i
/** A file with more tags that never end is read on as plain text. */
const MOST_OPEN = 500
/** A text longer than this is set aside but for its end. */
const SET_ASIDE = 4096
const KEPT = 256

interface Anchor { readonly href: string | null; readonly at: number }

/**
 * The text of a piece of HTML. A link whose words are its address, which networks cut or hide in pieces, is written out from its
 * `href`; one with words of its own keeps these. Nothing of it is ever shown as HTML.
 */
export function htmlText(html: string): HtmlText {
  const out = new Writer()
  let open = 0
  for (let at = 0; at < html.length;) {
    const next = open < MOST_OPEN ? html.indexOf('<', at) : -1
    out.text(html.slice(at, next < 0 ? html.length : next))
    if (next < 0) break
    at = behindTag(html, next, out)
    if (at === next) {
      open++
      out.text('<')
      at++
    }
  }
  return out.done()
}

/** Behind the tag or comment at `at`; `at` itself where none is. */
function behindTag(html: string, at: number, out: Writer): number {
  if (html.startsWith('<!--', at)) return endOf(html, '-->', at)
  if (html.startsWith('<!', at) || html.startsWith('<?', at)) return endOf(html, '>', at)
  const tag = TAG.exec(html.slice(at, at + LONGEST_TAG))
  if (!tag) return at
  const [whole, closing, given, attributes] = tag as unknown as [string, string, string, string]
  const name = given.toLowerCase()
  if (closing === '' && UNREAD.test(name) && !attributes.endsWith('/')) return endOf(html, `</${name}>`, at + whole.length)
  if (name === 'a') out.link(closing === '' ? attributes : null)
  else if (PARAGRAPH.test(name)) out.lineEnds(2)
  else if (LINE.test(name)) out.lineEnds(name === 'br' ? 0 : 1)
  return at + whole.length
}

function endOf(html: string, end: string, from: number): number {
  const search = new RegExp(end, 'gi')
  search.lastIndex = from
  return search.test(html) ? search.lastIndex : html.length
}

/** Puts the text together, with no more white space than was meant. What is finished is set aside, so that long texts cost no more by the letter. */
class Writer {
  readonly #done: string[] = []
  /** What may still change: the words of an open link, and white space at the end. */
  #tail = ''
  readonly #links = new Set<string>()
  #anchor: Anchor | null = null

  text(raw: string): void {
    const words = decodeHtml(raw.replace(/[ \t\r\n\f]+/g, ' '))
    const before = this.#tail.at(-1) ?? '\n'
    this.#tail += before === ' ' || before === '\n' ? words.replace(/^ /, '') : words
    if (this.#tail.length > SET_ASIDE && !this.#anchor) this.#setAside()
  }

  /** At least so many line ends before what follows; 0 adds one to those that are there. */
  lineEnds(count: number): void {
    const text = this.#tail.replace(/ +$/, '')
    const there = text === '' ? 2 : /\n*$/.exec(text)![0].length
    this.#tail = text + '\n'.repeat(count === 0 ? 1 : Math.max(0, count - there))
  }

  /** A link begins with its attributes, or ends. */
  link(attributes: string | null): void {
    if (this.#anchor) this.#close(this.#anchor)
    this.#anchor = attributes === null ? null : { href: hrefIn(attributes), at: this.#tail.length }
  }

  #close({ href, at }: Anchor): void {
    if (href === null) return
    this.#links.add(href)
    const words = this.#tail.slice(at)
    if (ADDRESS.test(words.trim())) this.#tail = this.#tail.slice(0, at) + href
  }

  #setAside(): void {
    const kept = this.#tail.length - KEPT
    this.#done.push(this.#tail.slice(0, kept))
    this.#tail = this.#tail.slice(kept)
  }

  done(): HtmlText {
    this.link(null)
    const text = this.#done.join('') + this.#tail
    return { text: text.replace(/\u00a0/g, ' ').replace(/\n{3,}/g, '\n\n').trim(), links: [...this.#links] }
  }
}

/** The address of a link out of the page; null for a mention, a hashtag and what is no web address. */
function hrefIn(attributes: string): string | null {
  if (/\b(mention|hashtag)\b/.test(attribute(attributes, 'class') ?? '') || attribute(attributes, 'rel') === 'tag') return null
  const href = attribute(attributes, 'href')?.trim() ?? ''
  return /^https?:\/\//i.test(href) ? href : null
}

function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(attributes)
  return found ? decodeHtml(found[1] ?? found[2] ?? found[3] ?? '') : null
}
