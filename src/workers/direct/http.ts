import { Failure } from '../../domain/failure.ts'
// By name, since the parsers of feeds are large and not needed here.
import { readBody } from '../../feeds/body.ts'
import type { LogRequest } from '../../feeds/fetch.ts'
import type { Outside } from '../../feeds/open.ts'
import { judgeAddress, judgeResolved } from '../../feeds/target.ts'
import type { Http, HttpAnswer, HttpRequest } from '../../networks/api/http.ts'
import type { Purpose } from './ports.ts'

/** Milliseconds for one request with its answer; a picture over a slow line takes its time. */
const WITHIN = 60_000

/** What reaches outside, and the list of everything that does. */
export interface Line {
  readonly outside: Outside
  readonly log: (purpose: Purpose, why: string) => LogRequest
  readonly signal: AbortSignal
}

/**
 * Requests to networks, by the rules of feeds: no address of the person's own network or at an odd port unless they confirmed that very server, the
 * address that was judged is the one connected to, at most 5 MiB, every one in the list of requests. Redirects are not followed, and nothing goes
 * unencrypted to a machine that is not the person's own.
 */
export function directHttp({ outside, log, signal }: Line, purpose: Purpose): Http {
  const refused = (url: string, why: string): Failure => new Failure('refused', `${new URL(url).host} was not asked: ${why}.`)

  async function placeOf({ url }: HttpRequest): Promise<{ readonly url: URL; readonly address: string }> {
    const judged = judgeAddress(url, purpose.granted)
    if ('refused' in judged) throw refused(url, judged.refused)
    const { target } = judged
    if (target.url.protocol !== 'https:' && !purpose.granted.includes('local')) throw refused(url, 'it is not encrypted')
    const addresses = target.literal === null ? await outside.resolve(target.host) : [target.literal]
    const why = judgeResolved(addresses, purpose.granted)
    if (why) throw refused(url, why)
    const [address] = addresses
    if (address === undefined) throw new Error('no address')
    return { url: target.url, address }
  }

  return async request => {
    const place = await placeOf(request)
    const end = await log(purpose, request.why)(place.url.href)
    let answer: HttpAnswer | null = null
    try {
      answer = await exchange(outside, request, { ...place, signal: AbortSignal.any([signal, AbortSignal.timeout(WITHIN)]) })
      return answer
    } finally {
      await end(answer ? 'ok' : 'unreachable', answer?.status ?? null, answer?.body.length ?? null)
    }
  }
}

interface Place {
  readonly url: URL
  readonly address: string
  readonly signal: AbortSignal
}

async function exchange(outside: Outside, { method, headers: given, body }: HttpRequest, place: Place): Promise<HttpAnswer> {
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const headers = { 'user-agent': 'Twothirds', 'accept-encoding': 'gzip, deflate', ...given, ...length }
  const opened = await outside.open({ ...place, method, headers, ...(body === undefined ? {} : { body }) })
  const told = Object.fromEntries(Object.entries(opened.headers).flatMap(([name, value]) => value === undefined ? [] : [[name, [value].flat().join(', ')]]))
  return { status: opened.status, headers: told, body: await readBody(opened.body, opened.headers['content-encoding']) }
}
