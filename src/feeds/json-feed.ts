import type { JsonFeed } from 'feedsmith'
import { addressIn } from './entry.ts'
import type { Prose, RawEntry, RawFeed } from './entry.ts'

/** JSON Feed 1.0 and 1.1, whose fields say in their names whether they hold HTML. */
export function jsonFeed(feed: JsonFeed.Feed<string>): RawFeed {
  return { title: text(feed.title), bases: [feed.home_page_url], entries: (feed.items ?? []).map(entry) }
}

function entry(item: JsonFeed.Item<string>): RawEntry {
  const pictures = (item.attachments ?? []).filter(({ mime_type: type }) => type?.startsWith('image/'))
  return {
    id: item.id,
    title: text(item.title),
    prose: [text(item.summary), text(item.content_text), html(item.content_html)].filter(prose => prose !== null),
    links: [item.url, item.external_url, addressIn(item.id)],
    bases: [],
    dates: [item.date_published, item.date_modified],
    categories: item.tags ?? [],
    images: [{ url: item.image }, { url: item.banner_image }, ...pictures.map(({ url, title }) => ({ url, alt: title }))]
  }
}

function text(value: string | undefined): Prose | null {
  return value === undefined || value.trim() === '' ? null : { value, as: 'text' }
}

function html(value: string | undefined): Prose | null {
  return value === undefined || value.trim() === '' ? null : { value, as: 'html' }
}
