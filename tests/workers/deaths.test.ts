import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { toFault } from '../../src/contract/fault.ts'
import { plainHost } from '../../src/hosts/host-answers.ts'
import { startSupervisor } from '../../src/workers/supervisor.ts'
import type { Supervisor } from '../../src/workers/supervisor.ts'
import { Chance } from '../fixtures/chance.ts'

/** A start takes half a second on a busy machine, so there are fewer here than `KILLS=50` makes. */
const KILLS = Number(process.env['KILLS'] ?? 15)

let dir: string
let supervisor: Supervisor
const alive = new Set<Worker>()
const born = (worker: Worker): void => {
  alive.add(worker)
  worker.once('exit', () => alive.delete(worker))
}

beforeEach(async () => {
  process.on('worker', born)
  dir = mkdtempSync(join(tmpdir(), 'twothirds-deaths-'))
  supervisor = await startSupervisor({ dataDir: dir, app: true, host: plainHost('cli') })
})
afterEach(async () => {
  await supervisor.close()
  process.off('worker', born)
  rmSync(dir, { recursive: true, force: true })
})

function middleOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!
}

/** Asks until there is an answer: a call may still find the thread that has just died. */
async function served(ask: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await ask()
      return
    } catch (thrown) {
      if (toFault(thrown).code !== 'closed') throw thrown
    }
  }
}

describe('threads that die', () => {
  test(`${KILLS} times in the middle of work leave no call without an answer, and the next one is served`, async () => {
    const client = supervisor.client()
    const chance = new Chance(7)
    const codes = new Set<string>()
    const rejected: number[] = []
    const restarted: number[] = []
    let acknowledged = 0
    for (let kill = 0; kill < KILLS; kill++) {
      let killedAt = Infinity
      const settled = (call: Promise<unknown>): Promise<void> => call.then(() => undefined, (thrown: unknown) => {
        codes.add(toFault(thrown).code)
        rejected.push(performance.now() - killedAt)
      })
      const calls = Array.from({ length: 12 }, (_, number) => settled(number % 3 === 0
        ? client.call('posts.log', { network: 'x', text: `Invented words ${kill} ${number}` }, { deadline: 0 }).then(() => { acknowledged++ })
        : client.call('posts.page', { filter: {}, after: null, limit: 50 }, { deadline: 0 })))
      await new Promise(resolve => setTimeout(resolve, chance.whole(0, 6)))
      const victims = [...alive]
      killedAt = performance.now()
      await victims[chance.whole(0, victims.length - 1)]!.terminate()
      await Promise.all(calls)
      const started = performance.now()
      await served(() => client.call('posts.page', { filter: {}, after: null, limit: 50 }))
      await served(() => client.call('queue.resume', {}))
      restarted.push(performance.now() - started)
    }
    const { posts } = await client.call('app.hello', {})
    // Whatever was acknowledged is there; what was cut off may be there as well.
    expect(posts).toBeGreaterThanOrEqual(acknowledged)
    expect([...codes].filter(code => code !== 'closed')).toEqual([])
    expect(restarted).toHaveLength(KILLS)
    if (rejected.length > 0) expect(middleOf(rejected)).toBeLessThanOrEqual(100)
    expect(middleOf(restarted)).toBeLessThanOrEqual(1000)
    process.stdout.write(`rejected ${rejected.length}, middle ${middleOf(rejected).toFixed(0)} ms; served again, middle ${middleOf(restarted).toFixed(0)} ms\n`)
    client.close()
  }, 120_000)

  test('a second app on the same folder is told that one runs, and a command beside it works', async () => {
    await expect(startSupervisor({ dataDir: dir, app: true, host: plainHost('loopback') })).rejects.toMatchObject({ code: 'conflict' })
    const command = await startSupervisor({ dataDir: dir, app: false, host: plainHost('cli') })
    const client = command.client()
    const app = supervisor.client()
    await client.call('posts.log', { network: 'x', text: 'Written beside the app' })
    expect((await app.call('app.hello', {})).posts).toBe(1)
    client.close()
    app.close()
    await command.close()
  })

  test('the folder is free again when the app has ended', async () => {
    await supervisor.close()
    supervisor = await startSupervisor({ dataDir: dir, app: true, host: plainHost('loopback') })
    const client = supervisor.client()
    expect((await client.call('app.hello', {})).posts).toBe(0)
    client.close()
  })
})
