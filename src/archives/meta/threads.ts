import type { Finding } from '../findings.ts'
import { isObject, listAt, objectAt, textAt } from '../json.ts'
import { repaired } from './mojibake.ts'
import { mediaOf, metaPost, secondsAt } from './post.ts'
import type { Kind } from '../../domain/post.ts'

/** A post of Threads. Its words are the title of its first medium, which is there even where there is no picture. */
export function readThreads(element: unknown, own: string | null): Omit<Finding, 'read'> {
  const post = repaired(element)
  if (!isObject(post)) return { skip: 'broken' }
  const [first] = listAt(post, 'media')
  const seconds = secondsAt(first, 'creation_timestamp') ?? secondsAt(post, 'creation_timestamp')
  if (seconds === null) return { skip: 'no-date' }
  const text = textAt(first, 'title') ?? textAt(post, 'title') ?? ''
  return { post: metaPost({ kind: kindOf(objectAt(first, 'text_app_post'), own), seconds, text, media: mediaOf(first) }) }
}

/** Older exports do not say what is a reply, and newer ones only sometimes to whom. */
function kindOf(about: Readonly<Record<string, unknown>>, own: string | null): Kind {
  if (about['is_reply'] !== true) return 'post'
  const to = textAt(about, 'in_reply_to_username')
  return to !== null && own !== null && to.toLowerCase() === own.toLowerCase() ? 'thread' : 'reply'
}
