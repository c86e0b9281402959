import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assets } from '../../src/hosts/assets.ts'

export interface Probe {
  readonly address: string
  close(): Promise<void>
}

/** Serves a page of the test's own through the app's asset function, and so under the app's policy. */
export async function serveProbe(files: Readonly<Record<string, string>>): Promise<Probe> {
  const root = mkdtempSync(join(tmpdir(), 'probe-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
  const answer = assets(root)
  const server = createServer((request, response) => {
    void answer(new Request(`http://probe${request.url}`)).then(async ({ status, headers, body }) => {
      response.writeHead(status, Object.fromEntries(headers))
      response.end(Buffer.from(await new Response(body).arrayBuffer()))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise(resolve => {
      rmSync(root, { recursive: true })
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }
}
