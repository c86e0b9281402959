/** The desktop's own scheme: no web page can be under it, and `file:` is never needed. */
export const SCHEME = 'twothirds'
export const ENTRY = `${SCHEME}://app/`

/** As Chromium needs it for modules, fetch and storage. `bypassCSP` is not here, on purpose. */
export const PRIVILEGES = { standard: true, secure: true, supportFetchAPI: true } as const

/** True for an address of our own page or files. The whole host is compared: a prefix would let `twothirds://app.evil/` in. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === `${SCHEME}:` && host === 'app' && username === '' && password === ''
}
