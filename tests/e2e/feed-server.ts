import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FeedServer {
  readonly address: string
  /** How often it was asked so far. */
  asked(): number
  close(): Promise<void>
}

/** A feed with one entry a title, on this machine. */
export async function serveFeed(title: string, entries: readonly string[]): Promise<FeedServer> {
  let asked = 0
  const items = entries.map((text, index) => `<item><guid>entry-${index}</guid><title>${text}</title><link>https://quillmarsh.example/news/${index}</link></item>`)
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>https://quillmarsh.example</link>${items.join('')}</channel></rss>`
  const server = createServer((_request, response) => {
    asked += 1
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`,
    asked: () => asked,
    close: () => new Promise(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }
}
