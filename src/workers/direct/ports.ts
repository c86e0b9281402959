import type { Exception } from '../../domain/feed.ts'
import type { SecretStore } from '../../domain/secret-store.ts'
import type { Instant } from '../../domain/post.ts'
import type { Http } from '../../networks/api/http.ts'
import type { Reader } from '../../store/index.ts'
import type { WriterLink } from '../writer-link.ts'

/** What a request is for, as the list of requests shows it. */
export interface Purpose {
  readonly reason: 'sync' | 'publish'
  /** Whose account. */
  readonly subject: string
  /** What the person confirmed for the address of the server. */
  readonly granted: readonly Exception[]
}

/** What posting and reading directly stands on, in the network thread. */
export interface DirectPorts {
  readonly db: Reader
  readonly writer: WriterLink
  readonly secrets: SecretStore
  /** Asks the outside, by the rules of everything that does. */
  readonly httpFor: (purpose: Purpose) => Http
  readonly now: () => Instant
  /** Aborted when the app closes. */
  readonly signal: AbortSignal
}
