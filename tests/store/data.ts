import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { SkipReason } from '../../src/domain/import.ts'
import type { ArchivedPost } from '../../src/domain/post.ts'
import * as store from '../../src/store/index.ts'
import type { Reader, Recognised, Writer } from '../../src/store/index.ts'
import { openWriter } from '../../src/store/open.ts'

export const NOON = Date.UTC(2026, 2, 10, 12)
export const HOUR = 3_600_000
export const DAY = 86_400_000

export function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'twothirds-store-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** A new file in a folder of its own; both go when the test is over. */
export function freshStore(zone = 'Europe/Amsterdam', dir = tempDir()): Writer {
  const db = openWriter(dir, { zone })
  onTestFinished(() => { if (db.open) db.close() })
  return db
}

let made = 0

export function archived(given: Partial<ArchivedPost> = {}): ArchivedPost {
  made++
  return {
    nativeId: `n${made}`, kind: 'post', at: NOON + made, timeKnown: true, text: `Invented words number ${made}`, lang: 'en', url: null, replyTo: null,
    links: [], ...given
  }
}

const nobody = (): Recognised => ({ company: false, itemId: null })

export interface Given {
  readonly recognise?: (post: Pick<ArchivedPost, 'links'>) => Recognised
  readonly account?: string
  readonly generatedAt?: number | null
  /** By default an archive with a date has everything. */
  readonly whole?: boolean
  readonly skipped?: Partial<Record<SkipReason, number>>
}

export function beginImport(db: Writer): number {
  return store.beginImport(db, { path: 'archive.zip', sources: ['archive.zip'], owner: process.pid }, NOON)
}

/** Runs a whole import as the threads do: begin, describe, batches, settle, end. */
export function importPosts(db: Writer, posts: readonly ArchivedPost[], given: Given = {}): store.StoredImport {
  const { recognise = nobody, account = 'noor', generatedAt = null } = given
  const id = beginImport(db)
  store.describeImport(db, id, { network: 'x', account: { nativeId: `id-${account}`, name: account, bio: '' }, expected: posts.length, generatedAt, bytes: 1 })
  for (let at = 0; at === 0 || at < posts.length; at += 50) {
    store.writeBatch(db, id, { posts: posts.slice(at, at + 50), skipped: at === 0 ? given.skipped ?? {} : {}, damage: [], cursor: String(at) }, recognise)
  }
  while (store.settleStep(db, id, given.whole ?? generatedAt !== null).left > 0);
  return store.endImport(db, id, { state: 'done', fault: null, at: NOON })
}

export function rowsOf(db: Reader, query: string): unknown[] {
  return db.prepare(query).all()
}

/** The roll-up as it stands and as a count of everything from nothing makes it; the two must be the same. */
export function rollups(db: Writer): { kept: unknown[]; counted: unknown[] } {
  const read = 'SELECT * FROM rollup ORDER BY account_id, day'
  const kept = rowsOf(db, read)
  store.rebuildRollup(db, store.readBasis(db))
  return { kept, counted: rowsOf(db, read) }
}

export function idOf(db: Reader, nativeId: string): number {
  return db.prepare('SELECT id FROM post WHERE native_id = ?').pluck().get(nativeId) as number
}

export function scoreAll(db: Writer, probability = 0.75): void {
  for (let next = store.nextToScore(db, 500); next.length > 0; next = store.nextToScore(db, 500)) {
    store.writeScores(db, next.map(({ id }) => ({ id, probability, lang: null })), store.scoreGeneration(db))
  }
}
