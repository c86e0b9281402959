import { toFault } from '../../contract/fault.ts'
import type { Fault } from '../../contract/fault.ts'
import type { Import } from '../../contract/imports.ts'
import { Failure } from '../../domain/failure.ts'
import { blueskyFeed } from '../../networks/api/bluesky/feed.ts'
import { mastodonFeed } from '../../networks/api/mastodon/feed.ts'
import type { Feed } from '../../networks/api/publisher.ts'
import * as store from '../../store/index.ts'
import type { Connection } from '../../store/index.ts'
import type { Logins } from './logins.ts'
import type { DirectPorts } from './ports.ts'

const WRITE = { deadline: 60_000 }
const HOUR = 3_600_000

/** Reading what is new of an account into the store, as an import of its own. */
export function syncing(ports: DirectPorts, logins: Logins) {
  const { db, writer, now } = ports
  const running = new Map<number, Promise<Import>>()

  /** Reads an account, once at a time; who asks meanwhile gets the same answer. */
  function sync(id: number, whole: boolean): Promise<Import> {
    let reading = running.get(id)
    if (!reading) {
      reading = read(store.connectionById(db, id), whole).finally(() => running.delete(id))
      running.set(id, reading)
    }
    return reading
  }

  async function read(connection: Connection, whole: boolean): Promise<Import> {
    const { id: importId } = await writer.call('sync.begin', { id: connection.id, owner: process.pid }, WRITE)
    let cursor: string | null = null
    let fault: Fault | null = null
    try {
      const feed = await feedOf(connection)
      for await (const batch of feed.read(whole ? null : connection.cursor)) {
        if (ports.signal.aborted) throw new Failure('closed', 'Twothirds is closing.')
        const posts = batch.posts.map(post => ({ ...post, links: [...post.links] }))
        await writer.call('import.batch', { id: importId, posts, skipped: batch.skipped, damage: [], cursor: batch.cursor }, WRITE)
        cursor = batch.cursor || null
      }
    } catch (thrown) {
      fault = toFault(thrown)
    }
    for (let left = 1; left > 0;) ({ left } = await writer.call('import.settle', { id: importId, whole: false }, WRITE))
    const ended = await writer.call('import.end', { id: importId, state: fault ? 'failed' : 'done', fault }, WRITE)
    await writer.call('sync.end', { id: connection.id, cursor: fault ? null : cursor, importId, fault, signedOut: fault?.code === 'signed-out' && connection.signedIn }, WRITE)
    return ended
  }

  async function feedOf(connection: Connection): Promise<Feed> {
    const { network, server, granted, handle, nativeId, remoteId } = connection
    const http = ports.httpFor({ reason: 'sync', subject: handle, granted })
    if (network === 'bluesky') return blueskyFeed(http, { server, did: nativeId, handle })
    const secret = await logins.secretOf(connection)
    const token = secret?.network === 'mastodon' ? secret.token : null
    return mastodonFeed(http, { server, token, account: { actor: nativeId, remoteId, name: handle, note: '' } })
  }

  /** Accounts whose time has come. One that failed is asked again after its hours, like any other. */
  async function syncDue(): Promise<void> {
    for (const { id, everyHours, syncedAt, triedAt } of store.listConnections(db)) {
      const last = Math.max(syncedAt ?? 0, triedAt ?? 0)
      if (everyHours !== null && now() >= last + everyHours * HOUR) await sync(id, false)
    }
  }

  return { sync, syncDue }
}
