import type { Instant } from '../../domain/post.ts'
import { PERSON } from './person.ts'
import { timeline } from './timeline.ts'
import type { MadePost } from './timeline.ts'

export interface DemoFile {
  readonly name: string
  readonly text: string
}

/** The instant from which X counts the milliseconds in its ids. */
const EPOCH = 1_288_834_974_657

/** A plain post of X holds this many characters; a longer one comes whole in a file of its own. */
const PLAIN = 275

interface Placed extends MadePost {
  readonly id: string
  /** The part before it in its thread. */
  readonly answers: string | null
}

/** The archive of the made-up person as X hands one out: unpacked, with a profile, an account and posts until now. */
export function demoArchiveFiles(now: Instant): readonly DemoFile[] {
  const posts = placed(timeline(now))
  const file = (name: string, type: string, elements: readonly object[]): DemoFile => ({
    name: `data/${name}.js`, text: `window.YTD.${type}.part0 = ${JSON.stringify(elements, null, 2)}`
  })
  const { accountId, userName, displayName, bio, location, website, createdAt } = PERSON
  const notes = posts.filter(post => post.note)
  return [
    { name: 'data/manifest.js', text: `window.__THAR_CONFIG = ${JSON.stringify(manifest(now, posts.length, notes.length), null, 2)}` },
    file('account', 'account', [{ account: { accountId, username: userName, accountDisplayName: displayName, createdAt } }]),
    file('profile', 'profile', [{ profile: { description: { bio, website, location } } }]),
    file('tweets', 'tweets', posts.map(element)),
    file('note-tweet', 'note_tweet', notes.map(note))
  ]
}

function manifest(now: Instant, tweets: number, notes: number): object {
  const files = (fileName: string, count: number): object => ({ files: [{ fileName, globalName: 'YTD', count: String(count) }] })
  const { accountId, userName, displayName } = PERSON
  return {
    userInfo: { accountId, userName, displayName },
    archiveInfo: { sizeBytes: '1', generationDate: new Date(now).toISOString(), isPartialArchive: false, maxPartSizeBytes: '53687091200' },
    dataTypes: { tweets: files('data/tweets.js', tweets), noteTweet: files('data/note-tweet.js', notes) }
  }
}

/** Ids rise with time; posts are newest first, so a part of a thread follows the part before it in the list. */
function placed(posts: readonly MadePost[]): Placed[] {
  const ids = posts.map((post, index) => String((BigInt(post.at - EPOCH) << 22n) | BigInt((posts.length - index) % 4096)))
  return posts.map((post, index) => {
    const before = posts.findIndex((other, at) => at > index && other.side === post.side && other.part === post.part - 1 && post.at - other.at === 4 * 60_000)
    return { ...post, id: ids[index]!, answers: post.part > 0 && before >= 0 ? ids[before]! : null }
  })
}

function element(post: Placed): object {
  const { id, at, company } = post
  const path = `posts/${id.slice(-6)}`
  const urls = company
    ? [{ url: `https://t.co/${id.slice(-10)}`, expanded_url: `https://${PERSON.site}/${path}`, display_url: `${PERSON.site}/${path}`, indices: ['0', '23'] }]
    : []
  return {
    tweet: {
      retweeted: false, source: '<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>',
      entities: { hashtags: [], symbols: [], user_mentions: [], urls }, favorite_count: '3', retweet_count: '0', favorited: false, truncated: false,
      id_str: id, id, created_at: createdAt(at), full_text: escaped(wordsOf(post)), lang: 'en', ...answer(post)
    }
  }
}

function wordsOf({ text, kind, stranger, note, company, id }: Placed): string {
  if (kind === 'repost') return `RT @${stranger!.userName}: ${text}`
  if (kind === 'reply') return `@${stranger!.userName} ${text}`
  if (company) return `${text} https://t.co/${id.slice(-10)}`
  return note ? `${text.slice(0, PLAIN)}…` : text
}

function answer({ kind, stranger, answers, at }: Placed): object {
  if (kind === 'thread') return replyTo(answers!, PERSON.accountId, PERSON.userName)
  if (kind === 'reply') return replyTo(String(BigInt(at - EPOCH - 600_000) << 22n), stranger!.id, stranger!.userName)
  return {}
}

function replyTo(post: string, user: string, name: string): object {
  return {
    in_reply_to_status_id_str: post, in_reply_to_status_id: post, in_reply_to_user_id_str: user, in_reply_to_user_id: user, in_reply_to_screen_name: name
  }
}

function note({ id, at, text }: Placed): object {
  const moment = new Date(at).toISOString()
  const core = { text, urls: [], mentions: [], hashtags: [], styletags: [] }
  return { noteTweet: { noteTweetId: String(BigInt(id) - 1n), createdAt: moment, updatedAt: moment, lifecycle: { name: 'Active' }, core } }
}

/** `Fri Mar 06 13:02:05 +0000 2026`, as X writes it. */
function createdAt(at: Instant): string {
  const [weekday, day, month, year, clock] = new Date(at).toUTCString().replace(',', '').split(' ')
  return `${weekday} ${month} ${day} ${clock} +0000 ${year}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
