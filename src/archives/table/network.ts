import { NETWORKS } from '../../domain/post.ts'
import type { Kind, Network } from '../../domain/post.ts'
import { plainName } from '../csv.ts'

const NETWORK_NAMES: Readonly<Record<string, Network>> = {
  twitter: 'x', xtwitter: 'x', twitterx: 'x', xcom: 'x', li: 'linkedin', linkedincom: 'linkedin', fb: 'facebook', ig: 'instagram', insta: 'instagram', bsky: 'bluesky',
  fediverse: 'mastodon', activitypub: 'mastodon', website: 'blog', weblog: 'blog', rss: 'blog', wordpress: 'blog'
}

/** The network that is meant, or null for a name that means none. */
export function networkNamed(name: string): Network | null {
  const plain = plainName(name)
  return NETWORKS.find(network => network === plain) ?? (Object.hasOwn(NETWORK_NAMES, plain) ? NETWORK_NAMES[plain]! : null)
}

const KIND_NAMES: Readonly<Record<string, Kind>> = {
  thread: 'thread', selfreply: 'thread', reply: 'reply', comment: 'reply', answer: 'reply', repost: 'repost', retweet: 'repost', rt: 'repost', boost: 'repost',
  reblog: 'repost', reshare: 'repost', share: 'repost', announce: 'repost'
}

/** What a row says that it is; else a reply where it answers something, and else a post. */
export function kindNamed(name: string, answers: boolean): Kind {
  const plain = plainName(name)
  if (Object.hasOwn(KIND_NAMES, plain)) return KIND_NAMES[plain]!
  return answers && plain !== 'post' ? 'reply' : 'post'
}
