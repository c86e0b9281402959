/** What the first bytes of a file say it is. */
export type Sniffed = 'empty' | 'zip' | 'html' | 'ytd' | 'grailbird' | 'gzip' | 'car' | 'outbox' | 'linkedin-csv' | 'feed' | 'json' | 'text' | 'unknown'

/** How many bytes `sniff` wants to see. */
export const SNIFFED_BYTES = 4096

const TEXTS: readonly (readonly [RegExp, Sniffed])[] = [
  [/^(<!--[^]*?-->\s*)*<(!doctype html|html|head|body)\b/i, 'html'],
  [/^window\.(YTD\.|__THAR_CONFIG\b)/, 'ytd'],
  [/^(Grailbird\.data\.|var (tweet_index|user_details|payload_details)\b)/, 'grailbird'],
  [/^\{[^]*"(OrderedCollection|orderedItems)"/, 'outbox'],
  [/^"?Date"?[,\t]"?(Share ?Link|Share Title|Link"?,"?Message)/i, 'linkedin-csv'],
  [/^(<\?xml[^]*?\?>\s*)?(<!--[^]*?-->\s*|<\?xml-stylesheet[^]*?\?>\s*|<!doctype (rss|rdf|feed)[^>[]*(\[[^\]]*\])?[^>]*>\s*)*<(rss|feed|rdf:rdf|atom:feed)\b/i, 'feed'],
  [/^[[{]/, 'json'],
  [/^\u00ff\u00fe|^\u00fe\u00ff|^[^\u0000-\u0008\u000e-\u001f]+$/, 'text']
]

export function sniff(head: Buffer): Sniffed {
  if (head.length === 0) return 'empty'
  const bytes = head.toString('latin1')
  if (/^PK(\u0003\u0004|\u0005\u0006)/.test(bytes)) return 'zip'
  if (bytes.startsWith('\u001f\u008b')) return 'gzip'
  // A CAR begins with the length of a small CBOR map of `roots` and `version`.
  if (/^[\u0001-\u00ff]{1,2}\u00a2(eroots|gversion)/.test(bytes)) return 'car'
  const text = bytes.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  return TEXTS.find(([pattern]) => pattern.test(text))?.[1] ?? 'unknown'
}
