import { z } from 'zod'
import { Failure } from '../../../domain/failure.ts'
import { Refused } from '../http.ts'
import type { Http } from '../http.ts'
import { xrpc } from './xrpc.ts'
import type { XrpcCall } from './xrpc.ts'

const Tokens = z.object({ accessJwt: z.string(), refreshJwt: z.string(), did: z.string(), handle: z.string() })
type Tokens = z.infer<typeof Tokens>

export interface SignIn {
  /** Origin of the server that the account lives on. */
  readonly server: string
  /** Handle or DID. */
  readonly identifier: string
  readonly appPassword: string
}

/** An account that is signed in. Its tokens stay in memory and are renewed when they have expired. */
export interface Session {
  readonly server: string
  readonly did: string
  readonly handle: string
  call<T>(call: Omit<XrpcCall, 'server' | 'token'>, output: z.ZodType<T>): Promise<T>
}

const APP_PASSWORD = /^[a-z0-9]{4}(?:-[a-z0-9]{4}){3}$/u

/**
 * Signs in. Only an app password is taken, which the person can withdraw and which cannot change the account; anything else is refused before it leaves
 * the machine. Throws `bad-input`, `signed-out` or `unreachable`.
 */
export async function openSession(http: Http, { server, identifier, appPassword }: SignIn): Promise<Session> {
  if (!APP_PASSWORD.test(appPassword)) {
    throw new Failure('bad-input', 'That is not an app password, which looks like abcd-efgh-ijkl-mnop.',
      'Make one in Bluesky under Settings, Privacy and security, App passwords. Your own password is never needed.')
  }
  const signIn = (): Promise<Tokens> => xrpc(http, {
    server, method: 'com.atproto.server.createSession', input: { identifier, password: appPassword }, why: 'to sign in'
  }, Tokens).catch(thrown => { throw signedOut(thrown) })

  let tokens = await signIn()

  async function renew(): Promise<void> {
    try {
      tokens = await xrpc(http, { server, method: 'com.atproto.server.refreshSession', input: null, token: tokens.refreshJwt, why: 'to stay signed in' }, Tokens)
    } catch (thrown) {
      if (!(thrown instanceof Refused)) throw thrown
      tokens = await signIn()
    }
  }

  return {
    server, did: tokens.did, handle: tokens.handle,
    async call(call, output) {
      try {
        return await xrpc(http, { ...call, server, token: tokens.accessJwt }, output)
      } catch (thrown) {
        if (!hasExpired(thrown)) throw thrown
        await renew()
        return xrpc(http, { ...call, server, token: tokens.accessJwt }, output)
      }
    }
  }
}

function hasExpired(thrown: unknown): boolean {
  return thrown instanceof Refused && (thrown.reason === 'ExpiredToken' || thrown.status === 401)
}

function signedOut(thrown: unknown): unknown {
  if (!(thrown instanceof Refused) || thrown.status === 429) return thrown
  return new Failure('signed-out', `Bluesky did not accept the app password: ${thrown.message}`, 'Make a new app password in Bluesky and connect the account again.')
}
