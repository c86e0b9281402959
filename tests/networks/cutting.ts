import { createServer, request } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Where a connection breaks: before the request arrives, half-way through it, while the server works, or half-way through the answer. */
export const CUTS = ['before', 'request', 'work', 'answer'] as const
export type Cut = (typeof CUTS)[number]

export interface CuttingProxy {
  readonly origin: string
  /** Breaks the next requests whose path contains `path`, as many as are named, in turn. */
  cut(path: string, ...cuts: readonly Cut[]): void
  /** How many requests with that in their path have reached the server whole. */
  passed(path: string): number
  close(): Promise<void>
}

/** Stands between a client and a real server and breaks connections on demand. */
export async function startCutting(target: string): Promise<CuttingProxy> {
  const armed: { readonly path: string; readonly cut: Cut }[] = []
  const whole: string[] = []
  const take = (url: string): Cut | null => {
    const at = armed.findIndex(({ path }) => url.includes(path))
    return at < 0 ? null : armed.splice(at, 1)[0]!.cut
  }
  const server = createServer((incoming, outgoing) => {
    const cut = take(incoming.url ?? '')
    if (cut === 'before') return void incoming.socket.destroy()
    void bodyOf(incoming).then(body => {
      if (cut !== 'request') whole.push(incoming.url ?? '')
      pass(incoming, outgoing, { target, body, cut })
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: (path, ...cuts) => void armed.push(...cuts.map(cut => ({ path, cut }))),
    passed: path => whole.filter(url => url.includes(path)).length,
    close: () => new Promise(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

interface Passing {
  readonly target: string
  readonly body: Buffer
  readonly cut: Cut | null
}

function pass(incoming: IncomingMessage, outgoing: ServerResponse, { target, body, cut }: Passing): void {
  const upstream = request(new URL(incoming.url ?? '/', target), { method: incoming.method, headers: { ...incoming.headers, host: new URL(target).host } })
  upstream.on('error', () => outgoing.destroy())
  if (cut === 'request') {
    upstream.write(body.subarray(0, body.length >> 1), () => upstream.destroy())
    return void incoming.socket.destroy()
  }
  upstream.on('response', answer => void bodyOf(answer).then(whole => {
    if (cut === 'work') return
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    if (cut === 'answer') return void outgoing.write(whole.subarray(0, whole.length >> 1), () => outgoing.destroy())
    outgoing.end(whole)
  }))
  upstream.end(body)
  if (cut === 'work') incoming.socket.destroy()
}
