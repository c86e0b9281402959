import { z } from 'zod'
import { Failure } from '../../../domain/failure.ts'
import { Refused } from '../http.ts'
import type { Http } from '../http.ts'
import { rest } from './rest.ts'

/** What Twothirds asks for: to read the account's own name and posts, and to post. Nothing of others, nothing of messages. */
const SCOPES = 'read:accounts read:statuses write:statuses write:media'

/** The server shows the code to the person, who brings it over. */
export const OUT_OF_BAND = 'urn:ietf:wg:oauth:2.0:oob'

const App = z.object({ client_id: z.string(), client_secret: z.string() })
const Token = z.object({ access_token: z.string() })

/** A sign-in that waits for the code of the person. Its secrets stay in memory. */
export interface Attempt {
  readonly server: string
  readonly redirect: string
  readonly clientId: string
  readonly clientSecret: string
  readonly verifier: string
  /** The page of the server on which the person says yes. */
  readonly address: string
}

export interface Begin {
  readonly server: string
  /** `OUT_OF_BAND`, or an address on 127.0.0.1 to which the code is brought. */
  readonly redirect: string
  /** Random, 43 characters or more, and its SHA-256 in base64url (PKCE, RFC 7636). */
  readonly verifier: string
  readonly challenge: string
  /** Random; comes back with the code, so that nobody else's is taken. */
  readonly state: string
}

/** Registers Twothirds at the server and makes the address of its page for saying yes. */
export async function beginSignIn(http: Http, { server, redirect, verifier, challenge, state }: Begin): Promise<Attempt> {
  const { data } = await rest(http, {
    server, method: 'POST', path: '/api/v1/apps', why: 'to ask the server for a sign-in page',
    json: { client_name: 'Twothirds', redirect_uris: redirect, scopes: SCOPES }
  }, App)
  const address = new URL('/oauth/authorize', server)
  const query = {
    response_type: 'code', client_id: data.client_id, redirect_uri: redirect, scope: SCOPES, state, code_challenge: challenge, code_challenge_method: 'S256'
  }
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value)
  return { server, redirect, verifier, clientId: data.client_id, clientSecret: data.client_secret, address: address.href }
}

/** What lets Twothirds post, until it is taken back. */
export interface Grant {
  readonly token: string
  readonly clientId: string
  readonly clientSecret: string
}

/** Swaps the code for a token. Throws `signed-out` for a code that the server does not take. */
export async function finishSignIn(http: Http, { server, redirect, clientId, clientSecret, verifier }: Attempt, code: string): Promise<Grant> {
  try {
    const { data } = await rest(http, {
      server, method: 'POST', path: '/oauth/token', why: 'to sign in',
      json: {
        grant_type: 'authorization_code', code: code.trim(), client_id: clientId, client_secret: clientSecret, redirect_uri: redirect, code_verifier: verifier, scope: SCOPES
      }
    }, Token)
    return { token: data.access_token, clientId, clientSecret }
  } catch (thrown) {
    if (!(thrown instanceof Refused) || thrown.status === 429) throw thrown
    throw new Failure('signed-out', 'The server did not take that code.', 'Codes work once and for some minutes: ask for a new one.')
  }
}

/** Tells the server that the token is no longer used. */
export async function signOutOf(http: Http, server: string, { token, clientId, clientSecret }: Grant): Promise<void> {
  const json = { token, client_id: clientId, client_secret: clientSecret }
  await rest(http, { server, method: 'POST', path: '/oauth/revoke', why: 'to sign out', json }, z.unknown())
}
