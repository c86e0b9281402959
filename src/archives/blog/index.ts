import { Failure } from '../../domain/failure.ts'
import { siteOf } from '../../domain/links.ts'
import type { Opened, Recogniser } from '../archive.ts'
import { decoded } from '../encoding.ts'
import type { Entry } from '../entries.ts'
import { openedFrom } from '../findings.ts'
import type { Finding } from '../findings.ts'
import { htmlText } from '../html.ts'
import { headOf } from '../small.ts'
import { readWhole } from '../whole.ts'
import { feedIn } from './entries.ts'
import type { Feed } from './entries.ts'
import { entryPost, webAddress } from './post.ts'

const LARGEST = 64 * 2 ** 20
const HEAD = 4096
const HINT = 'Save the feed of your own blog as a file. Feeds hold the newest posts only; most blog programs export all of them as a feed.'
const JSON_FEED = /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\/1/

/** The feed of a blog, saved as a file: RSS, RDF, Atom or JSON Feed. */
export const blog: Recogniser = {
  wanted: () => [],
  async recognise({ entries, kind }, { signal }): Promise<Opened | null> {
    const [entry] = entries.list
    if (!entry || (kind !== 'feed' && kind !== 'json')) return null
    if (kind === 'json' && !JSON_FEED.test((await headOf(entries, entry, HEAD)).toString('latin1'))) return null
    const text = decoded(await readWhole(entries, entry, LARGEST)).trimStart()
    if (/<!DOCTYPE|<!ENTITY/i.test(text.slice(0, HEAD))) {
      throw new Failure('hostile-archive', `“${entries.label}” declares entities of its own, which no feed needs.`, HINT)
    }
    const feed = await feedIn(text)
    if (!feed) throw new Failure('damaged-archive', `“${entries.label}” begins like a feed and cannot be read as one.`, HINT)
    const about = {
      network: 'blog' as const, account: accountOf(feed), expected: feed.entries.length, generatedAt: null, whole: false, bytes: entry.size
    }
    return openedFrom(about, { label: entries.label, what: 'a feed', hint: HINT }, () => findings(feed, entry), signal)
  }
}

/** A blog is known by its site; one that does not name it, by its title. */
function accountOf({ title, link }: Feed): Opened['account'] {
  const site = siteOf(webAddress(link, null) ?? '')
  const name = htmlText(title).text || null
  return { nativeId: site, name: site ?? name, displayName: name, bio: '', zone: null }
}

async function* findings(feed: Feed, { size }: Entry): AsyncGenerator<Finding, void> {
  for (const entry of feed.entries) yield { ...entryPost(entry, feed), read: size }
}
