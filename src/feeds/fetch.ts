import type { Exception } from '../domain/feed.ts'
import { BrokenPacking, readBody, TooLarge } from './body.ts'
import type { Opened, Outside } from './open.ts'
import { retryAfter } from './retry-after.ts'
import { judgeAddress, judgeRedirect, judgeResolved } from './target.ts'
import type { Judged, Refusal, Target } from './target.ts'

/** How asking an address ended. Every case has a name. */
export type Fetched =
  | { readonly state: 'ok'; readonly bytes: Buffer; readonly type: string; readonly url: string; readonly etag: string | null; readonly modified: string | null }
  | { readonly state: 'unchanged' }
  /** `hop` is 0 for the typed address itself. */
  | { readonly state: 'refused'; readonly why: Refusal; readonly hop: number }
  | { readonly state: 'busy' | 'broken' | 'missing' | 'gone'; readonly status: number; readonly retryAt: number | null }
  | { readonly state: 'too-large' | 'too-slow' }
  | { readonly state: 'unreachable' | 'garbled'; readonly why: string }

export interface Question {
  readonly address: string
  /** What the person confirmed for this very address. */
  readonly granted: readonly Exception[]
  readonly etag: string | null
  readonly modified: string | null
  readonly signal: AbortSignal
}

/** One request in the log: told when it begins, and the answer is told how it ended. */
export type LogRequest = (address: string) => Promise<(outcome: string, status: number | null, bytes: number | null) => Promise<void>>

export interface Fetching extends Outside {
  readonly log: LogRequest
  readonly now: () => number
  /** Milliseconds for everything together, redirects and body too. */
  readonly within?: number
}

export const WITHIN_MS = 10_000

/**
 * Asks one address and follows at most three redirects, each judged anew. Nothing is kept of an answer but its bytes and its validators.
 * A time-out, a refusal and whatever the other side does are answers; only the caller's own abort throws.
 */
export async function guardedFetch(question: Question, fetching: Fetching): Promise<Fetched> {
  const late = AbortSignal.timeout(fetching.within ?? WITHIN_MS)
  const signal = AbortSignal.any([question.signal, late])
  let judged: Judged = judgeAddress(question.address, question.granted)
  for (let hop = 0; ; hop++) {
    if ('refused' in judged) return { state: 'refused', why: judged.refused, hop }
    const step = await askOnce(judged.target, { ...question, granted: hop === 0 ? question.granted : [], signal, late, hop }, fetching)
    question.signal.throwIfAborted()
    if (!('redirect' in step)) return step
    judged = judgeRedirect(judged.target.url, step.redirect, hop + 1)
  }
}

type Step = Fetched | { readonly redirect: string }

interface Hop extends Question {
  readonly hop: number
  readonly late: AbortSignal
}

async function askOnce(target: Target, question: Hop, fetching: Fetching): Promise<Step> {
  const { url, host, literal } = target
  let addresses: readonly string[]
  try {
    addresses = literal === null ? await orAbort(fetching.resolve(host), question.signal) : [literal]
  } catch (thrown) {
    return failed(thrown, question.late)
  }
  const refused = judgeResolved(addresses, question.granted)
  if (refused) return { state: 'refused', why: refused, hop: question.hop }
  const [address] = addresses
  if (address === undefined) return { state: 'unreachable', why: 'no address' }
  const end = await fetching.log(url.href)
  let [step, status, bytes]: [Step, number | null, number | null] = [{ state: 'unreachable', why: '' }, null, null]
  try {
    const opened = await fetching.open({ url, address, headers: headersFor(question), signal: question.signal })
    status = opened.status
    step = await stepFrom(opened, url, fetching.now())
    if ('bytes' in step) bytes = step.bytes.length
  } catch (thrown) {
    step = failed(thrown, question.late)
  }
  await end('redirect' in step ? 'redirect' : step.state, status, bytes)
  return step
}

/** A resolver cannot be told to stop, but nobody has to wait for it. */
function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('given up')), { once: true })
    work.then(resolve, reject)
  })
}

function headersFor({ etag, modified, hop }: Hop): Record<string, string> {
  return {
    'user-agent': 'Twothirds (feed reader)',
    'accept': 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.9, */*;q=0.5',
    'accept-encoding': 'gzip, deflate',
    // Validators belong to the typed address; where it leads may be somebody else's.
    ...(etag !== null && hop === 0 ? { 'if-none-match': etag } : {}),
    ...(modified !== null && hop === 0 ? { 'if-modified-since': modified } : {})
  }
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

async function stepFrom({ status, headers, body }: Opened, url: URL, now: number): Promise<Step> {
  if (status === 200) {
    const bytes = await readBody(body, headers['content-encoding'])
    return {
      state: 'ok', bytes, type: headers['content-type'] ?? '', url: url.href, etag: headers.etag ?? null, modified: headers['last-modified'] ?? null
    }
  }
  // Nothing of another answer is read.
  body.destroy()
  if (status === 304) return { state: 'unchanged' }
  if (REDIRECTS.has(status) && headers.location !== undefined) return { redirect: headers.location }
  const retryAt = retryAfter(headers['retry-after'], now)
  const state = status === 429 || status === 503 ? 'busy' : status === 410 ? 'gone' : status === 404 ? 'missing' : 'broken'
  return { state, status, retryAt }
}

function failed(thrown: unknown, late: AbortSignal): Fetched {
  if (thrown instanceof TooLarge) return { state: 'too-large' }
  if (thrown instanceof BrokenPacking) return { state: 'garbled', why: thrown.message }
  if (late.aborted) return { state: 'too-slow' }
  const { code, message } = thrown as NodeJS.ErrnoException
  return { state: 'unreachable', why: code ?? message }
}
