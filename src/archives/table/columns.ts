import { plainName } from '../csv.ts'

/** What a column can hold, and how people and programs call it: letters and digits alone, the likeliest first. */
const NAMES = {
  id: ['id', 'nativeid', 'postid', 'statusid', 'tweetid', 'idstr', 'guid', 'uri'],
  date: [
    'date', 'createdat', 'created', 'datetime', 'publishedat', 'published', 'postedat', 'posted', 'timestamp', 'time', 'pubdate', 'datepublished', 'sentat', 'at',
    'datum'
  ],
  text: ['text', 'fulltext', 'content', 'message', 'caption', 'body', 'post', 'status', 'commentary', 'sharecommentary', 'posttext', 'tekst', 'bericht'],
  url: ['url', 'permalink', 'link', 'posturl', 'postlink', 'address'],
  network: ['network', 'platform', 'channel', 'service', 'socialnetwork', 'netwerk'],
  account: ['account', 'accountname', 'username', 'screenname', 'handle', 'profile', 'user', 'author', 'page'],
  kind: ['kind', 'type', 'posttype', 'soort'],
  lang: ['lang', 'language', 'taal'],
  replyTo: ['replyto', 'inreplyto', 'inreplytoid', 'inreplytostatusid', 'parentid']
} as const

export type Column = keyof typeof NAMES
const COLUMNS = Object.keys(NAMES) as Column[]

/** The key of each column that is there. No key holds two of them. */
export type Columns = Readonly<Partial<Record<Column, string>>>

/** Finds columns by their names, whatever their spelling. */
export function columnsOf(keys: readonly string[]): Columns {
  const found: Partial<Record<Column, string>> = {}
  const plain = new Map(keys.toReversed().map(key => [plainName(key), key]))
  for (const column of COLUMNS) {
    const name = NAMES[column].find(one => plain.has(one))
    if (name === undefined) continue
    found[column] = plain.get(name)!
    plain.delete(name)
  }
  return found
}
