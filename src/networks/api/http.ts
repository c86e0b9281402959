import { Failure } from '../../domain/failure.ts'

/** One request to a network, and why it is made: it is listed for the person in those words. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly why: string
}

export interface HttpAnswer {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** Asks once and follows no redirect, since a request may carry a token. Throws when no whole answer came. */
export type Http = (request: HttpRequest) => Promise<HttpAnswer>

/** A network said no: whatever was asked was not done. `reason` is its own code. */
export class Refused extends Failure {
  readonly status: number
  readonly reason: string
  constructor(given: { readonly status: number; readonly reason: string; readonly say: string; readonly hint?: string }) {
    super(codeOf(given.status), given.say, given.hint)
    this.status = given.status
    this.reason = given.reason
  }
}

function codeOf(status: number): 'busy' | 'signed-out' | 'refused' | 'not-found' {
  if (status === 429) return 'busy'
  if (status === 401) return 'signed-out'
  return status === 404 ? 'not-found' : 'refused'
}

/**
 * The answer to a request, of any status below 500. Throws `unreachable` where none came or the server broke down: then nobody knows
 * whether it did what was asked.
 */
export async function ask(http: Http, request: HttpRequest): Promise<HttpAnswer> {
  const host = new URL(request.url).host
  let answer: HttpAnswer
  try {
    answer = await http(request)
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code !== 'timeout') throw thrown
    const told = thrown instanceof Error ? thrown.message : String(thrown)
    throw new Failure('unreachable', `${host} did not answer (${told}).`, 'Check the connection; nothing is lost.', { cause: thrown })
  }
  if (answer.status >= 500) throw new Failure('unreachable', `${host} has trouble (${answer.status}).`, 'Try again later; nothing is lost.')
  return answer
}

/** The JSON of an answer; null for what is none. */
export function jsonOf(answer: HttpAnswer): unknown {
  const text = new TextDecoder().decode(answer.body)
  try {
    return JSON.parse(text)
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null
    throw thrown
  }
}

/** When a network that is too busy wants to be asked again, from its headers, as a hint. */
export function laterHint({ headers }: HttpAnswer): string {
  const seconds = Number(headers['retry-after'])
  return Number.isFinite(seconds) && seconds > 0 ? `Try again in ${Math.ceil(seconds / 60)} minutes.` : 'Try again in some minutes.'
}
