import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { accountJson, lengthOf, REMOTE_ID, statusJson, USER } from './mastodon-shapes.ts'
import { MastodonStore, wordsOf } from './mastodon-store.ts'
import type { StatusInput } from './mastodon-store.ts'

/*
 * A Mastodon server as its API documents it, strict: a request that the real one would refuse is refused here, and one that it would not know
 * fails the test that made it. Over a real socket.
 */

export interface FakeMastodon {
  readonly origin: string
  readonly store: MastodonStore
  /** For how long a status is worked on before it is there and its key is known, in milliseconds of the real clock. */
  slow: number
  /** Requests that no Mastodon would understand. */
  readonly wrong: readonly string[]
  /** A token with these scopes, without the way there. */
  token(...scopes: readonly string[]): string
  close(): Promise<void>
}

export const MAX_CHARACTERS = 700
const PICTURES = 4

interface Ask {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly token: readonly string[] | null
  readonly idempotency: string | null
  readonly json: Readonly<Record<string, unknown>>
  readonly form: FormData | null
}

interface Told {
  readonly status: number
  readonly body: unknown
}

const ok = (body: unknown, status = 200): Told => ({ status, body })
const no = (status: number, error: string, description?: string): Told => ({ status, body: { error, ...(description ? { error_description: description } : {}) } })

export async function startMastodon(now: number): Promise<FakeMastodon> {
  const store = new MastodonStore(now)
  const wrong: string[] = []
  const fake = { slow: 0 }
  const server = createServer((request, response) => {
    void read(request, store).then(ask => answer(ask)).catch((thrown: unknown) => no(500, String(thrown))).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const routes = routesOf(store, origin, () => fake.slow)

  async function answer(ask: Ask): Promise<Told> {
    const found = routes.find(({ method, pattern }) => method === ask.method && pattern.test(ask.path))
    if (!found) {
      wrong.push(`${ask.method} ${ask.path}`)
      return no(404, 'Not Found')
    }
    if (found.scope !== null && ask.token === null) return no(401, 'The access token is invalid')
    if (found.scope !== null && !ask.token!.includes(found.scope)) return no(403, 'This action is outside the authorized scopes')
    return found.answer(ask, found.pattern.exec(ask.path)?.[1] ?? '')
  }

  return {
    origin, store, wrong,
    get slow() { return fake.slow },
    set slow(value) { fake.slow = value },
    token(...scopes) {
      store.tokens.set(scopes.join(' '), scopes)
      return scopes.join(' ')
    },
    close: () => new Promise(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }
}

interface Route {
  readonly method: string
  readonly pattern: RegExp
  /** Null where everybody may ask. */
  readonly scope: string | null
  readonly answer: (ask: Ask, part: string) => Told | Promise<Told>
}

function routesOf(store: MastodonStore, origin: string, slow: () => number): readonly Route[] {
  return [
    { method: 'GET', pattern: /^\/api\/v2\/instance$/u, scope: null, answer: () => ok(INSTANCE) },
    { method: 'POST', pattern: /^\/api\/v1\/apps$/u, scope: null, answer: ask => register(store, ask) },
    { method: 'POST', pattern: /^\/oauth\/token$/u, scope: null, answer: ask => token(store, ask) },
    { method: 'POST', pattern: /^\/oauth\/revoke$/u, scope: null, answer: ({ json }) => ok(store.tokens.delete(String(json['token'])) ? {} : {}) },
    { method: 'GET', pattern: /^\/api\/v1\/accounts\/verify_credentials$/u, scope: 'read:accounts', answer: () => ok(accountJson(origin)) },
    { method: 'GET', pattern: /^\/api\/v1\/accounts\/lookup$/u, scope: null, answer: ({ query }) => query.get('acct') === USER ? ok(accountJson(origin)) : no(404, 'Record not found') },
    { method: 'GET', pattern: new RegExp(`^/api/v1/accounts/${REMOTE_ID}/statuses$`, 'u'), scope: null, answer: ask => list(store, origin, ask) },
    { method: 'POST', pattern: /^\/api\/v2\/media$/u, scope: 'write:media', answer: ask => upload(store, ask) },
    { method: 'GET', pattern: /^\/api\/v1\/media\/(\d+)$/u, scope: 'write:media', answer: (_, id) => store.media.has(id) ? ok({ id, url: `${origin}/m/${id}` }) : no(404, 'Record not found') },
    { method: 'GET', pattern: /^\/api\/v1\/statuses\/(\d+)\/source$/u, scope: 'read:statuses', answer: (_, id) => source(store, id) },
    { method: 'DELETE', pattern: /^\/api\/v1\/statuses\/(\d+)$/u, scope: 'write:statuses', answer: (_, id) => store.remove(id) ? ok({ id }) : no(404, 'Record not found') },
    { method: 'POST', pattern: /^\/api\/v1\/statuses$/u, scope: 'write:statuses', answer: ask => post(store, { origin, slow: slow() }, ask) }
  ]
}

const INSTANCE = {
  configuration: {
    statuses: { max_characters: MAX_CHARACTERS, max_media_attachments: PICTURES, characters_reserved_per_url: 23 },
    media_attachments: { image_size_limit: 1_000_000 }
  }
}

function register(store: MastodonStore, { json }: Ask): Told {
  const [redirect, scopes, name] = [json['redirect_uris'], json['scopes'], json['client_name']]
  if (typeof redirect !== 'string' || typeof scopes !== 'string' || typeof name !== 'string') return no(422, 'Validation failed')
  const { id, secret } = store.register(redirect, scopes.split(' '))
  return ok({ client_id: id, client_secret: secret, redirect_uri: redirect })
}

function token(store: MastodonStore, { json }: Ask): Told {
  const granted = json['grant_type'] === 'authorization_code' ? store.grant(json) : null
  return granted === null ? no(400, 'invalid_grant', 'The provided authorization grant is invalid') : ok({ access_token: granted, token_type: 'Bearer' })
}

/** Strangers see public and unlisted posts; the account itself sees all, messages too. Newest first, 40 at most. */
function list(store: MastodonStore, origin: string, { query, token: scopes }: Ask): Told {
  const own = scopes?.includes('read:statuses') ?? false
  const before = query.get('max_id')
  const found = store.statuses.toReversed()
    .filter(({ visibility }) => own || visibility === 'public' || visibility === 'unlisted')
    .filter(({ boostOf }) => query.get('exclude_reblogs') !== 'true' || boostOf === null)
    .filter(({ id }) => before === null || BigInt(id) < BigInt(before))
  return ok(found.slice(0, Math.min(40, Number(query.get('limit') ?? 20))).map(status => statusJson(origin, store, status)))
}

async function upload(store: MastodonStore, { form }: Ask): Promise<Told> {
  const file = form?.get('file')
  if (!(file instanceof File) || !/^image\/(?:png|jpeg|webp|gif)$/u.test(file.type)) return no(422, 'Validation failed: File content type is invalid')
  const id = String(200 + store.media.size)
  store.media.set(id, { description: wordsOf(form?.get('description')), bytes: (await file.arrayBuffer()).byteLength, used: false })
  return ok({ id, type: 'image', url: null }, 202)
}

function source(store: MastodonStore, id: string): Told {
  const status = store.statuses.find(one => one.id === id)
  return status ? ok({ id, text: status.text, spoiler_text: status.spoiler }) : no(404, 'Record not found')
}

/** A key that is known answers with its status before anything else is looked at. */
async function post(store: MastodonStore, { origin, slow }: { origin: string; slow: number }, { json, idempotency }: Ask): Promise<Told> {
  const known = idempotency === null ? undefined : store.remembered(idempotency)
  if (known) return ok(statusJson(origin, store, known))
  const input: StatusInput = {
    text: wordsOf(json['status']).trim(), spoiler: wordsOf(json['spoiler_text']).trim(), visibility: wordsOf(json['visibility']) || 'public',
    language: typeof json['language'] === 'string' ? json['language'] : 'en', media: (json['media_ids'] ?? []) as string[], replyTo: null, boostOf: null
  }
  const refused = complaint(store, input)
  if (refused !== null) return no(422, `Validation failed: ${refused}`)
  if (slow > 0) await new Promise(resolve => setTimeout(resolve, slow))
  return ok(statusJson(origin, store, store.make(input, idempotency)))
}

function complaint(store: MastodonStore, { text, spoiler, visibility, language, media }: StatusInput): string | null {
  if (text === '' && media.length === 0) return "Text can't be blank"
  if (lengthOf(text) + lengthOf(spoiler) > MAX_CHARACTERS) return `Text character limit of ${MAX_CHARACTERS} exceeded`
  if (!['public', 'unlisted', 'private', 'direct'].includes(visibility)) return 'Visibility is not included in the list'
  if (language !== null && !/^[a-z]{2,3}$/u.test(language)) return 'Language is invalid'
  if (media.length > PICTURES) return 'Cannot attach more than 4 files'
  return media.every(id => store.media.get(id)?.used === false) ? null : 'Cannot attach files that have not finished processing. Try again in a moment!'
}

async function read(request: IncomingMessage, store: MastodonStore): Promise<Ask> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const url = new URL(request.url ?? '/', 'http://fake')
  const type = request.headers['content-type'] ?? ''
  const bearer = /^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1]
  const key = request.headers['idempotency-key']
  return {
    method: request.method ?? '', path: url.pathname, query: url.searchParams, token: bearer === undefined ? null : store.tokens.get(bearer) ?? null,
    idempotency: typeof key === 'string' ? key : null,
    json: type.startsWith('application/json') ? JSON.parse(body.toString()) as Record<string, unknown> : {},
    form: type.startsWith('multipart/form-data') ? await new Response(body, { headers: { 'content-type': type } }).formData() : null
  }
}
