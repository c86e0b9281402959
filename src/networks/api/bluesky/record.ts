import type { LinkCard, PostContent } from '../../../domain/publish.ts'
import type { Instant } from '../../../domain/post.ts'
import { facetsOf } from './facets.ts'

export const POSTS = 'app.bsky.feed.post'
export const REPOSTS = 'app.bsky.feed.repost'

/** A picture as the server knows it once it was uploaded; passed back as it came. */
export type Blob = Readonly<Record<string, unknown>>

export interface RecordParts {
  readonly content: PostContent
  readonly at: Instant
  /** Whose the names in the text are. */
  readonly dids: ReadonlyMap<string, string>
  /** In the order of the content's pictures. */
  readonly blobs: readonly Blob[]
}

/** The record of a post (lexicon app.bsky.feed.post). The same parts give the same record, so that a second try changes nothing. */
export function recordOf({ content, at, dids, blobs }: RecordParts): Readonly<Record<string, unknown>> {
  const { text, language, card, pictures } = content
  const facets = facetsOf(text, dids)
  const embed = pictures.length > 0 ? imagesOf(pictures.map(({ alt }, index) => ({ alt, image: blobs[index]! }))) : card && external(card)
  return {
    $type: POSTS, text, createdAt: new Date(at).toISOString(),
    ...(language === null ? {} : { langs: [language] }),
    ...(facets.length === 0 ? {} : { facets }),
    ...(embed ? { embed } : {})
  }
}

/** A post has pictures or a card, never both; the link in its words still works. */
function imagesOf(images: readonly { readonly alt: string; readonly image: Blob }[]): object {
  return { $type: 'app.bsky.embed.images', images }
}

function external({ url, title, description }: LinkCard): object {
  return { $type: 'app.bsky.embed.external', external: { uri: url, title, description } }
}
