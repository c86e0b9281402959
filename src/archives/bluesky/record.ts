import type { ArchivedPost } from '../../domain/post.ts'
import type { Finding } from '../findings.ts'
import { languageTag } from '../languages.ts'
import { isMap } from './car.ts'
import type { Cbor, CborMap } from './cbor.ts'
import { tidTime } from './tid.ts'
import { wordsOf } from './words.ts'

export const POSTS = 'app.bsky.feed.post'
export const REPOSTS = 'app.bsky.feed.repost'

const DAY = 86_400_000

type Found = Omit<Finding, 'read'>

/** A record of the repository of `did`, by its key `collection/rkey`. The record itself does not hold its key. */
export function readRecord(did: string, key: string, value: Cbor | undefined): Found {
  if (!isMap(value)) return { skip: 'broken' }
  const [collection, rkey = ''] = key.split('/')
  const at = timeOf(value, rkey)
  if (at === 'copy') return { skip: 'copy' }
  if (at === null) return { skip: 'no-date' }
  const base = { nativeId: `at://${did}/${key}`, at, timeKnown: true }
  return { post: collection === REPOSTS ? repostOf(base, value) : postOf(base, value, did) }
}

type Base = Pick<ArchivedPost, 'nativeId' | 'at' | 'timeKnown'>

function repostOf(base: Base, record: CborMap): ArchivedPost {
  return { ...base, kind: 'repost', text: '', lang: null, url: pageOf(uriIn(record['subject'])), replyTo: null, links: [] }
}

function postOf(base: Base, record: CborMap, did: string): ArchivedPost {
  const parent = isMap(record['reply']) ? uriIn(record['reply']['parent']) : null
  const kind = parent === null ? 'post' : parent.startsWith(`at://${did}/`) ? 'thread' : 'reply'
  const [lang] = Array.isArray(record['langs']) ? record['langs'] as Cbor[] : []
  return { ...base, kind, ...wordsOf(record), lang: languageTag(typeof lang === 'string' ? lang : null), url: pageOf(base.nativeId), replyTo: parent }
}

/**
 * When a post was written. Its own date is what a program claimed, its key a clock: where they are more than a day apart, an earlier date
 * is that of a post which was copied from another network, where it is counted already; a later one is wrong.
 */
function timeOf(record: CborMap, rkey: string): number | 'copy' | null {
  const written = typeof record['createdAt'] === 'string' ? Date.parse(record['createdAt']) : NaN
  const given = tidTime(rkey)
  if (Number.isNaN(written)) return given
  if (given === null || Math.abs(given - written) <= DAY) return written
  return written < given ? 'copy' : given
}

function uriIn(reference: Cbor | undefined): string | null {
  const uri = isMap(reference) ? reference['uri'] : undefined
  return typeof uri === 'string' ? uri : null
}

/** The page of a post. */
function pageOf(uri: string | null): string | null {
  const [, did, rkey] = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/.exec(uri ?? '') ?? []
  return did === undefined || rkey === undefined ? null : `https://bsky.app/profile/${did}/post/${rkey}`
}
