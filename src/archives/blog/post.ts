import { linksIn } from '../../domain/links.ts'
import type { Finding } from '../findings.ts'
import { htmlText } from '../html.ts'
import { hashOf } from '../ids.ts'
import { languageTag } from '../languages.ts'
import { momentOf } from '../table/dates.ts'
import type { Feed, FeedEntry } from './entries.ts'

/** An entry of the person's own feed as a post: its title, and below it all of its words. */
export function entryPost(entry: FeedEntry, { link: home, lang }: Feed): Omit<Finding, 'read'> {
  // Old programs write the hour without a colon.
  const moment = momentOf((entry.date ?? '').replace(/ (\d\d)(\d\d)(?= (?:[A-Z]{1,4}|[+-]\d{4})$)/, ' $1:$2'), null)
  if (!moment) return { skip: 'no-date' }
  const [title, body] = [entry.title, entry.body].map(part => entry.html ? htmlText(part) : { text: part.trim(), links: linksIn(part) }) as [Words, Words]
  const text = [title.text, body.text].filter(part => part !== '').join('\n\n')
  const url = webAddress(entry.link, home)
  const links = [...new Set([...title.links, ...body.links].map(link => webAddress(link, url ?? home)).filter(link => link !== null))]
  return {
    post: {
      nativeId: entry.id?.trim() || url || hashOf([text, entry.date ?? '']), kind: 'post', at: moment.at, timeKnown: moment.timeKnown, text, lang: languageTag(lang), url,
      replyTo: null, links
    }
  }
}

interface Words { readonly text: string; readonly links: readonly string[] }

/** A link against the page on which it stands; null for what leads nowhere on the web. */
export function webAddress(link: string | undefined, base: string | null | undefined): string | null {
  if (link === undefined || link.trim() === '') return null
  const url = base ? URL.parse(link.trim(), base) : URL.parse(link.trim())
  return url && /^https?:$/.test(url.protocol) ? url.href : null
}
