import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealedSecrets } from '../../src/hosts/secrets/sealed.ts'
import { startMastodon } from '../fakes/mastodon.ts'
import type { FakeMastodon } from '../fakes/mastodon.ts'
import { startCutting } from '../networks/cutting.ts'
import type { CuttingProxy } from '../networks/cutting.ts'
import { startApp } from './app.ts'
import { plainSealer } from './plain-sealer.ts'

let mastodon: FakeMastodon
let line: CuttingProxy
let dir: string

beforeAll(async () => {
  mastodon = await startMastodon(Date.now())
  line = await startCutting(mastodon.origin)
  dir = mkdtempSync(join(tmpdir(), 'twothirds-kill-'))
})
afterAll(async () => {
  await line.close()
  await mastodon.close()
  rmSync(dir, { recursive: true })
})

test('an app that is killed while the server makes its post finds the post when it starts again, and sends no second one', async () => {
  const first = await startApp(dir, sealedSecrets(dir, plainSealer))
  const { attempt, address } = await first.client.call('direct.mastodon', { server: line.origin, bring: false, confirmed: true })
  await first.client.call('direct.mastodonCode', { attempt, code: mastodon.store.authorize(new URL(address)).code })
  await first.close()

  mastodon.slow = 300
  const child = spawn(process.execPath, [join(import.meta.dirname, 'publish-once.ts'), dir, 'Said once'], { stdio: 'inherit' })
  const gone = new Promise<NodeJS.Signals | null>(resolve => child.once('exit', (_, signal) => resolve(signal)))
  await expect.poll(() => line.passed('/api/v1/statuses'), { timeout: 20_000, interval: 10 }).toBe(1)
  child.kill('SIGKILL')
  expect(await gone).toBe('SIGKILL')

  const second = await startApp(dir, sealedSecrets(dir, plainSealer))
  await expect.poll(async () => (await second.client.call('direct.publications', { limit: 5 })).map(({ state, text }) => [state, text]), { timeout: 30_000 })
    .toEqual([['confirmed', 'Said once']])
  expect((await second.client.call('posts.page', { filter: {}, after: null, limit: 5 })).rows.map(({ text }) => text)).toEqual(['Said once'])
  await second.close()
  expect(mastodon.store.statuses.map(({ text }) => text)).toEqual(['Said once'])
}, 60_000)
