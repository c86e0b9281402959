import { Said } from '../../domain/copies.ts'
import type { SkipReason } from '../../domain/import.ts'
import { linksIn } from '../../domain/links.ts'
import type { ArchivedPost } from '../../domain/post.ts'
import { textKey } from '../../domain/same-text.ts'
import { linkedInTime } from './dates.ts'
import type { LinkedInRow } from './rows.ts'
import { isGroupPost, urnIn, urnTime } from './urn.ts'

export interface SharesRead {
  readonly posts: readonly ArchivedPost[]
  /** One for each row that did not become a post, other than further rows of the same post. */
  readonly skipped: readonly SkipReason[]
}

/**
 * The posts in Shares.csv. A post has one row for each preview of its media, so rows are grouped by their link. One without
 * words passes on somebody else's, or is a bare picture, which the file does not tell apart. Copies that went to groups count once.
 */
export function readShares(rows: readonly LinkedInRow[]): SharesRead {
  const byUrn = new Map<string, LinkedInRow[]>()
  const skipped: SkipReason[] = []
  for (const row of rows) {
    const urn = urnIn(row.link)
    if (urn === null) {
      skipped.push('no-id')
      continue
    }
    const there = byUrn.get(urn)
    if (there) there.push(row)
    else byUrn.set(urn, [row])
  }
  const posts: ArchivedPost[] = []
  for (const [urn, group] of byUrn) {
    const post = shareOf(urn, group)
    if (post) posts.push(post)
    else skipped.push('no-date')
  }
  const copies = groupCopies(posts)
  return { posts: posts.filter(post => !copies.has(post)), skipped: [...skipped, ...[...copies].map(() => 'copy' as const)] }
}

function shareOf(urn: string, rows: readonly LinkedInRow[]): ArchivedPost | null {
  const at = rows.map(({ date }) => linkedInTime(date)).find(time => time !== null) ?? urnTime(urn)
  if (at === null) return null
  const text = rows.map(row => row.text).find(words => words !== '') ?? ''
  const shared = rows.map(row => row.shared.trim()).filter(address => /^https?:\/\//.test(address))
  return {
    nativeId: urn, kind: text === '' ? 'repost' : 'post', at, timeKnown: true, text, lang: null, url: `https://www.linkedin.com/feed/update/${urn}/`,
    replyTo: null, links: [...new Set([...linksIn(text), ...shared])]
  }
}

/** Group posts that say within a day what another post says: all but the one that went to no group, or else but the first. */
function groupCopies(posts: readonly ArchivedPost[]): Set<ArchivedPost> {
  const copies = new Set<ArchivedPost>()
  const said = new Said()
  const inOrder = posts.toSorted((a, b) => Number(isGroupPost(a.nativeId)) - Number(isGroupPost(b.nativeId)) || a.at - b.at || (a.nativeId < b.nativeId ? -1 : 1))
  for (const post of inOrder) {
    const key = textKey(post.text)
    if (key !== '' && isGroupPost(post.nativeId) && said.near(key, post.at)) copies.add(post)
    else if (key !== '') said.add(key, post.at)
  }
  return copies
}
