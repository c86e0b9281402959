import { z } from 'zod'
import { Failure } from '../../../domain/failure.ts'
import { Refused } from '../http.ts'
import type { Http } from '../http.ts'
import { rest } from './rest.ts'

/** `uri` is the actor's address, which servers tell since 4.2. */
const Account = z.object({ id: z.string(), username: z.string(), url: z.string(), uri: z.string().optional(), note: z.string().catch('') })

export interface MastodonAccount {
  /** Number at its server, for further questions. */
  readonly remoteId: string
  /** Address of the actor, as archives have it. */
  readonly actor: string
  /** "anna@mastodon.example". */
  readonly name: string
  /** HTML. */
  readonly note: string
}

/** Whose token it is. */
export async function ownAccount(http: Http, server: string, token: string): Promise<MastodonAccount> {
  const { data } = await rest(http, { server, method: 'GET', path: '/api/v1/accounts/verify_credentials', token, why: 'to see whose account it is' }, Account)
  return accountOf(server, data)
}

/** Finds an account of that server by its name, as everybody can. Throws `not-found`, and `signed-out` where a server tells nothing to strangers. */
export async function lookUp(http: Http, server: string, name: string): Promise<MastodonAccount> {
  const acct = name.trim().replace(/^@/u, '').replace(/@.*$/u, '')
  if (!/^[\w.-]{1,64}$/u.test(acct)) throw new Failure('bad-input', `“${name.slice(0, 80)}” is not a Mastodon name.`, 'Write it as in @anna@mastodon.social.')
  try {
    const { data } = await rest(http, { server, method: 'GET', path: '/api/v1/accounts/lookup', query: { acct }, why: `to find @${acct}` }, Account)
    return accountOf(server, data)
  } catch (thrown) {
    if (!(thrown instanceof Refused) || thrown.status !== 404) throw thrown
    throw new Failure('not-found', `There is no @${acct} on ${new URL(server).host}.`, 'Check how the name is written.')
  }
}

function accountOf(server: string, { id, username, uri, note }: z.infer<typeof Account>): MastodonAccount {
  const { host } = new URL(server)
  return { remoteId: id, actor: uri ?? `${server}/users/${username}`, name: `${username}@${host}`, note }
}
