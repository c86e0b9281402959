import { z } from 'zod'
import { Failure } from '../../../domain/failure.ts'
import { ask, jsonOf, laterHint, Refused } from '../http.ts'
import type { Http, HttpAnswer, HttpRequest } from '../http.ts'

/** A call of Mastodon's REST API. */
export interface RestCall {
  /** Origin of the server. */
  readonly server: string
  readonly method: HttpRequest['method']
  /** "/api/v1/statuses". */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly json?: object
  readonly form?: FormData
  readonly token?: string | undefined
  readonly idempotency?: string
  readonly why: string
}

export interface RestAnswer<T> {
  readonly status: number
  readonly data: T
}

const Complaint = z.object({ error: z.string(), error_description: z.string().optional() })

/** The output of a call, checked. Throws `Refused` with what the server said, or `unreachable`. */
export async function rest<T>(http: Http, call: RestCall, output: z.ZodType<T>): Promise<RestAnswer<T>> {
  const answer = await ask(http, await requestOf(call))
  if (answer.status >= 300) throw refusal(call, answer)
  const parsed = output.safeParse(jsonOf(answer))
  if (parsed.success) return { status: answer.status, data: parsed.data }
  throw new Failure('unreachable', `${new URL(call.server).host} answered ${call.path} in a way that Twothirds does not understand.`)
}

async function requestOf({ server, method, path, query, json, form, token, idempotency, why }: RestCall): Promise<HttpRequest> {
  const url = new URL(path, server)
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value)
  const headers = {
    accept: 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(idempotency === undefined ? {} : { 'idempotency-key': idempotency })
  }
  if (json !== undefined) return { method, url: url.href, why, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(json) }
  if (form === undefined) return { method, url: url.href, why, headers }
  const { type, bytes } = await multipart(form)
  return { method, url: url.href, why, headers: { ...headers, 'content-type': type }, body: bytes }
}

/** A form with files as the platform writes one: its bytes, and the type that names its boundary. */
async function multipart(form: FormData): Promise<{ type: string; bytes: Uint8Array<ArrayBuffer> }> {
  const written = new Response(form)
  return { type: written.headers.get('content-type') ?? 'multipart/form-data', bytes: new Uint8Array(await written.arrayBuffer()) }
}

function refusal({ server }: RestCall, answer: HttpAnswer): Refused {
  const complaint = Complaint.safeParse(jsonOf(answer)).data
  const { status } = answer
  const said = complaint?.error_description ?? complaint?.error ?? `status ${status}`
  const hint = status === 429 ? { hint: laterHint(answer) } : status === 401 ? { hint: 'Connect the account again.' } : {}
  return new Refused({ status, reason: complaint?.error ?? '', say: `${new URL(server).host} said no: ${said}.`, ...hint })
}
