import { expect, onTestFinished, test } from 'vitest'
import { plainHost } from '../../src/hosts/host-answers.ts'
import { startSupervisor } from '../../src/workers/supervisor.ts'
import { tempDir } from '../store/data.ts'

test('threads tell that a text is ready once it is, and not before', async () => {
  const supervisor = await startSupervisor({ dataDir: tempDir(), app: true, host: plainHost('cli') })
  onTestFinished(() => supervisor.close())
  const client = supervisor.client()
  const { ids: [item = 0] } = await client.call('queue.add', { content: 'News' })
  const seen: unknown[] = []
  client.on('changed', ({ topics }) => {
    if (topics.includes('drafts')) seen.push(client.call('handover.list', {}))
  })
  await expect(client.call('handover.ready', { item, network: 'x', text: 'a'.repeat(281) })).rejects.toThrow('too long')
  expect(seen).toEqual([])
  await client.call('handover.ready', { item, network: 'x', text: 'Mine' })
  await expect.poll(() => seen.length).toBe(1)
  expect(await seen[0]).toMatchObject([{ item, state: 'ready', text: 'Mine' }])
  expect(await client.call('words.count', { network: 'x', text: 'ibm.nl' })).toMatchObject({ length: 23 })
}, 30_000)
