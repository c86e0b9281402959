import { z } from 'zod'
import { Failure } from '../../../domain/failure.ts'
import { Refused } from '../http.ts'
import type { Http } from '../http.ts'
import type { Order, PostLimits, Published, Publisher } from '../publisher.ts'
import { handlesIn } from './facets.ts'
import { didOf } from './identity.ts'
import { POSTS, recordOf } from './record.ts'
import type { Blob } from './record.ts'
import type { Session } from './session.ts'
import { tidAt } from './tid.ts'

/** By the lexicons: graphemes of a post, pictures of a post, bytes of a picture. */
export const BLUESKY_LIMITS: PostLimits = { characters: 300, link: null, pictures: 4, pictureBytes: 2_000_000 }

const Written = z.object({ uri: z.string() })
const Found = z.object({ uri: z.string(), value: z.object({ createdAt: z.string() }) })
const Uploaded = z.object({ blob: z.record(z.string(), z.unknown()) })

/**
 * Posts as a signed-in account. The record key is ours, so a second try overwrites the first with the same record and a lost
 * answer is settled by asking for that key.
 */
export function blueskyPublisher(http: Http, session: Session): Publisher {
  const { did, server } = session
  return {
    settles: 0,
    newKey: tidAt,
    async ready(order) {
      const dids = await didsOf(http, handlesIn(order.content.text), server)
      const blobs = await upload(session, order)
      const record = recordOf({ content: order.content, at: order.yesAt, dids, blobs })
      return async () => {
        const input = { repo: did, collection: POSTS, rkey: order.key, record }
        const { uri } = await session.call({ method: 'com.atproto.repo.putRecord', input, why: 'to post what you said yes to' }, Written)
        return published(uri, session, order.yesAt)
      }
    },
    async find({ key, yesAt }) {
      try {
        const query = { repo: did, collection: POSTS, rkey: key }
        const { uri } = await session.call({ method: 'com.atproto.repo.getRecord', query, why: 'to see whether your post arrived' }, Found)
        return published(uri, session, yesAt)
      } catch (thrown) {
        if (thrown instanceof Refused && thrown.reason === 'RecordNotFound') return null
        throw thrown
      }
    },
    async remove(nativeId) {
      const input = { repo: did, collection: POSTS, rkey: keyIn(nativeId, did) }
      await session.call({ method: 'com.atproto.repo.deleteRecord', input, why: 'to delete your post' }, z.object({}))
    }
  }
}

async function didsOf(http: Http, handles: readonly string[], server: string): Promise<Map<string, string>> {
  const dids = new Map<string, string>()
  for (const handle of handles) {
    const did = await didOf(http, handle, server)
    if (did !== null) dids.set(handle, did)
  }
  return dids
}

async function upload(session: Session, { content }: Order): Promise<Blob[]> {
  const blobs: Blob[] = []
  for (const { base64, type } of content.pictures) {
    const input = Uint8Array.from(Buffer.from(base64, 'base64'))
    const { blob } = await session.call({ method: 'com.atproto.repo.uploadBlob', input, type, why: 'to send a picture of your post' }, Uploaded)
    blobs.push(blob)
  }
  return blobs
}

function keyIn(uri: string, did: string): string {
  const start = `at://${did}/${POSTS}/`
  if (!uri.startsWith(start)) throw new Failure('bad-input', `${uri} is not a post of this account.`)
  return uri.slice(start.length)
}

/** The address has the DID, not the handle: it outlives a change of name, and is the one that an archive gives. */
function published(uri: string, { did }: Session, at: number): Published {
  return { nativeId: uri, url: `https://bsky.app/profile/${did}/post/${keyIn(uri, did)}`, at }
}
