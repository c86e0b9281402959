import { z } from 'zod'
import { Failure } from '../../../domain/failure.ts'
import { ask, jsonOf, laterHint, Refused } from '../http.ts'
import type { Http, HttpAnswer } from '../http.ts'

/** A call of the AT Protocol over HTTP. */
export interface XrpcCall {
  /** Origin of the server. */
  readonly server: string
  /** "com.atproto.repo.getRecord". */
  readonly method: string
  readonly query?: Readonly<Record<string, string>>
  /** JSON, or the bytes of a picture; makes it a procedure. `null` is a procedure without input. */
  readonly input?: object | Uint8Array<ArrayBuffer> | null
  readonly type?: string
  readonly token?: string
  readonly why: string
}

const Complaint = z.object({ error: z.string().catch(''), message: z.string().catch('') })

/** The output of a call, checked. Throws `Refused` with the server's own code as its reason, or `unreachable`. */
export async function xrpc<T>(http: Http, call: XrpcCall, output: z.ZodType<T>): Promise<T> {
  const answer = await ask(http, requestOf(call))
  if (answer.status >= 300) throw refusal(answer)
  const parsed = output.safeParse(jsonOf(answer))
  if (parsed.success) return parsed.data
  throw new Failure('unreachable', `${new URL(call.server).host} answered ${call.method} in a way that Twothirds does not understand.`)
}

function requestOf({ server, method, query, input, type, token, why }: XrpcCall): Parameters<Http>[0] {
  const url = new URL(`/xrpc/${method}`, server)
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value)
  const headers: Record<string, string> = { accept: 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }
  if (input === undefined) return { method: 'GET', url: url.href, headers, why }
  if (input === null) return { method: 'POST', url: url.href, headers, why }
  const bytes = input instanceof Uint8Array
  return {
    method: 'POST', url: url.href, why, body: bytes ? input : JSON.stringify(input),
    headers: { ...headers, 'content-type': bytes ? type ?? 'application/octet-stream' : 'application/json' }
  }
}

function refusal(answer: HttpAnswer): Refused {
  const { error, message } = Complaint.catch({ error: '', message: '' }).parse(jsonOf(answer))
  const { status } = answer
  const said = message || error || `status ${status}`
  return new Refused({ status, reason: error, say: `Bluesky said no: ${said}.`, ...(status === 429 ? { hint: laterHint(answer) } : {}) })
}
