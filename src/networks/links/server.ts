/** A name that can be looked up everywhere: parts of letters, digits and hyphens, the last of them no number. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9-]{2,}$/

/**
 * The host of a Mastodon server out of what a person writes: `plein.example`, `https://plein.example/@noor` or `@noor@plein.example`.
 * In punycode, so that no look-alike hides. Null for what has a port, a password, no dot, or is a number.
 */
export function serverHost(given: string): string | null {
  const [, name = ''] = /^\s*(?:https:\/\/|@?[\w.-]+@)?([^/\s\\?#%]+)(?:\/@?[\w.@-]*)?\s*$/iu.exec(given) ?? []
  if (!URL.canParse(`https://${name}/`)) return null
  const { host, username, password } = new URL(`https://${name}/`)
  return username === '' && password === '' && HOST.test(host) && host.length <= 253 && !host.endsWith('.localhost') ? host : null
}
