import { BlockList, isIPv4, isIPv6 } from 'node:net'

/**
 * Where an address leads: `public`, `local` (this machine or a network of the person's own, which may be asked after they confirmed
 * it) or `never` (not a single machine, not assigned, or a machine's own services, as 169.254.169.254).
 * From the special-purpose registries of IANA for IPv4 and IPv6, read against RFC 6890.
 */
export type Reach = 'public' | 'local' | 'never'

const LOCAL = ranges(['10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '::1/128', 'fc00::/7'])

const NEVER = ranges([
  '0.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3',
  '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'
])

/** Everything of IPv6 that is given out lies in here, and a way to public IPv4 from networks without it. */
const GLOBAL = ranges(['2000::/3'])
const MAPPED = ranges(['::ffff:0:0/96'])
const TRANSLATED = ranges(['64:ff9b::/96'])

function ranges(subnets: readonly string[]): BlockList {
  const list = new BlockList()
  for (const subnet of subnets) {
    const [net = '', prefix] = subnet.split('/')
    list.addSubnet(net, Number(prefix), net.includes(':') ? 'ipv6' : 'ipv4')
  }
  return list
}

/** Takes an address as a resolver or a URL writes it; anything else is `never`. */
export function reachOf(address: string): Reach {
  if (isIPv4(address)) return LOCAL.check(address) ? 'local' : NEVER.check(address) ? 'never' : 'public'
  const plain = address.replace(/^\[|\]$/gu, '')
  if (!isIPv6(plain) || plain.includes('%')) return 'never'
  if (MAPPED.check(plain, 'ipv6')) return reachOf(lastFour(plain))
  if (TRANSLATED.check(plain, 'ipv6')) return reachOf(lastFour(plain)) === 'public' ? 'public' : 'never'
  if (LOCAL.check(plain, 'ipv6')) return 'local'
  return GLOBAL.check(plain, 'ipv6') && !NEVER.check(plain, 'ipv6') ? 'public' : 'never'
}

/** The IPv4 address in the last 32 bits of an IPv6 one. */
function lastFour(address: string): string {
  const written = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const groups = written.split(':').map(group => parseInt(group || '0', 16))
  // A run of zeros at the very end is written as nothing.
  const [high, low] = written.endsWith('::') ? [0, 0] : [groups.at(-2)!, groups.at(-1)!]
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** Names that mean a machine nearby whatever a resolver says: no dot, or an ending that the public tree does not have. */
export function isLocalName(host: string): boolean {
  const name = host.toLowerCase().replace(/\.+$/u, '')
  return !name.includes('.') && !name.includes(':') || /\.(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa)$/u.test(name)
}
