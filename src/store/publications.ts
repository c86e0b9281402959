import { Failure } from '../domain/failure.ts'
import type { Instant } from '../domain/post.ts'
import { isOver, nextState } from '../domain/publish.ts'
import type { PostContent, PublicationEvent, PublicationState } from '../domain/publish.ts'
import { sql, transact } from './connection.ts'
import type { Reader, Writer } from './connection.ts'
import type { ImportFault } from './imports.ts'

/** A post that the person said yes to, and how far it has come. */
export interface Publication {
  readonly id: number
  readonly connection: number | null
  readonly item: number | null
  readonly key: string
  /** Hash of what the yes was for. */
  readonly yes: string
  readonly yesAt: Instant
  readonly content: PostContent
  readonly state: PublicationState
  /** When the last try left. */
  readonly sentAt: Instant | null
  readonly nativeId: string | null
  readonly url: string | null
  readonly post: number | null
  readonly fault: ImportFault | null
}

interface Row extends Omit<Publication, 'content' | 'fault'> {
  readonly content: string
  readonly fault: string | null
}

const SELECT = `SELECT id, connection_id AS connection, item_id AS item, key, yes, yes_at AS yesAt, content, state, sent_at AS sentAt, native_id AS nativeId,
  url, post_id AS post, fault FROM publication`

const publicationOf = ({ content, fault, ...row }: Row): Publication => (
  { ...row, content: JSON.parse(content) as PostContent, fault: fault === null ? null : JSON.parse(fault) as ImportFault }
)

/** Newest first, some of them or all. */
export function listPublications(db: Reader, limit: number | null): Publication[] {
  return sql<Row>(db, `${SELECT} ORDER BY id DESC LIMIT ?`).all(limit ?? -1).map(publicationOf)
}

/** Those that have not come to an end, oldest first. */
export function openPublications(db: Reader): Publication[] {
  return sql<Row>(db, `${SELECT} WHERE state IN ('prepared','sent','unknown') ORDER BY id`).all().map(publicationOf)
}

/** Throws `not-found`. */
export function publicationById(db: Reader, id: number): Publication {
  const row = sql<Row>(db, `${SELECT} WHERE id = ?`).get(id)
  if (!row) throw new Failure('not-found', `There is no publication ${id}.`)
  return publicationOf(row)
}

/** The newest publication with that yes, whatever came of it. */
export function publicationWithYes(db: Reader, connection: number, yes: string): Publication | null {
  const row = sql<Row>(db, `${SELECT} WHERE connection_id = ? AND yes = ? ORDER BY id DESC LIMIT 1`).get(connection, yes)
  return row ? publicationOf(row) : null
}

export type GivenPublication = Pick<Publication, 'key' | 'yes' | 'yesAt' | 'content' | 'item'> & { readonly connection: number }

/** Stores a post before anything of it leaves. Throws `conflict` if the item is on its way or posted already. */
export function preparePublication(db: Writer, { connection, item, key, yes, yesAt, content }: GivenPublication): Publication {
  return transact(db, () => {
    const open = item === null ? undefined : sql<number>(db, `SELECT id FROM publication WHERE connection_id = ? AND item_id = ?
      AND state IN ('prepared','sent','unknown','confirmed')`).pluck().get(connection, item)
    if (open !== undefined) throw new Failure('conflict', `Item ${item} is on its way or posted already.`, 'Look under what was sent.')
    const id = sql(db, `INSERT INTO publication (connection_id, item_id, key, yes, yes_at, content, state) VALUES (?, ?, ?, ?, ?, ?, 'prepared')`)
      .run(connection, item, key, yes, yesAt, JSON.stringify(content)).lastInsertRowid
    return publicationById(db, Number(id))
  })
}

export interface Happened {
  readonly at: Instant
  readonly published?: { readonly nativeId: string; readonly url: string | null; readonly post: number | null }
  readonly fault?: ImportFault | undefined
}

/** One step of a publication. Pictures of one that is over are let go. Throws `conflict` for a step that cannot be. */
export function stepPublication(db: Writer, id: number, event: PublicationEvent, { at, published, fault }: Happened): Publication {
  return transact(db, () => {
    const before = publicationById(db, id)
    const state = nextState(before.state, event)
    const content = isOver(state) ? { ...before.content, pictures: before.content.pictures.map(picture => ({ ...picture, base64: '' })) } : before.content
    sql(db, `UPDATE publication SET state = @state, content = @content, sent_at = CASE @event WHEN 'send' THEN @at ELSE sent_at END,
      native_id = coalesce(@nativeId, native_id), url = coalesce(@url, url), post_id = coalesce(@post, post_id), fault = @fault WHERE id = @id`)
      .run({
        id, state, content: JSON.stringify(content), event, at, nativeId: published?.nativeId ?? null, url: published?.url ?? null,
        post: published?.post ?? null, fault: fault ? JSON.stringify(fault) : null
      })
    return publicationById(db, id)
  })
}
