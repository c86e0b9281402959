import type { Kind } from '../../domain/post.ts'
import type { Finding } from '../findings.ts'
import { isObject, listAt, objectAt, textAt } from '../json.ts'
import type { Json } from '../json.ts'
import { repaired } from './mojibake.ts'
import { mediaOf, metaPost, secondsAt } from './post.ts'

/** The title is a sentence that Facebook made in the person's language; in English it gives a post on somebody else's page away. */
const ON_ANOTHER_WALL = /\b(wrote|posted|shared .+) on .+[’']s (timeline|wall)\b/i

/**
 * An entry of Facebook. The person's own words are in `data[].post` alone. An entry with neither words nor a picture passes on
 * something that the export leaves out.
 */
export function readFacebook(element: unknown): Omit<Finding, 'read'> {
  const entry = repaired(element)
  if (!isObject(entry)) return { skip: 'broken' }
  const seconds = secondsAt(entry, 'timestamp')
  if (seconds === null) return { skip: 'no-date' }
  const text = listAt(entry, 'data').flatMap(part => textAt(part, 'post') ?? []).join('\n').trim()
  const attached = listAt(entry, 'attachments').flatMap(attachment => listAt(attachment, 'data'))
  const media = attached.map(part => mediaOf(objectAt(part, 'media'))).find(uri => uri !== null) ?? null
  const links = attached.flatMap(part => textAt(objectAt(part, 'external_context'), 'url') ?? []).filter(url => /^https?:\/\//.test(url))
  return { post: metaPost({ kind: kindOf(entry, text, media), seconds, text, media, links }) }
}

function kindOf(entry: Json, text: string, media: string | null): Kind {
  if (ON_ANOTHER_WALL.test(textAt(entry, 'title') ?? '')) return 'reply'
  return text === '' && media === null ? 'repost' : 'post'
}
