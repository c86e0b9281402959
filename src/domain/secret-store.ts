/** Where a host keeps secrets: the system's own store, memory until the app closes, or nowhere. */
export const KEEPINGS = ['system', 'memory', 'none'] as const
export type Keeping = (typeof KEEPINGS)[number]

/**
 * Passwords and tokens, by the host. They are in no database, log or export. A name is that of what the secret is for; a secret is any text.
 */
export interface SecretStore {
  /** `why`: a sentence where secrets are not kept by the system. */
  state(): Promise<{ readonly keeping: Keeping; readonly why: string | null }>
  /** Null for one that is not there, or that the system cannot open any more. */
  get(name: string): Promise<string | null>
  /** Throws `no-secrets` where nothing can be kept safely. */
  put(name: string, secret: string): Promise<void>
  /** Forgets every secret whose name is not among these. */
  keepOnly(names: readonly string[]): Promise<void>
}
