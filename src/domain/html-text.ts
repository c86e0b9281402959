/**
 * The words of a piece of HTML. Nothing is rendered or run: tags are cut away, paragraphs become blank lines, and a link keeps only
 * its words. For feeds and posts, whose HTML is small and often broken; a lone `<` stays what it is.
 */

/** What is between these is no text. */
const UNSEEN = /<(script|style|template|head|title|noscript|iframe|object|svg)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/giu
const COMMENT = /<!--[\s\S]*?(?:-->|$)/gu
const BREAK = /<br\b[^<>]*>/giu
const BLOCK = /<\/?(?:p|div|h[1-6]|ul|ol|table|blockquote|pre|section|article|figure|figcaption|header|footer|hr)\b[^<>]*>/giu
const ROW = /<\/?(?:li|tr|dt|dd)\b[^<>]*>/giu
const TAG = /<\/?[a-z][^<>]*>|<[!?][^<>]*>/giu

/** Names of HTML 4 for U+00A0 to U+00FF, in order. */
const LATIN = ('nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil '
  + 'sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc '
  + 'Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring '
  + 'aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml '
  + 'yacute thorn yuml').split(' ')

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.map((name, at): [string, string] => [name, String.fromCharCode(0xA0 + at)]),
  ['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['ndash', '–'], ['mdash', '—'], ['lsquo', '‘'], ['rsquo', '’'], ['sbquo', '‚'],
  ['ldquo', '“'], ['rdquo', '”'], ['bdquo', '„'], ['hellip', '…'], ['bull', '•'], ['euro', '€'], ['trade', '™'], ['lsaquo', '‹'], ['rsaquo', '›'],
  ['ensp', ' '], ['emsp', ' '], ['thinsp', ' '], ['zwnj', '\u200C'], ['zwj', '\u200D'], ['OElig', 'Œ'], ['oelig', 'œ'], ['Scaron', 'Š'],
  ['scaron', 'š'], ['rarr', '→'], ['larr', '←'], ['minus', '−']
])

const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,7}));/giu

/** Replaces character references, once; one that means nothing stays as it is written. */
export function decodeReferences(text: string): string {
  return text.replace(REFERENCE, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED.get(name) ?? whole
    const point = decimal === undefined ? parseInt(hex!, 16) : Number(decimal)
    return point > 0 && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF) ? String.fromCodePoint(point) : whole
  })
}

/** The plain text of HTML: words, line breaks, one blank line between blocks. */
export function htmlText(html: string): string {
  const marked = html.replace(COMMENT, '').replace(UNSEEN, '').replace(/\s+/gu, ' ')
    .replace(BREAK, '\n').replace(ROW, '\n').replace(BLOCK, '\n\n').replace(TAG, '')
  return decodeReferences(marked).replaceAll('\u00A0', ' ').replace(/[ \t]+/gu, ' ').replace(/ ?\n ?/gu, '\n').replace(/\n{3,}/gu, '\n\n').trim()
}

/** Does a text hold tags or character references, so that it is HTML rather than plain? */
export function looksLikeHtml(text: string): boolean {
  return /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]{1,7});/iu.test(text)
}
