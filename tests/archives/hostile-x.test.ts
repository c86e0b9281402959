import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { closeStore, openWriter } from '../../src/store/open.ts'
import { startSupervisor } from '../../src/workers/supervisor.ts'
import { writeXArchive } from '../fixtures/x-archive.ts'
import { dumpHash } from '../store/dump.ts'
import { HOSTILE_X } from './hostile-x.ts'
import { scratch } from './reading.ts'

const dir = await scratch()
const dataDir = join(dir, 'data')
const NAMED = /^(not-an-archive|wrong-archive|empty-archive|damaged-archive|hostile-archive|html-export|unsupported)$/
const refuse = (): never => { throw new Error('Nobody asks the host here.') }

function hashNow(): string {
  const db = openWriter(dataDir)
  const hash = dumpHash(db)
  closeStore(db)
  return hash
}

test('malformed and hostile zips and lists, more than sixty, each end in a fault that names them, at once, and change nothing', async () => {
  expect(HOSTILE_X.length).toBeGreaterThan(60)
  const supervisor = await startSupervisor({ dataDir, app: false, host: { 'app.host': refuse, 'app.pick': refuse } })
  onTestFinished(() => supervisor.close())
  const client = supervisor.client()
  const importing = async (path: string) => {
    const { ids } = await client.call('imports.start', { paths: [path] })
    return client.call('imports.wait', { id: ids[0]! }, { deadline: 0 })
  }
  const { path: sound } = await writeXArchive(join(dir, 'sound'), { posts: 30 })
  await importing(sound)
  const before = hashNow()
  const resting = process.memoryUsage.rss()
  const wrong: object[] = []
  for (const [name, bytes] of HOSTILE_X) {
    await writeFile(join(dir, name), bytes)
    const started = performance.now()
    const { state, fault, found } = await importing(join(dir, name))
    const [took, more] = [performance.now() - started, process.memoryUsage.rss() - resting]
    const well = state === 'failed' && found === 0 && fault !== null && NAMED.test(fault.code) && fault.say.includes(name)
    if (!well || took > 3000 || more > 400 * 2 ** 20) wrong.push({ name, state, found, fault, took, more })
  }
  expect(wrong).toEqual([])
  client.close()
  expect(hashNow()).toBe(before)
}, 120_000)
