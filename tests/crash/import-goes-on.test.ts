import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Import } from '../../src/contract/index.ts'
import { startSupervisor } from '../../src/workers/supervisor.ts'
import type { Supervisor } from '../../src/workers/supervisor.ts'
import { writeXArchive } from '../fixtures/x-archive.ts'
import { importing } from './processes.ts'

const POSTS = 3500
const scratch = mkdtempSync(join(tmpdir(), 'twothirds-goes-on-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const refuse = (): never => { throw new Error('Nobody asks the host here.') }

async function app(dataDir: string): Promise<Supervisor> {
  const supervisor = await startSupervisor({ dataDir, app: true, host: { 'app.host': refuse, 'app.pick': refuse } })
  onTestFinished(() => supervisor.close())
  return supervisor
}

/** The data of a process that was killed behind the second of four batches. */
async function killedHalfway(name: string): Promise<{ dataDir: string; path: string }> {
  const { path } = await writeXArchive(join(scratch, name), { posts: POSTS, traps: ['threads'] })
  const dataDir = join(scratch, name, 'data')
  expect((await importing(dataDir, path, join(scratch, 'cache'), { afterCommits: 4 })).killed).toBe(true)
  return { dataDir, path }
}

async function imports(supervisor: Supervisor): Promise<Import[]> {
  const client = supervisor.client()
  try {
    for (;;) {
      const list = await client.call('imports.list', {})
      if (list.every(({ finishedAt }) => finishedAt !== null)) return list
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  } finally {
    client.close()
  }
}

describe('the app, after it was killed during an import', () => {
  test('goes on by itself where it was, and counts as if nothing had happened', async () => {
    const { dataDir } = await killedHalfway('resume')
    const [one, ...others] = await imports(await app(dataDir))
    expect(one).toMatchObject({ state: 'done', found: POSTS, added: POSTS, unchanged: 0, fault: null })
    expect(others).toEqual([])
  }, 60_000)

  test('ends the import when its file is gone, says so, and keeps what was read', async () => {
    const { dataDir, path } = await killedHalfway('gone')
    rmSync(path)
    const [one] = await imports(await app(dataDir))
    expect(one).toMatchObject({ state: 'cancelled', fault: { code: 'cancelled', say: expect.stringContaining('archive.zip') as string } })
    expect(one!.found).toBeGreaterThan(1000)
  }, 60_000)

  test('does not go on when another archive lies there by now', async () => {
    const { dataDir } = await killedHalfway('other')
    await writeXArchive(join(scratch, 'other'), { posts: 10, seed: 2 })
    expect((await imports(await app(dataDir)))[0]).toMatchObject({ state: 'failed', fault: { code: 'conflict' } })
  }, 60_000)
})

test('the app, closed during an import, goes on when it is opened again', async () => {
  const { path } = await writeXArchive(join(scratch, 'closed'), { posts: POSTS, traps: [] })
  const dataDir = join(scratch, 'closed', 'data')
  const first = await startSupervisor({ dataDir, app: true, host: { 'app.host': refuse, 'app.pick': refuse } })
  const client = first.client()
  await client.call('imports.start', { paths: [path] })
  await first.close()
  client.close()
  expect(await imports(await app(dataDir))).toMatchObject([{ state: 'done', found: POSTS, added: POSTS }])
}, 60_000)
