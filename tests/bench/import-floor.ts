import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { BATCH } from '../../src/archives/batch.ts'
import { openContainer } from '../../src/archives/container.ts'
import { elementsOf } from '../../src/archives/elements.ts'
import { isObject, listAt, objectAt, textAt } from '../../src/archives/json.ts'
import { isNoteFile, isPostFile } from '../../src/archives/x/names.ts'
import { tweetIn } from '../../src/archives/x/tweet.ts'
import { baseName } from '../../src/archives/entries.ts'

/*
 * The least that an import of the same bytes can cost, in one thread: unpack, cut into elements, JSON.parse, and one bare insert each
 * of the texts that the import keeps, as they stand there, into one table with two indexes, in durable transactions of a thousand. No meaning, no second look, no search, no tally. Arguments: a folder for
 * the file, and the archive.
 */

const [dataDir, path] = process.argv.slice(2) as [string, string]
mkdirSync(dataDir, { recursive: true })
const db = new BetterSqlite(join(dataDir, 'floor.db'))
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec(`CREATE TABLE post (id INTEGER PRIMARY KEY, native_id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, text TEXT NOT NULL, lang TEXT,
  reply_to TEXT, links TEXT NOT NULL) STRICT;
  CREATE INDEX post_at ON post (at)`)
const insert = db.prepare('INSERT OR REPLACE INTO post (native_id, at, text, lang, reply_to, links) VALUES (?, ?, ?, ?, ?, ?)')
const write = db.transaction((rows: readonly unknown[][]) => {
  for (const row of rows) insert.run(...row)
})

let rows: unknown[][] = []
const { entries } = await openContainer(path)
for (const entry of entries.list) {
  const name = baseName(entry.name)
  if (!isPostFile(name) && !isNoteFile(name)) continue
  for await (const { read } of elementsOf(entries, entry, { wrapper: isPostFile(name) ? 'tweet' : 'noteTweet', from: 0 })) {
    for (const { value } of read) {
      const tweet = tweetIn(value)
      // A long text is parsed and goes no further.
      if (!isObject(tweet) || textAt(tweet, 'id_str') === null) continue
      rows.push([
        textAt(tweet, 'id_str'), Date.parse(textAt(tweet, 'created_at') ?? ''), textAt(tweet, 'full_text') ?? '', textAt(tweet, 'lang'),
        textAt(tweet, 'in_reply_to_status_id_str'), JSON.stringify(listAt(objectAt(tweet, 'entities'), 'urls').map(url => textAt(url, 'expanded_url')))
      ])
      if (rows.length < BATCH) continue
      write(rows)
      rows = []
    }
  }
}
write(rows)
await entries.close()
db.close()
