/** Where a link leads, as it is shown to the person before anything opens: the host in punycode, so that no look-alike hides. */
export interface Outside {
  readonly address: string
  readonly shown: string
}

const MAX_ADDRESS = 2048

/**
 * The link as it may be handed to the system, or null. Only `https:` and `mailto:` leave the app; a name and password
 * in front of the host are a known way to make an address look like another one. Pure.
 */
export function outside(address: string): Outside | null {
  if (address.length > MAX_ADDRESS || /[\u0000-\u0020\\]/.test(address) || !URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol === 'mailto:') return url.pathname.includes('@') ? { address: url.href, shown: url.pathname } : null
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null
  return { address: url.href, shown: url.host }
}
