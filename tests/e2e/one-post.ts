import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { demoArchiveFiles } from '../../src/services/demo/index.ts'

export interface LatePost {
  readonly id: string
  readonly at: number
  /** With its link at the end, as it was handed over. */
  readonly text: string
  readonly link: string
}

interface Tweet {
  readonly tweet: { readonly entities: object } & Record<string, unknown>
}

/** An archive of the made-up person that holds one post, in a folder; answers its path. X shortens the link as it does. */
export function archiveOf({ id, at, text, link }: LatePost): string {
  const folder = mkdtempSync(join(tmpdir(), 'twothirds-late-'))
  const short = `https://t.co/${id.slice(-10)}`
  for (const { name, text: content } of demoArchiveFiles(at)) {
    if (/manifest|note-tweet/u.test(name)) continue
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, name.endsWith('tweets.js') ? withOnly(content, tweet => ({
      ...tweet, id, id_str: id, created_at: createdAt(at), full_text: text.replace(link, short).replaceAll('&', '&amp;'),
      entities: { ...tweet.entities, urls: [{ url: short, expanded_url: link, display_url: 'quillmarsh.example', indices: ['0', '23'] }] }
    })) : content)
  }
  return folder
}

/** The first plain post of the file, changed, and no other. */
function withOnly(content: string, change: (tweet: Tweet['tweet']) => object): string {
  const start = content.indexOf('= ') + 2
  const tweets = JSON.parse(content.slice(start)) as Tweet[]
  const plain = tweets.find(({ tweet }) => !('in_reply_to_status_id' in tweet) && !String(tweet['full_text']).startsWith('RT @'))!
  return `${content.slice(0, start)}${JSON.stringify([{ tweet: change(plain.tweet) }])}`
}

/** `Fri Mar 06 13:02:05 +0000 2026`, as X writes it. */
function createdAt(at: number): string {
  const [weekday, day, month, year, clock] = new Date(at).toUTCString().replace(',', '').split(' ')
  return `${weekday} ${month} ${day} ${clock} +0000 ${year}`
}
