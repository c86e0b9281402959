/** The host name of a site that somebody typed or pasted, without `www.`; null when it is none. */
export function siteOf(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  const address = /^https?:\/\//.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) return null
  const { hostname, username } = new URL(address)
  if (username !== '') return null
  const name = hostname.replace(/^www\./, '')
  return /^[\p{L}\d-]+(\.[\p{L}\d-]+)+$/u.test(name) && name.length <= 253 ? name : null
}
