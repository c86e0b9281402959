import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as store from '../../../src/store/index.ts'
import { MIGRATIONS } from '../../../src/store/migrations/index.ts'
import { openWriter } from '../../../src/store/open.ts'
import { freshStore, NOON, tempDir } from '../data.ts'

test('data from before feeds keeps its items, is copied first, and can follow feeds', () => {
  const dir = tempDir()
  const old = openWriter(dir, { zone: 'Europe/Amsterdam', migrations: MIGRATIONS.slice(0, 2) })
  const item = store.addItem(old, {
    addedAt: NOON, text: 'News', link: null, campaign: null, release: null, expires: NOON, priority: 2, networks: [], type: null, image: null, alt: null, source: null,
    linkKey: null, textKey: 'news'
  })
  old.close()
  const db = freshStore('Europe/Amsterdam', dir)
  expect(readdirSync(join(dir, 'backups'))).toHaveLength(1)
  expect(store.itemById(db, item)).toMatchObject({ text: 'News' })
  const feed = store.addFeed(db, { address: 'https://a.example/feed', everyHours: 6, networks: ['x'], state: 'new' }, NOON)
  store.markEntry(db, feed, 'first', item)
  expect(store.changeFeed(db, feed, { state: 'ok', granted: ['local'], nextAt: NOON + 1 })).toMatchObject({ state: 'ok', granted: ['local'], networks: ['x'], entries: 1 })
  expect(store.nextFeed(db)).toEqual({ id: feed, nextAt: NOON + 1 })
  expect(() => db.prepare("UPDATE feed SET state = 'fine'").run()).toThrow('CHECK')
  expect(() => db.prepare('UPDATE feed SET every_hours = 0').run()).toThrow('CHECK')
  store.removeFeed(db, feed)
  expect(db.prepare('SELECT count(*) FROM feed_entry').pluck().get()).toBe(0)
  expect(store.itemById(db, item).id).toBe(item)
})
