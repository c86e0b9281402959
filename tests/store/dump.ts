import { createHash } from 'node:crypto'
import type { Reader } from '../../src/store/index.ts'
import { rowsOf } from './data.ts'

/*
 * What the data say, without what depends on the order in which it came: row ids are replaced by the networks' own ids. Scores
 * and the book of imports are left out.
 */
const DUMP = [
  `SELECT network, native_id, name, bio, known_until, as_of FROM account ORDER BY network, native_id`,
  `SELECT account.network, account.native_id AS account, post.native_id, post.kind, post.at, post.time_known, first.native_id AS unit, post.text,
    post.wordless, post.lang, post.url, post.reply_to, post.links, post.origin, post.company, post.label, post.as_of, post.absent_since
    FROM post JOIN account ON account.id = post.account_id LEFT JOIN post AS first ON first.id = post.unit
    ORDER BY account.network, account.native_id, post.native_id`,
  `SELECT network, native_id, day, counted, company, labelled, unclear, rollup.wordless FROM rollup JOIN account ON account.id = account_id
    ORDER BY network, native_id, day`,
  `SELECT post.native_id FROM post_text_docsize JOIN post USING (id) ORDER BY post.native_id`
]

export function dumpOf(db: Reader): unknown[][] {
  return DUMP.map(query => rowsOf(db, query))
}

export function dumpHash(db: Reader): string {
  return createHash('sha256').update(JSON.stringify(dumpOf(db))).digest('hex')
}
