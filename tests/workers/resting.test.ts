import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { idleness, restOnceQuiet } from '../../src/workers/resting.ts'
import { writeXArchive } from '../fixtures/x-archive.ts'
import { folder, threadsOn } from './timeline.ts'

const scratch = mkdtempSync(join(tmpdir(), 'twothirds-resting-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const pause = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds))

describe('the importer of the app', () => {
  test('answers for an import that ended before it rested, and imports again', async () => {
    const { path, truth } = await writeXArchive(join(scratch, 'one'), { posts: 60 })
    const dir = folder()
    const app = await threadsOn(dir)
    const { ids: [first] } = await app.call('imports.start', { paths: [path] })
    const ended = await app.call('imports.wait', { id: first! }, { deadline: 0 })
    // An importer that starts sweeps the spool: what is left there is gone once another one has taken over.
    mkdirSync(join(dir, 'spool', 'stray'), { recursive: true })
    for (let turn = 0; turn < 40 && existsSync(join(dir, 'spool', 'stray')); turn++) {
      await pause(300)
      expect(await app.call('imports.wait', { id: first! }, { deadline: 0 })).toEqual(ended)
    }
    expect(existsSync(join(dir, 'spool', 'stray'))).toBe(false)
    const { ids: [second] } = await app.call('imports.start', { paths: [path] })
    expect(await app.call('imports.wait', { id: second! }, { deadline: 0 })).toMatchObject({ state: 'done', unchanged: truth.found, added: 0 })
    await expect(app.call('imports.wait', { id: 99 }, { deadline: 0 })).rejects.toMatchObject({ code: 'not-found' })
  }, 60_000)

  test('keeps what was dropped in a page until it is imported, however long that takes', async () => {
    const { path, truth } = await writeXArchive(join(scratch, 'dropped'), { posts: 20, form: 'file' })
    const bytes = readFileSync(path)
    const app = await threadsOn(folder())
    const { id } = await app.call('uploads.open', { name: 'tweets.js', files: [{ name: 'tweets.js', size: bytes.length }] })
    await pause(500)
    await app.call('uploads.chunk', { id, file: 0, offset: 0, base64: bytes.toString('base64') })
    const spooled = await app.call('uploads.close', { id })
    await pause(500)
    expect(existsSync(spooled.path)).toBe(true)
    const { ids } = await app.call('imports.start', { paths: [spooled.path], network: 'x', account: 'noor' })
    expect(await app.call('imports.wait', { id: ids[0]! }, { deadline: 0 })).toMatchObject({ state: 'done', found: truth.found })
  }, 60_000)
})

describe('resting', () => {
  test('is told once calls and other work are over', async () => {
    let [working, told] = [true, 0]
    const idle = idleness(() => working, () => told++)
    const { ask } = idle.seen({ ask: () => pause(200) })
    const asked = ask()
    idle.look()
    await pause(150)
    working = false
    await asked
    expect(told).toBe(0)
    await pause(150)
    expect(told).toBe(1)
  })

  test('waits for a call that came meanwhile, and is taken back by it', async () => {
    let rested = 0
    const { tire, during } = restOnceQuiet(() => rested++)
    const call = during(() => pause(20))
    tire()
    expect(rested).toBe(0)
    await call
    expect(rested).toBe(1)
    await during(() => Promise.resolve())
    expect(rested).toBe(1)
  })
})
