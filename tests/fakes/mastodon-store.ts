import { createHash, randomBytes } from 'node:crypto'

/** What a status was made of. */
export interface StatusInput {
  readonly text: string
  readonly spoiler: string
  readonly visibility: string
  readonly language: string | null
  readonly media: readonly string[]
  readonly replyTo: string | null
  readonly boostOf: string | null
}

export interface StoredStatus extends StatusInput {
  readonly id: string
  readonly at: number
}

interface App {
  readonly secret: string
  readonly redirect: string
  readonly scopes: readonly string[]
}

interface Code {
  readonly client: string
  readonly redirect: string
  readonly challenge: string
  readonly scopes: readonly string[]
}

/** How long a server remembers an idempotency key: an hour. */
const REMEMBERS = 3_600_000

/** A field of a request that should hold text; '' for anything else. */
export function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The state of one Mastodon server with one account on it. */
export class MastodonStore {
  /** The server's clock, which a test may move. */
  now: number
  readonly statuses: StoredStatus[] = []
  readonly media = new Map<string, { readonly description: string; readonly bytes: number; used: boolean }>()
  readonly apps = new Map<string, App>()
  readonly tokens = new Map<string, readonly string[]>()
  readonly #codes = new Map<string, Code>()
  readonly #keys = new Map<string, { readonly id: string; readonly at: number }>()
  #ids = 109_000_000_000_000_000n

  constructor(now: number) {
    this.now = now
  }

  register(redirect: string, scopes: readonly string[]): { id: string; secret: string } {
    const id = randomBytes(16).toString('hex')
    const secret = randomBytes(16).toString('hex')
    this.apps.set(id, { secret, redirect, scopes })
    return { id, secret }
  }

  /** The person says yes on the server's page: the code that it shows or brings. */
  authorize(address: URL): { code: string; state: string | null } {
    const query = address.searchParams
    const client = query.get('client_id') ?? ''
    const app = this.apps.get(client)
    const scopes = (query.get('scope') ?? '').split(' ')
    if (!app || query.get('redirect_uri') !== app.redirect || query.get('response_type') !== 'code') throw new Error('invalid_request')
    if (!scopes.every(scope => app.scopes.includes(scope))) throw new Error('invalid_scope')
    const code = randomBytes(16).toString('hex')
    this.#codes.set(code, { client, redirect: app.redirect, challenge: query.get('code_challenge') ?? '', scopes })
    return { code, state: query.get('state') }
  }

  /** Swaps a code for a token once, if client, redirect and PKCE are right; null otherwise. */
  grant(given: Readonly<Record<string, unknown>>): string | null {
    const code = this.#codes.get(String(given['code']))
    this.#codes.delete(String(given['code']))
    const app = this.apps.get(String(given['client_id']))
    if (!code || !app || code.client !== given['client_id'] || app.secret !== given['client_secret'] || code.redirect !== given['redirect_uri']) return null
    const challenge = createHash('sha256').update(wordsOf(given['code_verifier'])).digest('base64url')
    if (challenge !== code.challenge) return null
    const token = randomBytes(24).toString('hex')
    this.tokens.set(token, code.scopes)
    return token
  }

  /** The status that a key made within the last hour. */
  remembered(key: string): StoredStatus | undefined {
    const kept = this.#keys.get(key)
    return kept && this.now - kept.at < REMEMBERS ? this.statuses.find(({ id }) => id === kept.id) : undefined
  }

  /** The key is remembered only now that the status is made, as in Mastodon. */
  make(input: StatusInput, key: string | null): StoredStatus {
    const status = { ...input, id: String(this.#ids += 65_536n), at: this.now }
    this.statuses.push(status)
    for (const id of input.media) this.media.get(id)!.used = true
    if (key !== null) this.#keys.set(key, { id: status.id, at: this.now })
    return status
  }

  remove(id: string): boolean {
    const at = this.statuses.findIndex(status => status.id === id)
    if (at >= 0) this.statuses.splice(at, 1)
    return at >= 0
  }
}
