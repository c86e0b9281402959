import { Failure } from '../domain/failure.ts'
import type { QueueItem } from '../domain/item.ts'
import type { Instant, Network } from '../domain/post.ts'
import { sql } from './connection.ts'
import type { Reader, Writer } from './connection.ts'

export type ItemType = 'news' | 'vacancy' | 'event' | 'photo' | 'video'

/** A piece of company content as it lies in the queue. */
export interface StoredItem extends QueueItem {
  readonly type: ItemType | null
  readonly image: string | null
  readonly alt: string | null
  readonly source: string | null
}

interface ItemRow extends Omit<StoredItem, 'networks' | 'textKey'> {
  readonly networks: string
  readonly textKey: string | null
}

const COLUMNS = `id, added_at AS addedAt, text, link, campaign, release, expires, priority, networks, type, image, alt, source,
  link_key AS linkKey, text_key AS textKey`

function storedItem({ networks, textKey, ...row }: ItemRow): StoredItem {
  return { ...row, networks: JSON.parse(networks) as Network[], textKey: textKey ?? '' }
}

/** Items that were not dropped, oldest first. */
export function listItems(db: Reader): StoredItem[] {
  return sql<ItemRow>(db, `SELECT ${COLUMNS} FROM item WHERE dropped_at IS NULL ORDER BY id`).all().map(storedItem)
}

/** Throws `not-found`. A dropped item is found too. */
export function itemById(db: Reader, id: number): StoredItem {
  const row = sql<ItemRow>(db, `SELECT ${COLUMNS} FROM item WHERE id = ?`).get(id)
  if (!row) throw new Failure('not-found', `There is no item ${id} in the queue.`)
  return storedItem(row)
}

/** Of every item that ever came, dropped ones too: a post that carries its link is a company post whatever became of the item. */
export function linkKeys(db: Reader): Map<string, number> {
  const rows = sql<[string, number]>(db, 'SELECT link_key, min(id) FROM item WHERE link_key IS NOT NULL GROUP BY link_key').raw().all()
  return new Map(rows as [string, number][])
}

export function addItem(db: Writer, item: Omit<StoredItem, 'id'>): number {
  return Number(sql(db, `INSERT INTO item (added_at, text, link, campaign, release, expires, priority, networks, type, image, alt, source, link_key, text_key)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(item.addedAt, item.text, item.link, item.campaign, item.release, item.expires, item.priority, JSON.stringify(item.networks), item.type,
      item.image, item.alt, item.source, item.linkKey, item.textKey || null).lastInsertRowid)
}

/** Writes what a merge filled in. */
export function fillItem(db: Writer, { id, text, link, campaign, networks, type, image, alt, linkKey, textKey }: StoredItem): void {
  sql(db, 'UPDATE item SET text = ?, link = ?, campaign = ?, networks = ?, type = ?, image = ?, alt = ?, link_key = ?, text_key = ? WHERE id = ?')
    .run(text, link, campaign, JSON.stringify(networks), type, image, alt, linkKey, textKey || null, id)
}

/** Takes an item out of the inbox; null brings it back. Throws `not-found`. */
export function dropItem(db: Writer, id: number, at: Instant | null): void {
  const { changes } = sql(db, 'UPDATE item SET dropped_at = ? WHERE id = ?').run(at, id)
  if (changes === 0) throw new Failure('not-found', `There is no item ${id} in the queue.`)
}

/** Words for an item's image. Throws `not-found`. */
export function describeImage(db: Writer, id: number, alt: string | null): void {
  const { changes } = sql(db, 'UPDATE item SET alt = ? WHERE id = ?').run(alt, id)
  if (changes === 0) throw new Failure('not-found', `There is no item ${id} in the queue.`)
}
