import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith'

/** An entry of a feed, whatever its format: texts as they stand there, links not resolved. */
export interface FeedEntry {
  readonly id: string | undefined
  readonly title: string
  readonly body: string
  /** Whether title and body are HTML. RSS does not say, and they are nearly always. */
  readonly html: boolean
  readonly link: string | undefined
  readonly date: string | undefined
}

export interface Feed {
  readonly title: string
  readonly link: string | undefined
  readonly lang: string | undefined
  readonly entries: readonly FeedEntry[]
}

/** The feed in a text: RSS, RDF, Atom or JSON Feed. Null for what is none. Entities are never unfolded and nothing is fetched. */
export async function feedIn(text: string): Promise<Feed | null> {
  // Most imports never see a feed, and it takes a while to load.
  const { DetectError, MalformedError, parseFeed, ParseError } = await import('feedsmith')
  try {
    const { format, feed } = parseFeed(text)
    if (format === 'atom') return atom(feed)
    return format === 'json' ? json(feed) : rss(feed)
  } catch (thrown) {
    if (thrown instanceof DetectError || thrown instanceof MalformedError || thrown instanceof ParseError) return null
    throw thrown
  }
}

type Item = RssFeed.Item<string> & RdfFeed.Item<string>

function rss(feed: RssFeed.Feed<string> | RdfFeed.Feed<string>): Feed {
  const entries = ((feed.items ?? []) as Item[]).map(item => ({
    id: item.guid?.value ?? item.rdf?.about, title: item.title ?? '', body: item.content?.encoded ?? item.description ?? '', html: true,
    link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value), date: item.pubDate ?? item.dc?.dates?.[0]
  }))
  return { title: feed.title ?? '', link: feed.link, lang: 'language' in feed ? feed.language : undefined, entries }
}

function atom(feed: AtomFeed.Feed<string>): Feed {
  const page = (links: AtomFeed.Entry<string>['links']): string | undefined => (links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links?.[0])?.href
  const entries = (feed.entries ?? []).map(entry => ({
    id: entry.id, title: entry.title?.value ?? '', body: entry.content?.value ?? entry.summary?.value ?? '',
    html: [entry.title, entry.content ?? entry.summary].some(part => part?.type !== undefined && part.type !== 'text'),
    link: page(entry.links), date: entry.published ?? entry.updated
  }))
  return { title: feed.title?.value ?? '', link: page(feed.links), lang: feed.xml?.lang, entries }
}

function json(feed: JsonFeed.Feed<string>): Feed {
  const entries = (feed.items ?? []).map(item => ({
    id: item.id, title: item.title ?? '', body: item.content_html ?? item.content_text ?? item.summary ?? '', html: item.content_html !== undefined,
    link: item.url, date: item.date_published ?? item.date_modified
  }))
  return { title: feed.title ?? '', link: feed.home_page_url, lang: feed.language, entries }
}
