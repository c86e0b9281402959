import type { Instant } from '../domain/post.ts'
import { sql } from './connection.ts'
import type { Reader, Writer } from './connection.ts'

/** The same content came again: in these words, with this link, from there. */
export interface ItemNote {
  readonly item: number
  readonly at: Instant
  readonly source: string | null
  readonly text: string
  readonly link: string | null
}

/** A note that is there already is not written again. */
export function addNote(db: Writer, { item, at, source, text, link }: ItemNote): void {
  sql(db, 'INSERT INTO item_note (item_id, at, source, text, link) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING').run(item, at, source, text, link)
}

/** Of items that were not dropped, oldest first. */
export function listNotes(db: Reader): ItemNote[] {
  return sql<ItemNote>(db, `SELECT item_id AS item, item_note.at, item_note.source, item_note.text, item_note.link FROM item_note
    JOIN item ON item.id = item_note.item_id WHERE item.dropped_at IS NULL ORDER BY item_note.id`).all()
}
