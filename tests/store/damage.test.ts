import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { telling } from '../../src/store/failures.ts'
import { lockFolder } from '../../src/store/folder-lock.ts'
import * as store from '../../src/store/index.ts'
import { closeStore, FILE_NAME, openWriter } from '../../src/store/open.ts'
import { isSuspect } from '../../src/store/suspect.ts'
import { Chance } from '../fixtures/chance.ts'
import { asideIn, copyFolder, endingOf, flip, PLACES } from './damage.ts'
import type { Ending } from './damage.ts'
import { archived, importPosts, scoreAll, tempDir } from './data.ts'

const FLIPS = 200

/** A closed folder of data with a backup in it, then some posts more. */
function folder(): string {
  const dir = tempDir()
  const db = openWriter(dir, { zone: 'UTC' })
  importPosts(db, Array.from({ length: 300 }, () => archived({ links: ['https://example.org/a'] })))
  scoreAll(db)
  store.backUp(db, dir, 'daily')
  importPosts(db, Array.from({ length: 20 }, () => archived()))
  db.exec('CREATE TABLE freed (a TEXT); INSERT INTO freed SELECT text FROM post; DROP TABLE freed')
  closeStore(db)
  return dir
}

function expectSound(dir: string, which: string): void {
  const db = openWriter(dir)
  expect(db.pragma('integrity_check', { simple: true }), which).toBe('ok')
  expect(store.countPosts(db, {})).toBeGreaterThanOrEqual(300)
  closeStore(db)
}

describe('a damaged file', () => {
  test(`with one of ${FLIPS} flipped bits never brings the app down: what is noticed is put aside or healed`, () => {
    const base = folder()
    const endings: Record<Ending, number> = { recovered: 0, healed: 0, refused: 0, unnoticed: 0 }
    for (let seed = 0; seed < FLIPS; seed++) {
      const dir = join(tempDir(), 'data')
      copyFolder(base, dir)
      flip(join(dir, FILE_NAME), PLACES[seed % PLACES.length]!, new Chance(seed))
      const damaged = readFileSync(join(dir, FILE_NAME))
      const ending = endingOf(dir)
      endings[ending]++
      if (ending === 'recovered') expect(asideIn(dir).some(path => readFileSync(path).length === damaged.length), `seed ${seed}`).toBe(true)
      if (ending !== 'refused') expectSound(dir, `seed ${seed}, ${ending}`)
      rmSync(dir, { recursive: true })
    }
    // The bits of the version's number: what looks like a later version is refused and left as it is.
    expect(endings.refused).toBeLessThanOrEqual(FLIPS / 20)
    expect(endings.recovered).toBeGreaterThan(FLIPS / 5)
  }, 120_000)

  test('is kept byte for byte beside the backup that takes its place, and the person is told from when it is', () => {
    const dir = folder()
    const file = join(dir, FILE_NAME)
    writeFileSync(file, Buffer.concat([Buffer.alloc(100, 'x'), readFileSync(file).subarray(100)]))
    const damaged = readFileSync(file)
    const db = openWriter(dir)
    const recovery = store.readRecovery(db)!
    expect(readFileSync(recovery.aside).equals(damaged)).toBe(true)
    expect(recovery.from).toBe(store.listBackups(dir)[0]!.at)
    expect(store.countPosts(db, {})).toBe(300)
    closeStore(db)
  })

  test('gives way to the newest backup that is whole, not to a damaged one', () => {
    const dir = folder()
    const [good] = store.listBackups(dir)
    writeFileSync(good!.path.replace('daily', 'later').replace(/-\d{6}-/, '-235959-'), 'no backup at all')
    expect(store.listBackups(dir)[0]!.path).toContain('later')
    writeFileSync(join(dir, FILE_NAME), Buffer.alloc(8192, 1))
    const db = openWriter(dir)
    expect(store.readRecovery(db)!.from).toBe(good!.at)
    expect(store.countPosts(db, {})).toBe(300)
    closeStore(db)
  })

  test('without any backup is put aside, and the app begins empty and says so', () => {
    const dir = folder()
    rmSync(join(dir, 'backups'), { recursive: true })
    writeFileSync(join(dir, FILE_NAME), Buffer.alloc(8192, 1))
    const db = openWriter(dir)
    expect(store.readRecovery(db)).toMatchObject({ from: null })
    expect(store.countPosts(db, {})).toBe(0)
    closeStore(db)
  })

  test('whose search index alone is broken is healed and loses nothing', () => {
    const dir = folder()
    const db = openWriter(dir)
    db.unsafeMode(true)
    db.exec("UPDATE post_text_data SET block = randomblob(length(block)) WHERE id > 10")
    expect(() => telling(db.name, () => store.countPosts(db, { search: 'invented' }))).toThrow(expect.objectContaining({ code: 'data-damaged' }) as Error)
    closeStore(db)
    expect(isSuspect(join(dir, FILE_NAME))).toBe(true)
    const again = openWriter(dir)
    expect(store.countPosts(again, { search: 'invented' })).toBe(320)
    expect([asideIn(dir), store.readRecovery(again)]).toEqual([[], null])
    expect(isSuspect(join(dir, FILE_NAME))).toBe(false)
    closeStore(again)
  })

  test('is not moved from under an app that has it open', () => {
    const dir = folder()
    const app = lockFolder(dir)!
    writeFileSync(join(dir, FILE_NAME), Buffer.alloc(8192, 1))
    expect(() => openWriter(dir)).toThrow(expect.objectContaining({ code: 'data-damaged', hint: expect.stringContaining('Close Twothirds') as string }) as Error)
    expect(asideIn(dir)).toEqual([])
    app.release()
    closeStore(openWriter(dir))
    expect(existsSync(asideIn(dir)[0]!)).toBe(true)
  })
})
