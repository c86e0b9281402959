import BetterSqlite from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Events, Methods } from '../../src/contract/index.ts'
import type { ArchivedPost } from '../../src/domain/post.ts'
import { plainHost } from '../../src/hosts/host-answers.ts'
import * as store from '../../src/store/index.ts'
import { closeStore, openWriter } from '../../src/store/open.ts'
import type { Client } from '../../src/wire/connect.ts'
import { startSupervisor } from '../../src/workers/supervisor.ts'
import { Chance } from '../fixtures/chance.ts'
import { sentence } from '../fixtures/words.ts'

/* A timeline in a folder of its own, and the app's real threads on it. */

export const NOW = Date.UTC(2026, 9, 31, 12)
const HOUR = 3_600_000

/** Posts one after another, the newest an hour before now; so many hours lie between two. */
export function madePosts(count: number, { hours = 12, first = 0, seed = 7 } = {}): ArchivedPost[] {
  const chance = new Chance(seed)
  return Array.from({ length: count }, (_, i) => ({
    nativeId: `p${first + i}`, kind: 'post', at: NOW - (1 + i * hours) * HOUR, timeKnown: true, text: `${sentence(chance)} ${sentence(chance)}`,
    lang: 'en', url: null, replyTo: null, links: []
  }))
}

/** Writes posts as an import does, without the threads. */
export function bring(dir: string, posts: readonly ArchivedPost[]): void {
  const db = openWriter(dir, { zone: 'UTC' })
  const id = store.beginImport(db, { path: 'made.zip', sources: ['made.zip'], owner: process.pid }, NOW)
  store.describeImport(db, id, { network: 'x', account: { nativeId: '1', name: 'noor', bio: '' }, expected: posts.length, generatedAt: NOW, bytes: 0 })
  for (let at = 0; at < posts.length; at += 1000) {
    store.writeBatch(db, id, { posts: posts.slice(at, at + 1000), skipped: {}, damage: [], cursor: String(at) }, () => ({ company: false, itemId: null }))
  }
  while (store.settleStep(db, id).left > 0);
  store.endImport(db, id, { state: 'done', fault: null, at: NOW })
  closeStore(db)
}

export function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'twothirds-teach-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** The threads of the app on a folder; they end with the test. */
export async function threadsOn(dir: string, { app = true } = {}): Promise<Client<Methods, Events>> {
  const supervisor = await startSupervisor({ dataDir: dir, app, at: NOW, host: plainHost('cli') })
  onTestFinished(() => supervisor.close())
  return supervisor.client()
}

/** What a question finds in the file, through a connection of its own. */
export function rowsIn<T>(dir: string, question: string): T[] {
  const db = new BetterSqlite(join(dir, 'twothirds.db'), { readonly: true })
  try {
    return db.prepare(question).all() as T[]
  } finally {
    db.close()
  }
}

/** Everything that a label could move, bit by bit. */
export function bits(dir: string): unknown[] {
  return [
    rowsIn(dir, 'SELECT id, label, label_source, labelled_at, probability FROM post ORDER BY id'),
    rowsIn(dir, 'SELECT * FROM rollup ORDER BY account_id, day'),
    rowsIn(dir, 'SELECT network, accounts, period_from, sums, draws FROM estimate ORDER BY network')
  ]
}
