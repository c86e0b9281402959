import type { Finding } from '../findings.ts'
import { isObject, listAt, textAt } from '../json.ts'
import { repaired } from './mojibake.ts'
import { mediaOf, metaPost, secondsAt } from './post.ts'

/** A post or reel of Instagram. With one picture, caption and time are the picture's; with several they are the post's own. */
export function readInstagram(element: unknown): Omit<Finding, 'read'> {
  const post = repaired(element)
  if (!isObject(post)) return { skip: 'broken' }
  const media = listAt(post, 'media')
  const [first] = media
  const seconds = secondsAt(post, 'creation_timestamp') ?? secondsAt(first, 'creation_timestamp')
  if (seconds === null) return { skip: 'no-date' }
  const text = (media.length > 1 ? textAt(post, 'title') ?? textAt(first, 'title') : textAt(first, 'title') ?? textAt(post, 'title')) ?? ''
  return { post: metaPost({ kind: 'post', seconds, text, media: mediaOf(first) }) }
}
