import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as store from '../../src/store/index.ts'
import { closeStore, FILE_NAME, openWriter } from '../../src/store/open.ts'
import { Chance } from '../fixtures/chance.ts'
import { tempDir } from './data.ts'

const COPIES = 500
const CHANGES = 60

/** How many of the changes are there; they must be the first ones without a gap. */
function kept(db: store.Reader): number {
  const there = Array.from({ length: CHANGES }, (_, number) => store.readSetting(db, `change-${number}`) !== null)
  const count = there.filter(Boolean).length
  expect(there.slice(0, count).every(Boolean)).toBe(true)
  return count
}

test(`${COPIES} copies of a log that was cut or changed in the middle all open, with the first changes and no others`, () => {
  const dir = tempDir()
  const writer = openWriter(dir)
  writer.pragma('wal_checkpoint(TRUNCATE)')
  writer.pragma('wal_autocheckpoint = 0')
  for (let number = 0; number < CHANGES; number++) store.writeSetting(writer, `change-${number}`, 'x'.repeat(50 * number))
  const log = readFileSync(join(dir, `${FILE_NAME}-wal`))
  const lengths = new Set<number>()
  for (let seed = 0; seed < COPIES; seed++) {
    const chance = new Chance(seed)
    const torn = join(dir, 'torn')
    mkdirSync(torn)
    copyFileSync(join(dir, FILE_NAME), join(torn, FILE_NAME))
    const at = chance.whole(0, log.length - 1)
    const bytes = seed % 2 === 0 ? log.subarray(0, at) : Buffer.from(log)
    if (seed % 2 === 1) bytes[at] = bytes[at]! ^ (1 << chance.whole(0, 7))
    writeFileSync(join(torn, `${FILE_NAME}-wal`), bytes)
    const db = openWriter(torn)
    lengths.add(kept(db))
    expect(store.readRecovery(db)).toBeNull()
    expect(db.pragma('quick_check', { simple: true })).toBe('ok')
    closeStore(db)
    rmSync(torn, { recursive: true })
  }
  // Cuts fell everywhere: the test would not notice a log that is never read otherwise.
  expect(lengths.size).toBeGreaterThan(CHANGES / 2)
  expect(kept(writer)).toBe(CHANGES)
  closeStore(writer)
}, 60_000)
