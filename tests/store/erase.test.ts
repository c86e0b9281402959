import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backUp } from '../../src/store/backup.ts'
import * as store from '../../src/store/index.ts'
import { FILE_NAME, openReader } from '../../src/store/open.ts'
import { archived, freshStore, importPosts, NOON, scoreAll, tempDir } from './data.ts'

const WORD = 'zwaluwstaartverbinding'

function bytesWith(dir: string, word: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(word)).map(entry => entry.name)
}

describe('erasing', () => {
  test('leaves no trace of a word in any file, with a window reading beside it', () => {
    const dir = tempDir()
    const db = freshStore('UTC', dir)
    importPosts(db, [archived({ text: `A ${WORD} of oak`, links: [`https://${WORD}.example/`] })])
    store.writeSetting(db, 'profile', { employer: WORD })
    store.addItem(db, {
      addedAt: NOON, text: WORD, link: null, campaign: WORD, release: null, expires: NOON, priority: 1, networks: [], type: null, image: null, alt: null, source: null,
      linkKey: WORD, textKey: WORD
    })
    backUp(db, dir, 'test')
    const reader = openReader(dir)
    expect(store.countPosts(reader, {})).toBe(1)
    expect(bytesWith(dir, WORD).length).toBeGreaterThan(1)
    store.eraseAll(db, dir)
    expect(bytesWith(dir, WORD)).toEqual([])
    expect(existsSync(join(dir, 'backups'))).toBe(false)
    expect(store.countPosts(reader, {})).toBe(0)
    expect(store.countPosts(reader, { search: WORD })).toBe(0)
    reader.close()
  })

  test('leaves a store that works, in the zone it had, and never gives a post an id that was another\'s', () => {
    const dir = tempDir()
    const db = freshStore('Pacific/Auckland', dir)
    importPosts(db, [archived(), archived()])
    store.eraseAll(db, dir)
    expect(store.readBasis(db).zone).toBe('Pacific/Auckland')
    importPosts(db, [archived()])
    scoreAll(db)
    expect(store.pageBefore(db, {}, null, 10).rows.map(post => post.id)).toEqual([3])
    expect(readFileSync(join(dir, FILE_NAME)).length).toBeGreaterThan(0)
  })

  test('removes nothing that is not the app\'s', () => {
    const dir = tempDir()
    const db = freshStore('UTC', dir)
    mkdirSync(join(dir, 'mine'))
    writeFileSync(join(dir, 'mine', 'notes.txt'), 'kept')
    store.eraseAll(db, dir)
    expect(readFileSync(join(dir, 'mine', 'notes.txt'), 'utf8')).toBe('kept')
  })
})
