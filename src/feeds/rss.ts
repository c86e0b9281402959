import type { RdfFeed, RssFeed } from 'feedsmith'
import { addressIn } from './entry.ts'
import type { Prose, RawEntry, RawFeed } from './entry.ts'

type Item = RssFeed.Item<string> & RdfFeed.Item<string>

/** RSS 0.9x, 1.0 and 2.0. Titles and descriptions may be text or HTML, escaped once or twice: nobody says. */
export function rssFeed(feed: RssFeed.Feed<string> | RdfFeed.Feed<string>): RawFeed {
  return {
    title: prose(feed.title),
    bases: [feed.link, 'xml' in feed ? feed.xml?.base : undefined],
    entries: ((feed.items ?? []) as Item[]).map(entry)
  }
}

function entry(item: Item): RawEntry {
  const { guid, enclosures = [], media, itunes } = item
  const contents = [...(media?.contents ?? []), ...(media?.groups ?? []).flatMap(group => group.contents ?? [])]
  const images = contents.filter(({ medium, type, url }) => medium === 'image' || type?.startsWith('image/') || medium === undefined && /\.(?:jpe?g|png|webp)\b/iu.test(url ?? ''))
  const alt = media?.description?.value ?? media?.title?.value
  return {
    id: guid?.value ?? item.rdf?.about,
    title: prose(item.title ?? media?.title?.value),
    prose: [item.description, item.content?.encoded].flatMap(text => prose(text) ?? []),
    // A guid is an address unless it says that it is none.
    links: [item.link, guid?.isPermaLink === false ? undefined : addressIn(guid?.value), item.atom?.links?.[0]?.href],
    bases: [item.xml?.base],
    dates: [item.pubDate, ...(item.dc?.dates ?? []), ...(item.dcterms?.created ? [item.dcterms.created].flat() : []), item.atom?.published, item.atom?.updated],
    categories: (item.categories ?? []).map(({ name }) => name),
    images: [
      ...enclosures.filter(({ type }) => type?.startsWith('image/')).map(({ url }) => ({ url })),
      ...images.map(({ url, title, description }) => ({ url, alt: description?.value ?? title?.value ?? alt })),
      ...(media?.thumbnails ?? []).map(({ url }) => ({ url, alt })), { url: itunes?.image }
    ]
  }
}

function prose(value: string | undefined): Prose | null {
  return value === undefined || value.trim() === '' ? null : { value, as: 'unsaid' }
}
