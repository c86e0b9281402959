import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { closeStore, openReader, openWriter } from '../../src/store/open.ts'
import { tempDir } from './data.ts'

test('a connection that writes waits for the disk and keeps a log, and a reading one cannot write', () => {
  const dir = tempDir()
  const db = openWriter(dir)
  const value = (name: string): unknown => db.pragma(name, { simple: true })
  // 2 is FULL: the log is synchronised after each transaction, so what is acknowledged survives the loss of power.
  expect([value('journal_mode'), value('synchronous'), value('checkpoint_fullfsync'), value('foreign_keys')]).toEqual(['wal', 2, 1, 1])
  const reader = openReader(dir)
  expect(() => reader.exec('DELETE FROM setting')).toThrow('readonly')
  reader.close()
  closeStore(db)
})

test('no code turns the waiting off', () => {
  const folder = join(import.meta.dirname, '../../src')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
  const weakened = files.filter(name => /synchronous\s*=\s*(OFF|NORMAL|0|1)|journal_mode\s*=\s*(OFF|MEMORY)/i.test(readFileSync(join(folder, name), 'utf8')))
  expect([files.length > 100, weakened]).toEqual([true, []])
})
