import type { Finding } from '../findings.ts'
import { htmlText } from '../html.ts'
import { idOf } from '../ids.ts'
import { linkedInTime } from './dates.ts'

const PUBLISHED = /Published on\s+(\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?)/i
const DATES = /<p[^>]*>\s*(Created|Published) on[^<]*<\/p>/gi
const PULSE = /https?:\/\/www\.linkedin\.com\/pulse\/[^"'\s<>]+/

/** One article of its own page. A draft says when it was created and nothing of publishing. */
export function readArticle(html: string, file: string): Omit<Finding, 'read'> {
  const written = PUBLISHED.exec(html)?.[1]
  if (written === undefined) return { skip: 'private' }
  const at = linkedInTime(written)
  if (at === null) return { skip: 'no-date' }
  const url = PULSE.exec(html)?.[0] ?? null
  const { text, links } = htmlText(html.replace(DATES, ''))
  const post = { nativeId: idOf('article', url ?? file), kind: 'post' as const, at, timeKnown: true, text, lang: null, url, replyTo: null }
  return { post: { ...post, links: links.filter(link => link !== url) } }
}
