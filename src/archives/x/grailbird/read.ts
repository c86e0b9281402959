import { columnOf, readSheet } from '../../csv.ts'
import type { Row, Sheet } from '../../csv.ts'
import { elementsOf } from '../../elements.ts'
import type { Entries, Entry } from '../../entries.ts'
import type { Finding } from '../../findings.ts'
import { LIMITS } from '../../limits.ts'
import { readWhole } from '../../whole.ts'
import { Notes } from '../notes.ts'
import { readTweet } from '../tweet.ts'
import type { Author } from '../tweet.ts'
import type { GrailbirdFiles } from './files.ts'

/** Elements stand bare; in most archives this is their first key, at which reading finds its feet again after damage. */
const FIRST_KEY = 'source'

const NO_NOTES = new Notes()
const SHORT_LINK = /https?:\/\/t\.co\/\w+/g

/** Everything in the archive, newest month first. */
export async function* findings(entries: Entries, { months, form, missing }: GrailbirdFiles, author: Author): AsyncGenerator<Finding, void> {
  for (const file of missing) yield { damage: { file, byte: 0, say: 'The archive’s own list names this file, and it is not there.' }, read: 0 }
  let before = 0
  for (const entry of months) {
    yield* form === 'json' ? inList(entries, entry, { author, before }) : inTable(entries, entry, { author, before })
    before += entry.size
  }
}

interface Reading {
  readonly author: Author
  /** Bytes of the files before this one. */
  readonly before: number
}

async function* inList(entries: Entries, entry: Entry, { author, before }: Reading): AsyncGenerator<Finding, void> {
  for await (const { read, reached } of elementsOf(entries, entry, { wrapper: FIRST_KEY, from: 0 })) {
    for (const { value, loss } of read) {
      if (loss) yield { damage: { file: entry.name, byte: loss.byte, say: loss.say }, ...(loss.reason && { skip: loss.reason }), read: before + reached }
      else yield found(value, author, before + reached)
    }
  }
}

async function* inTable(entries: Entries, entry: Entry, { author, before }: Reading): AsyncGenerator<Finding, void> {
  const sheet = readSheet(await readWhole(entries, entry, LIMITS.notes), fields => fields[0] === 'tweet_id')
  const read = before + entry.size
  for (const { say } of sheet.broken) yield { skip: 'broken', damage: { file: entry.name, byte: 0, say }, read }
  const elementOf = elementsFrom(sheet)
  for (const row of sheet.rows) yield found(elementOf(row), author, read)
}

function found(element: unknown, author: Author, read: number): Finding {
  const { post, skip } = readTweet(element, author, NO_NOTES)
  return post ? { post, read } : { skip, read }
}

/** Rows as the elements of a list. The columns stand in two orders, so they are found by their names. */
function elementsFrom({ header }: Sheet): (row: Row) => object {
  const column = (name: string): number => columnOf(header, [name.replaceAll('_', '')])
  const places = {
    id_str: column('tweet_id'), in_reply_to_status_id_str: column('in_reply_to_status_id'), in_reply_to_user_id_str: column('in_reply_to_user_id'),
    created_at: column('timestamp'), text: column('text'), reposted: column('retweeted_status_id'), expanded: column('expanded_urls')
  }
  return ({ fields }) => {
    const at = (place: number): string => fields[place] ?? ''
    const { reposted, expanded, ...copied } = places
    const element = Object.fromEntries(Object.entries(copied).map(([key, place]) => [key, at(place)]))
    return { ...element, ...(at(reposted) !== '' && { retweeted_status: {} }), entities: { urls: linksOf(at(places.text), at(expanded)) } }
  }
}

/** Which short link stands for which long one is not said; where there are as many of both, they stand in the same order. */
function linksOf(text: string, expanded: string): object[] {
  const short = text.match(SHORT_LINK) ?? []
  const long = expanded === '' ? [] : expanded.split(',')
  return short.length === long.length ? short.map((url, index) => ({ url, expanded_url: long[index] })) : []
}
