import type { SkipReason } from '../../domain/import.ts'
import type { ArchivedPost, Kind } from '../../domain/post.ts'
import { isObject, listAt, objectAt, textAt } from '../json.ts'
import type { Json } from '../json.ts'
import type { Notes } from './notes.ts'
import { decodeEntities, expandLinks, languageOf, linkMap, linksOf } from './text.ts'
import type { LinkMap } from './text.ts'
import { isTimeKnown, parseCreatedAt, postTime } from './time.ts'

/** What has to be known beside the post itself. */
export interface Author {
  readonly nativeId: string | null
  readonly name: string | null
}

export type TweetRead = { readonly post: ArchivedPost; readonly skip: null } | { readonly post: null; readonly skip: SkipReason }

/** Written by hand before November 2009 and by the network since: archives do not tell one from the other. */
const REPOST = /^RT @\w{1,20}: /

/** One element of `tweets.js` or `community-tweet.js`, wrapped in `tweet` or, as until 2020, bare. */
export function readTweet(element: unknown, author: Author, notes: Notes): TweetRead {
  if (!isObject(element)) return skipped('broken')
  const tweet = tweetIn(element)
  if (!isObject(tweet)) return skipped('broken')
  const nativeId = tweetId(tweet)
  if (nativeId === null) return skipped('no-id')
  if (isSuperseded(tweet, nativeId)) return skipped('superseded-edit')
  const dated = textAt(tweet, 'created_at')
  const createdAt = parseCreatedAt(dated)
  const at = postTime(createdAt, nativeId)
  if (at === null) return skipped('no-date')
  const written = decodeEntities(wholeRepost(tweet) ?? textAt(tweet, 'full_text') ?? textAt(tweet, 'text') ?? '')
  const kind = kindOf(tweet, written, author)
  const note = kind === 'repost' ? null : notes.find(createdAt ?? at, written)
  const links = linksIn(tweet, note?.urls ?? [])
  const post = {
    nativeId, kind, at, timeKnown: isTimeKnown(dated, at),
    text: expandLinks(note?.text ?? written, links),
    lang: languageOf(textAt(tweet, 'lang')),
    url: `https://x.com/${author.name ?? 'i/web'}/status/${nativeId}`,
    replyTo: kind === 'thread' || kind === 'reply' ? either(tweet, 'in_reply_to_status_id') : null,
    links: linksOf(links)
  }
  return { post, skip: null }
}

/** The post in its wrapper. */
export function tweetIn(element: unknown): unknown {
  return isObject(element) ? element['tweet'] ?? element : element
}

/** The id as digits. A number would have lost some of them. */
export function tweetId(tweet: Json): string | null {
  const id = either(tweet, 'id')
  return id !== null && /^\d{1,20}$/.test(id) ? id : null
}

function skipped(skip: SkipReason): TweetRead {
  return { post: null, skip }
}

/** A property that comes in two spellings. */
export function either(tweet: Json, key: string): string | null {
  return textAt(tweet, `${key}_str`) ?? textAt(tweet, key)
}

/** Every version of an edited post is an element of its own, and each may list all of them, the last one last. */
function isSuperseded(tweet: Json, id: string): boolean {
  const info = objectAt(tweet, 'edit_info')
  const versions = [listAt(objectAt(info, 'initial'), 'editTweetIds'), listAt(objectAt(objectAt(info, 'edit'), 'editControlInitial'), 'editTweetIds')]
  const last = versions.find(list => list.length > 0)?.at(-1)
  return last !== undefined && last !== id
}

/** Archives until 2019 have the whole post that was passed on, of which the text of the repost is a cut copy. */
function wholeRepost(tweet: Json): string | null {
  const original = objectAt(tweet, 'retweeted_status')
  const [name, text] = [textAt(objectAt(original, 'user'), 'screen_name'), textAt(original, 'text')]
  return name === null || text === null ? null : `RT @${name}: ${text}`
}

function kindOf(tweet: Json, text: string, author: Author): Kind {
  if (REPOST.test(text) || isObject(tweet['retweeted_status'])) return 'repost'
  const answered = either(tweet, 'in_reply_to_user_id')
  const isReply = answered !== null || either(tweet, 'in_reply_to_status_id') !== null || textAt(tweet, 'in_reply_to_screen_name') !== null
  if (!isReply) return 'post'
  return answered !== null && answered === author.nativeId ? 'thread' : 'reply'
}

/** `entities` has the first picture only, `extended_entities` all of them. */
function linksIn(tweet: Json, noteUrls: readonly unknown[]): LinkMap {
  const entities = objectAt(tweet, 'entities')
  const original = objectAt(objectAt(tweet, 'retweeted_status'), 'entities')
  const media = [...listAt(entities, 'media'), ...listAt(objectAt(tweet, 'extended_entities'), 'media')]
  return linkMap([...listAt(entities, 'urls'), ...listAt(original, 'urls'), ...noteUrls], media)
}
