import { z } from 'zod'
import { Failure } from '../../../domain/failure.ts'
import { ask, jsonOf, Refused } from '../http.ts'
import type { Http } from '../http.ts'
import { xrpc } from './xrpc.ts'

/** Whose account it is and where it lives. */
export interface Identity {
  readonly did: string
  readonly handle: string
  /** Origin of the account's server. */
  readonly server: string
}

/** Anybody may ask it for a name. */
const RESOLVER = 'https://public.api.bsky.app'
/** Where did:plc documents are kept. */
const DIRECTORY = 'https://plc.directory'

const Resolved = z.object({ did: z.string().startsWith('did:') })
const Document = z.object({
  alsoKnownAs: z.array(z.string()).catch([]),
  service: z.array(z.object({ id: z.string(), serviceEndpoint: z.unknown() }))
})

/** A handle as people write it: without @, in lower case. Throws `bad-input` for what cannot be one. */
export function handleFrom(written: string): string {
  const handle = written.trim().replace(/^@/u, '').replace(/^https:\/\/bsky\.app\/profile\//u, '').toLowerCase()
  if (/^(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{0,62}$/u.test(handle)) return handle
  throw new Failure('bad-input', `“${written.slice(0, 80)}” is not a Bluesky name.`, 'Write it whole, as in anna.bsky.social.')
}

/** The DID of a handle, asked of a server; null when there is none. */
export async function didOf(http: Http, handle: string, server: string = RESOLVER): Promise<string | null> {
  try {
    const { did } = await xrpc(http, { server, method: 'com.atproto.identity.resolveHandle', query: { handle }, why: `to find @${handle}` }, Resolved)
    return did
  } catch (thrown) {
    if (thrown instanceof Refused && thrown.status !== 429) return null
    throw thrown
  }
}

/** Finds an account by its handle, and its server by the account's own document. With `server` given, that one is asked and believed. */
export async function identityOf(http: Http, written: string, server: string | null): Promise<Identity> {
  const handle = handleFrom(written)
  const did = await didOf(http, handle, server ?? RESOLVER)
  if (did === null) throw new Failure('not-found', `There is no @${handle} on Bluesky.`, 'Check how the name is written.')
  return { did, handle, server: server ?? await serverOf(http, did) }
}

async function serverOf(http: Http, did: string): Promise<string> {
  const url = did.startsWith('did:web:') ? `https://${did.slice('did:web:'.length)}/.well-known/did.json` : `${DIRECTORY}/${did}`
  const answer = await ask(http, { method: 'GET', url, headers: { accept: 'application/json' }, why: 'to find the server of the account' })
  const document = Document.safeParse(jsonOf(answer))
  const endpoint = document.data?.service.find(({ id }) => id.endsWith('#atproto_pds'))?.serviceEndpoint
  if (answer.status === 200 && typeof endpoint === 'string' && /^https:\/\//u.test(endpoint)) return new URL(endpoint).origin
  throw new Failure('not-found', `The server of ${did} cannot be found.`)
}
