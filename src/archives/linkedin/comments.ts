import { linksIn } from '../../domain/links.ts'
import type { ArchivedPost } from '../../domain/post.ts'
import { idOf } from '../ids.ts'
import type { Finding } from '../findings.ts'
import { linkedInTime } from './dates.ts'
import type { LinkedInRow } from './rows.ts'
import { urnIn } from './urn.ts'

/** A comment, which answers the post at its link. It has no id of its own; link and second tell one from another. */
export function readComment(row: LinkedInRow): Omit<Finding, 'read'> {
  const [urn, at] = [urnIn(row.link), linkedInTime(row.date)]
  if (at === null) return { skip: 'no-date' }
  if (row.link === '') return { skip: 'no-id' }
  return { post: { ...bare('comment', row, at), kind: 'reply', text: row.text, replyTo: urn, links: linksIn(row.text) } }
}

/** A repost with one tap. Its link is that of the post that was passed on. */
export function readInstantRepost(row: LinkedInRow): Omit<Finding, 'read'> {
  const at = linkedInTime(row.date)
  if (at === null) return { skip: 'no-date' }
  if (row.link === '') return { skip: 'no-id' }
  return { post: { ...bare('repost', row, at), kind: 'repost', text: '', replyTo: null, links: [] } }
}

function bare(what: string, { link, date }: LinkedInRow, at: number): Omit<ArchivedPost, 'kind' | 'text' | 'replyTo' | 'links'> {
  return { nativeId: idOf(what, date.trim(), urnIn(link) ?? link), at, timeKnown: true, lang: null, url: /^https?:\/\//.test(link) ? link : null }
}
