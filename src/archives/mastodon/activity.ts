import type { ArchivedPost, Kind } from '../../domain/post.ts'
import type { Finding } from '../findings.ts'
import { htmlText } from '../html.ts'
import { isObject, listAt, objectAt, textAt } from '../json.ts'
import type { Json } from '../json.ts'
import { languageTag } from '../languages.ts'
import { visibilityOf } from './visibility.ts'

export interface Reader {
  /** Address of the person's actor, without a slash at its end. */
  readonly actor: string | null
  /** Posts for followers only are left out unless the person asks for them; direct messages always. */
  readonly followers: boolean
}

type Found = Omit<Finding, 'read'>

/** One activity of outbox.json: a post (`Create`) or a boost (`Announce`). */
export function readActivity(activity: unknown, reader: Reader): Found {
  if (!isObject(activity)) return { skip: 'broken' }
  const type = textAt(activity, 'type')
  const actor = textAt(activity, 'actor')
  if ((type !== 'Create' && type !== 'Announce') || (actor !== null && reader.actor !== null && actor !== reader.actor)) return { skip: 'not-own' }
  const visibility = visibilityOf(activity)
  if (visibility === 'direct' || (visibility === 'followers' && !reader.followers)) return { skip: 'private' }
  return type === 'Create' ? readNote(activity, reader) : readBoost(activity)
}

/** A boost names what it passes on by its address alone, and counts at the time of the boost. */
function readBoost(activity: Json): Found {
  const [nativeId, at] = [textAt(activity, 'id'), timeOf(activity)]
  if (nativeId === null) return { skip: 'no-id' }
  if (at === null) return { skip: 'no-date' }
  const url = textAt(activity, 'object') ?? textAt(objectAt(activity, 'object'), 'id')
  return { post: { nativeId, kind: 'repost', at, timeKnown: true, text: '', lang: null, url: webAddress(url), replyTo: null, links: [] } }
}

function readNote(activity: Json, { actor }: Reader): Found {
  const note = objectAt(activity, 'object')
  const [nativeId, at] = [textAt(note, 'id'), timeOf(note) ?? timeOf(activity)]
  if (nativeId === null) return { skip: 'no-id' }
  if (at === null) return { skip: 'no-date' }
  const { text, links } = wordsOf(note)
  const replyTo = textAt(note, 'inReplyTo')
  const post: ArchivedPost = {
    nativeId, kind: kindOf(replyTo, actor ?? textAt(note, 'attributedTo') ?? textAt(activity, 'actor')), at, timeKnown: true, text,
    lang: languageOf(note), url: webAddress(textAt(note, 'url') ?? nativeId), replyTo, links
  }
  return { post }
}

/** With its slash: the address of ann begins like that of anna. */
function kindOf(replyTo: string | null, actor: string | null): Kind {
  if (replyTo === null) return 'post'
  return actor !== null && replyTo.startsWith(`${actor}/`) ? 'thread' : 'reply'
}

/** A content warning says what the post is about, and the choices of a poll are words of it. */
function wordsOf(note: Json): { text: string; links: readonly string[] } {
  const { text, links } = htmlText(textAt(note, 'content') ?? '')
  const choices = [...listAt(note, 'oneOf'), ...listAt(note, 'anyOf')].flatMap(choice => textAt(choice, 'name') ?? [])
  return { text: [textAt(note, 'summary'), text, choices.join('\n')].filter(part => part).join('\n\n'), links }
}

/** `contentMap` has the text once for each language, which is one. */
function languageOf(note: Json): string | null {
  const [first, ...others] = Object.keys(objectAt(note, 'contentMap'))
  return others.length === 0 ? languageTag(first) : null
}

function timeOf(value: Json): number | null {
  const at = Date.parse(textAt(value, 'published') ?? '')
  return Number.isNaN(at) ? null : at
}

function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//.test(url) ? url : null
}
