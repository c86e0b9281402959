import { z } from 'zod'
import { Failure } from '../../domain/failure.ts'
import { blueskyPublisher } from '../../networks/api/bluesky/publisher.ts'
import { openSession } from '../../networks/api/bluesky/session.ts'
import { mastodonPublisher } from '../../networks/api/mastodon/publisher.ts'
import type { Publisher } from '../../networks/api/publisher.ts'
import type { Connection } from '../../store/index.ts'
import type { DirectPorts } from './ports.ts'

/** What is kept in the host's secret store for an account. */
const Secret = z.discriminatedUnion('network', [
  z.object({ network: z.literal('bluesky'), appPassword: z.string() }),
  z.object({ network: z.literal('mastodon'), token: z.string(), clientId: z.string(), clientSecret: z.string() })
])
export type Secret = z.infer<typeof Secret>

const nameOf = (connection: number): string => `connection-${connection}`

export interface Logins {
  /** Null where the person is not signed in. */
  secretOf(connection: Connection): Promise<Secret | null>
  keep(connection: number, secret: Secret): Promise<void>
  /** Forgets the secrets of accounts that are not among these. */
  keepOnly(connections: readonly Connection[]): Promise<void>
  /** Throws `signed-out` where there is no secret, or it is not taken any more. */
  publisherOf(connection: Connection): Promise<Publisher>
}

export function logins({ secrets, httpFor }: DirectPorts): Logins {
  const open = new Map<number, Publisher>()

  async function secretOf({ id, signedIn }: Connection): Promise<Secret | null> {
    const kept = signedIn ? await secrets.get(nameOf(id)) : null
    return kept === null ? null : Secret.parse(JSON.parse(kept))
  }

  async function signIn(connection: Connection): Promise<Publisher> {
    const secret = await secretOf(connection)
    if (!secret) throw new Failure('signed-out', `You are not signed in as ${connection.handle}.`, 'Sign in under Sources to post from here.')
    const { server, granted, handle, nativeId, remoteId } = connection
    const http = httpFor({ reason: 'publish', subject: handle, granted })
    if (secret.network === 'mastodon') return mastodonPublisher(http, { server, token: secret.token, remoteId })
    return blueskyPublisher(http, await openSession(http, { server, identifier: nativeId, appPassword: secret.appPassword }))
  }

  return {
    secretOf,
    async keep(connection, secret) {
      open.delete(connection)
      await secrets.put(nameOf(connection), JSON.stringify(secret))
    },
    async keepOnly(connections) {
      for (const id of open.keys()) if (!connections.some(connection => connection.id === id && connection.signedIn)) open.delete(id)
      await secrets.keepOnly(connections.map(({ id }) => nameOf(id)))
    },
    async publisherOf(connection) {
      const publisher = open.get(connection.id) ?? await signIn(connection)
      open.set(connection.id, publisher)
      return publisher
    }
  }
}
