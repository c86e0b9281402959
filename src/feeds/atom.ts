import type { AtomFeed } from 'feedsmith'
import { addressIn } from './entry.ts'
import type { Prose, RawEntry, RawFeed } from './entry.ts'

type Entry = AtomFeed.Entry<string>
type Link = NonNullable<Entry['links']>[number]

/** Atom 0.3 and 1.0. A text says whether it is HTML; links are told apart by what they are for. */
export function atomFeed(feed: AtomFeed.Feed<string>): RawFeed {
  return {
    title: prose(feed.title),
    bases: [alternate(feed.links), feed.xml?.base],
    entries: (feed.entries ?? []).map(entry)
  }
}

function entry({ id, title, summary, content, links = [], published, updated, categories = [], media, xml }: Entry): RawEntry {
  const pictures = links.filter(({ rel, type }) => rel === 'enclosure' && type?.startsWith('image/'))
  return {
    id,
    title: prose(title),
    prose: [prose(summary), prose(content)].filter(text => text !== null),
    // RFC 4287, 4.2.6: an id is an IRI, and many are the entry's address.
    links: [alternate(links), addressIn(id)],
    bases: [xml?.base],
    dates: [published, updated],
    categories: categories.map(({ label, term }) => label ?? term),
    images: [
      ...pictures.map(({ href, title: alt }) => ({ url: href, alt })),
      ...(media?.thumbnails ?? media?.groups?.flatMap(group => group.thumbnails ?? []) ?? []).map(({ url }) => ({ url }))
    ]
  }
}

/** A link without a purpose is one to the page itself (RFC 4287, 4.2.7.2). */
function alternate(links: readonly Link[] | undefined): string | undefined {
  const pages = (links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate')
  return (pages.find(({ type }) => type === undefined || type.includes('html')) ?? pages[0])?.href
}

function prose(text: { readonly value?: string; readonly type?: string } | undefined): Prose | null {
  const { value, type } = text ?? {}
  if (value === undefined || value.trim() === '') return null
  return { value, as: type === 'html' || type === 'xhtml' || type === 'text/html' ? 'html' : type === undefined || type === 'text' ? 'text' : 'unsaid' }
}
