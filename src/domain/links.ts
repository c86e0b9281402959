/** One address for one page, whichever way it was passed on. */

/** Parameters that say where a reader came from, not what is read. */
const TRACKING = new Set([
  'fbclid', 'gclid', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'yclid', 'twclid', 'ttclid', 'li_fat_id', 'mc_cid', 'mc_eid', 'mkt_tok',
  '_hsenc', '_hsmi', 'igshid', 'igsh', 'ref', 'ref_src', 'ref_url', 'trk'
])

/** `s` and `t` mean sharing on X, but a search or a time elsewhere. */
const TRACKING_ON: Readonly<Record<string, readonly string[]>> = {
  'x.com': ['s', 't'], 'youtube.com': ['si', 'feature'], 'youtu.be': ['si', 'feature'], 'open.spotify.com': ['si']
}

const SAME_SITE: Readonly<Record<string, string>> = { 'twitter.com': 'x.com' }

function webAddress(url: string): URL | null {
  const text = url.trim()
  return /^https?:\/\//iu.test(text) && URL.canParse(text) ? new URL(text) : null
}

function plainHost(host: string): string {
  let plain = host.toLowerCase().replace(/\.+(?=$|:)/u, '')
  while (/^(?:www|m|mobile)\.[^.]+\./u.test(plain)) plain = plain.slice(plain.indexOf('.') + 1)
  return SAME_SITE[plain] ?? plain
}

function decoded(text: string): string {
  return URL.canParse(`x:${text}`) && !/%(?![0-9a-f]{2})/iu.test(text) ? text.replace(/%[0-9a-f]{2}/giu, hex => String.fromCharCode(parseInt(hex.slice(1), 16))) : text
}

function tracks(parameter: string, host: string): boolean {
  const name = decoded(parameter.split('=', 1)[0]!).toLowerCase()
  return name.startsWith('utm_') || TRACKING.has(name) || (TRACKING_ON[host]?.includes(name) ?? false)
}

/**
 * The key of a web page: lower-case host without www., m. or mobile., path without a trailing slash, and the sorted query
 * without tracking. Scheme and fragment are dropped. Null for what is no http or https address.
 */
export function canonicalLink(url: string): string | null {
  const address = webAddress(url)
  if (!address) return null
  const host = plainHost(address.host)
  const query = address.search.slice(1).split('&').filter(parameter => parameter !== '' && !tracks(parameter, host)).sort().join('&')
  const path = address.pathname.replace(/\/+$/u, '')
  return (host + path + (query && `?${query}`)).replace(/%[0-9a-f]{2}/giu, hex => hex.toUpperCase())
}

/** Host of a web address, as in `canonicalLink` but without its port; null for what is no http or https address. */
export function siteOf(url: string): string | null {
  const address = webAddress(url)
  return address && plainHost(address.hostname)
}

/** Does the address lead to one of the sites (host names, or addresses on them) or to a part of one? */
export function onSite(url: string, sites: readonly string[]): boolean {
  const host = siteOf(url)
  if (host === null) return false
  return sites.some(named => {
    const site = siteOf(named) ?? siteOf(`https://${named.trim()}`)
    return site !== null && site.includes('.') && (host === site || host.endsWith(`.${site}`))
  })
}

/** Web addresses in a text, in order, without the punctuation that follows them in a sentence. */
export function linksIn(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s<>"]+/giu)].map(([address]) => address.replace(/[).,;:!?'’”]+$/u, '')).filter(address => URL.canParse(address))
}
