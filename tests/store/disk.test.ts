import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { telling } from '../../src/store/failures.ts'
import * as store from '../../src/store/index.ts'
import { closeStore, FILE_NAME, openReader, openWriter } from '../../src/store/open.ts'
import { archived, importPosts, tempDir } from './data.ts'
import { dumpHash } from './dump.ts'

const code = (expected: string): Error => expect.objectContaining({ code: expected }) as Error

describe('a disk', () => {
  test('that is full is told, costs nothing, and the same import goes through once there is space', () => {
    const dir = tempDir()
    const db = openWriter(dir)
    importPosts(db, Array.from({ length: 50 }, () => archived()))
    const before = dumpHash(db)
    const most = db.pragma('max_page_count', { simple: true }) as number
    db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true }) as number}`)
    const posts = Array.from({ length: 2000 }, () => archived({ text: 'word '.repeat(100) }))
    expect(() => importPosts(db, posts)).toThrow(code('disk-full'))
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.pragma(`max_page_count = ${most}`)
    expect(store.countPosts(db, {})).toBeLessThan(2050)
    importPosts(db, posts)
    expect(store.countPosts(db, {})).toBe(2050)
    expect(dumpHash(db)).not.toBe(before)
    closeStore(db)
  })

  test('that takes no more of a file ends a copy by name, and leaves no half of it', () => {
    const dir = tempDir()
    const db = openWriter(dir)
    importPosts(db, Array.from({ length: 400 }, () => archived()))
    const main = new URL('../../src/hosts/cli/main.ts', import.meta.url).pathname
    closeStore(db)
    const before = readFileSync(join(dir, FILE_NAME))
    // No file may grow beyond 64 KiB; the signal that would end the process is turned off, so that writing fails as on a broken disk.
    const { status, stderr } = spawnSync('bash', ['-c', `trap '' XFSZ; ulimit -f 64; exec "$0" "$@"`, process.execPath, main, 'backup', '--to', join(dir, 'copy.db'), '--json', '--data', dir], { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(JSON.parse(stderr.trim().split('\n').at(-1)!)).toMatchObject({ error: { code: expect.stringMatching(/^(disk-full|file-unreadable)$/) as string } })
    expect(readFileSync(join(dir, FILE_NAME)).equals(before)).toBe(true)
    const again = openWriter(dir)
    expect(store.copyTo(again, join(dir, 'copy.db')).posts).toBe(400)
    expect(store.readRecovery(again)).toBeNull()
    closeStore(again)
  })

  test('that may not be written to is told by name', () => {
    const dir = tempDir()
    closeStore(openWriter(dir))
    const reader = openReader(dir)
    expect(() => telling(reader.name, () => store.writeSetting(reader as store.Writer, 'a', 1))).toThrow(code('read-only'))
    reader.close()
  })

  test('where a folder stands in the place of the file, or a file in that of the folder, is told by name', () => {
    const dir = tempDir()
    mkdirSync(join(dir, 'a', FILE_NAME), { recursive: true })
    expect(() => openWriter(join(dir, 'a'))).toThrow(code('file-unreadable'))
    writeFileSync(join(dir, 'b'), '')
    expect(() => openWriter(join(dir, 'b'))).toThrow(code('file-unreadable'))
  })
})
