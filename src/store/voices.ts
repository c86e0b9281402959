import { Failure } from '../domain/failure.ts'
import type { Instant } from '../domain/post.ts'
import type { Fingerprint } from '../domain/voice.ts'
import { sql } from './connection.ts'
import type { Reader, Writer } from './connection.ts'

/** A colleague's fingerprints. */
export interface StoredVoice {
  readonly id: number
  /** What the person calls the colleague. */
  readonly name: string
  readonly made: Instant
  readonly expires: Instant
  readonly salt: string
  readonly posts: readonly Fingerprint[]
}

interface VoiceRow extends Omit<StoredVoice, 'posts'> {
  readonly posts: string
}

/** Those that are not too old, oldest first. */
export function voicesAt(db: Reader, now: Instant): StoredVoice[] {
  return sql<VoiceRow>(db, 'SELECT id, name, made, expires, salt, posts FROM voice WHERE expires > ? ORDER BY id').all(now)
    .map(row => ({ ...row, posts: JSON.parse(row.posts) as Fingerprint[] }))
}

/** A newer file of a colleague takes the place of the older one; what is too old goes. */
export function addVoice(db: Writer, { name, made, expires, salt, posts }: Omit<StoredVoice, 'id'>, now: Instant): number {
  sql(db, 'DELETE FROM voice WHERE expires <= ? OR name = ?').run(now, name)
  return Number(sql(db, 'INSERT INTO voice (name, made, expires, salt, posts) VALUES (?, ?, ?, ?, ?)')
    .run(name, made, expires, salt, JSON.stringify(posts)).lastInsertRowid)
}

/** Throws `not-found`. */
export function forgetVoice(db: Writer, id: number): void {
  const { changes } = sql(db, 'DELETE FROM voice WHERE id = ?').run(id)
  if (changes === 0) throw new Failure('not-found', `There are no fingerprints ${id}.`)
}
