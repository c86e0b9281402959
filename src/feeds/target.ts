import { isIP } from 'node:net'
import type { Exception } from '../domain/feed.ts'
import { isLocalName, reachOf } from './address.ts'
import type { Reach } from './address.ts'

export type Refusal =
  | 'not-an-address' | 'scheme' | 'credentials' | 'port' | 'local' | 'never' | 'redirects' | 'downgrade'

export interface Target {
  readonly url: URL
  /** Without brackets and trailing dots, to be resolved. */
  readonly host: string
  /** The address itself when the host is one. */
  readonly literal: string | null
}

export type Judged = { readonly target: Target } | { readonly refused: Refusal }

const STANDARD_PORTS = new Set(['', '80', '443'])
const LONGEST = 2000

/** Whether an address may be asked at all, before anything is resolved. `granted` is what the person confirmed for this very address. */
export function judgeAddress(text: string, granted: readonly Exception[]): Judged {
  if (text.length > LONGEST || !URL.canParse(text)) return { refused: 'not-an-address' }
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { refused: 'scheme' }
  if (url.username !== '' || url.password !== '') return { refused: 'credentials' }
  const host = url.hostname.replace(/^\[|\]$/gu, '').replace(/\.+$/u, '')
  if (host === '') return { refused: 'not-an-address' }
  const literal = isIP(host) === 0 ? null : host
  const reach = literal === null ? isLocalName(host) ? 'local' : 'public' : reachOf(literal)
  const refused = refusedReach(reach, granted)
  if (refused) return { refused }
  if (!STANDARD_PORTS.has(url.port) && !granted.includes('port')) return { refused: 'port' }
  url.hash = ''
  return { target: { url, host, literal } }
}

/** Whether the addresses that a name resolved to may be asked. One that may not spoils them all: the next look-up could choose it. */
export function judgeResolved(addresses: readonly string[], granted: readonly Exception[]): Refusal | null {
  for (const address of addresses) {
    const refused = refusedReach(reachOf(address), granted)
    if (refused) return refused
  }
  return null
}

function refusedReach(reach: Reach, granted: readonly Exception[]): Refusal | null {
  if (reach === 'public' || reach === 'local' && granted.includes('local')) return null
  return reach
}

export const MOST_REDIRECTS = 3

/** Where a redirect leads, judged as strictly as an address nobody confirmed: what was granted holds for the typed address alone. */
export function judgeRedirect(from: URL, location: string, hop: number): Judged {
  if (hop > MOST_REDIRECTS) return { refused: 'redirects' }
  if (!URL.canParse(location, from.href)) return { refused: 'not-an-address' }
  const url = new URL(location, from)
  if (from.protocol === 'https:' && url.protocol === 'http:') return { refused: 'downgrade' }
  return judgeAddress(url.href, [])
}

/** What the person would have to confirm before an address they typed is asked; null when nothing they say would help. */
export function neededFor(text: string): Exception[] | null {
  const needed: Exception[] = []
  for (let judged = judgeAddress(text, needed); 'refused' in judged; judged = judgeAddress(text, needed)) {
    if (judged.refused !== 'local' && judged.refused !== 'port') return null
    needed.push(judged.refused)
  }
  return needed
}
