import { z } from 'zod'
import { POSTS, readRecord, REPOSTS } from '../../../archives/bluesky/record.ts'
import type { Http } from '../http.ts'
import { inFeedBatches } from '../feed-batches.ts'
import type { Found } from '../feed-batches.ts'
import type { Feed } from '../publisher.ts'
import { xrpc } from './xrpc.ts'

const PAGE = 100
const Page = z.object({ cursor: z.string().optional(), records: z.array(z.object({ uri: z.string(), value: z.record(z.string(), z.unknown()) })) })
const Cursor = z.object({ [POSTS]: z.string(), [REPOSTS]: z.string() })
type Cursor = z.infer<typeof Cursor>

/** The account that is read. */
export interface BlueskyAccount {
  readonly server: string
  readonly did: string
  readonly handle: string
}

/**
 * Posts and reposts from the account's own repository, which everybody may read (com.atproto.repo.listRecords): the very records that its export has, so both
 * become the same rows. Each collection is read newest first, up to the record that was the newest the time before.
 */
export function blueskyFeed(http: Http, { server, did, handle }: BlueskyAccount): Feed {
  return {
    network: 'bluesky',
    account: { nativeId: did, name: handle, bio: '' },
    read: until => {
      const seen = cursorFrom(until)
      const newest: Cursor = { ...seen }
      return inFeedBatches(pages(), () => JSON.stringify(newest))

      async function* pages(): AsyncGenerator<readonly Found[]> {
        for (const collection of [POSTS, REPOSTS] as const) yield* pagesOf(collection)
      }

      async function* pagesOf(collection: keyof Cursor): AsyncGenerator<readonly Found[]> {
        let cursor: string | undefined
        do {
          const query = { repo: did, collection, limit: String(PAGE), ...(cursor === undefined ? {} : { cursor }) }
          const { records, cursor: next } = await xrpc(http, { server, method: 'com.atproto.repo.listRecords', query, why: 'to read your new posts' }, Page)
          const keys = records.map(({ uri }) => uri.slice(uri.lastIndexOf('/') + 1))
          for (const key of keys) if (key > newest[collection]) newest[collection] = key
          yield records.map(({ value }, index) => readRecord(did, `${collection}/${keys[index]}`, value as Parameters<typeof readRecord>[2]))
          // Keys sort by time, so an older one ends it; the page that it stands on was read whole.
          cursor = keys.some(key => key <= seen[collection]) ? undefined : next
        } while (cursor !== undefined)
      }
    }
  }
}

/** What is no cursor means from the beginning: what is known is found unchanged. */
function cursorFrom(until: string | null): Cursor {
  const parsed = until !== null && until.startsWith('{') ? Cursor.safeParse(JSON.parse(until)) : null
  return parsed?.data ?? { [POSTS]: '', [REPOSTS]: '' }
}
