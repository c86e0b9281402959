import { lookup } from 'node:dns/promises'
import { request as plain } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { request as secure } from 'node:https'
import { isIP } from 'node:net'
import type { LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'

/** What came back, with its body still to be read. */
export interface Opened {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Readable
}

export interface Asked {
  readonly url: URL
  /** The only address that is connected to, whatever a resolver says meanwhile. */
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  /** Only reading is asked for without these. */
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly body?: string | Uint8Array
}

/** The two things that reach outside, so that the rules around them can be tested without. */
export interface Outside {
  resolve(host: string): Promise<readonly string[]>
  open(asked: Asked): Promise<Opened>
}

/** The shell around Node's resolver and client. A connection is used once; nothing is remembered between two requests, so there are no cookies. */
export const outside: Outside = {
  async resolve(host) {
    return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address)
  },

  open({ url, address, headers, signal, method = 'GET', body }) {
    return new Promise((resolve, reject) => {
      const family = isIP(address)
      const pinned: LookupFunction = (_host, { all }, done) => all ? done(null, [{ address, family }]) : done(null, address, family)
      const send = url.protocol === 'https:' ? secure : plain
      const sent = send(url, { method, headers, signal, agent: false, lookup: pinned })
      sent.once('error', reject)
      sent.once('response', (response: IncomingMessage) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: response }))
      sent.end(body)
    })
  }
}
