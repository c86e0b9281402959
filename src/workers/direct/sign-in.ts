import type { Connected, InputOf } from '../../contract/index.ts'
import { Failure } from '../../domain/failure.ts'
import type { Exception } from '../../domain/feed.ts'
import { neededFor } from '../../feeds/target.ts'
import { identityOf } from '../../networks/api/bluesky/identity.ts'
import { BLUESKY_LIMITS } from '../../networks/api/bluesky/publisher.ts'
import { openSession } from '../../networks/api/bluesky/session.ts'
import type { Http } from '../../networks/api/http.ts'
import { lookUp } from '../../networks/api/mastodon/account.ts'
import { limitsOf, serverFrom } from '../../networks/api/mastodon/server.ts'
import { signOutOf } from '../../networks/api/mastodon/sign-in.ts'
import { connected } from '../../services/direct/accounts.ts'
import * as store from '../../store/index.ts'
import type { GivenConnection } from '../../store/index.ts'
import type { Logins, Secret } from './logins.ts'
import type { DirectPorts } from './ports.ts'

/** A server as the person named it: its origin, and what they confirmed for it. */
export interface Named {
  readonly origin: string
  readonly granted: readonly Exception[]
  readonly http: Http
}

/** Connecting accounts and letting go of them. */
export function signingIn(ports: DirectPorts, logins: Logins) {
  const { db, writer, secrets, httpFor } = ports

  /** Throws `unconfirmed` for a server on the person's own network, or at an odd port, that they did not confirm. */
  function named(server: string, subject: string, confirmed = false): Named {
    const origin = serverFrom(server)
    const needs = neededFor(origin)
    if (!needs) throw new Failure('bad-input', `“${server.slice(0, 80)}” cannot be asked.`, 'Write the address of a server on the web.')
    if (needs.length > 0 && !confirmed) {
      throw new Failure('unconfirmed', `${origin} is on your own network, or at an unusual port.`, 'Confirm that you mean this very address.')
    }
    return { origin, granted: needs, http: httpFor({ reason: 'sync', subject, granted: needs }) }
  }

  /** Told before a password or token is asked for, so that none is given away for nothing. */
  async function requireSecrets(): Promise<void> {
    const { keeping, why } = await secrets.state()
    if (keeping === 'none') throw new Failure('no-secrets', why ?? 'Passwords cannot be kept here.', 'You can still read an account as everybody sees it.')
  }

  /** Without a secret the account is only read. It counts as signed in once the secret is kept. */
  async function save(given: Omit<GivenConnection, 'signedIn'>, secret: Secret | null): Promise<Connected> {
    const found = { ...given, granted: [...given.granted], account: { ...given.account }, limits: { ...given.limits } }
    const { id } = await writer.call('connection.save', { ...found, signedIn: false })
    if (secret) {
      await logins.keep(id, secret)
      await writer.call('connection.save', { ...found, signedIn: true })
    }
    return connected(store.connectionById(db, id))
  }

  async function bluesky({ handle, appPassword, server, confirmed }: InputOf<'direct.bluesky'>): Promise<Connected> {
    await requireSecrets()
    const at = server === undefined ? null : named(server, handle, confirmed)
    const http = at?.http ?? httpFor({ reason: 'sync', subject: handle, granted: [] })
    const { server: origin, did } = await identityOf(http, handle, at?.origin ?? null)
    const session = await openSession(http, { server: origin, identifier: did, appPassword })
    return save({ ...blueskyAccount(did, session.handle), server: origin, granted: at?.granted ?? [] }, { network: 'bluesky', appPassword })
  }

  async function follow({ network, name, server, confirmed }: InputOf<'sync.follow'>): Promise<Connected> {
    if (network === 'mastodon') {
      const { http, origin, granted } = named(server ?? name, name, confirmed)
      const { actor, name: whole, remoteId } = await lookUp(http, origin, name)
      const account = { nativeId: actor, name: whole, bio: '' }
      return save({ network, account, server: origin, granted, remoteId, limits: await limitsOf(http, origin) }, null)
    }
    const at = server === undefined ? null : named(server, name, confirmed)
    const http = at?.http ?? httpFor({ reason: 'sync', subject: name, granted: [] })
    const { did, handle, server: origin } = await identityOf(http, name, at?.origin ?? null)
    return save({ ...blueskyAccount(did, handle), server: origin, granted: at?.granted ?? [] }, null)
  }

  /** The server is told where it can be; if it does not answer, the token is forgotten here all the same, and so cannot be used any more. */
  async function disconnect(id: number): Promise<void> {
    const connection = store.connectionById(db, id)
    const secret = await logins.secretOf(connection)
    await writer.call('connection.remove', { id })
    await logins.keepOnly(store.listConnections(db))
    if (secret?.network !== 'mastodon') return
    const { server, granted, handle } = connection
    await signOutOf(httpFor({ reason: 'publish', subject: handle, granted }), server, secret).catch(unlessSilent)
  }

  return { named, requireSecrets, save, bluesky, follow, disconnect }
}

function blueskyAccount(did: string, handle: string): Pick<GivenConnection, 'network' | 'account' | 'remoteId' | 'limits'> {
  return { network: 'bluesky', account: { nativeId: did, name: handle, bio: '' }, remoteId: did, limits: BLUESKY_LIMITS }
}

function unlessSilent(thrown: unknown): void {
  if (!(thrown instanceof Failure)) throw thrown
}
