import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const FOLDER = join(import.meta.dirname, '..', 'bluesky-server')

export interface BlueskyAccount {
  readonly did: string
  readonly handle: string
  readonly appPassword: string
  /** An access token of the account itself, for what only the person does. */
  readonly token: string
}

export interface Detected {
  readonly facets: readonly { readonly index: { readonly byteStart: number; readonly byteEnd: number }; readonly features: readonly Record<string, string>[] }[]
  readonly graphemes: number
}

export interface BlueskyServer {
  readonly origin: string
  account(name: string): Promise<BlueskyAccount>
  /** What Bluesky's own library finds in texts. */
  facets(texts: readonly string[]): Promise<Detected[]>
  close(): Promise<void>
}

/** Starts the server that Bluesky itself runs, in a process of its own. */
export async function startBluesky(): Promise<BlueskyServer> {
  if (!existsSync(join(FOLDER, 'node_modules'))) throw new Error('The Bluesky server is not installed: `npm test` does it, or `npm ci` in tests/bluesky-server.')
  const child = spawn(process.execPath, ['serve.js'], { cwd: FOLDER, stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<unknown> => {
    const { value, done } = await lines.next()
    if (done) throw new Error('The Bluesky server has ended.')
    return JSON.parse(value)
  }
  const put = async (question: object): Promise<unknown> => {
    child.stdin.write(`${JSON.stringify(question)}\n`)
    return next()
  }
  const { server } = await next() as { server: string }
  return {
    origin: server.replace('localhost', '127.0.0.1'),
    account: async name => await put({ ask: 'account', name }) as BlueskyAccount,
    facets: async texts => await put({ ask: 'facets', texts }) as Detected[],
    async close() {
      child.stdin.end()
      await ended
    }
  }
}
