import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Methods, Events, EventOf } from '../../src/contract/index.ts'
import { plainHost } from '../../src/hosts/host-answers.ts'
import type { Client } from '../../src/wire/connect.ts'
import { startSupervisor } from '../../src/workers/supervisor.ts'
import type { Supervisor } from '../../src/workers/supervisor.ts'

let dir: string
let supervisor: Supervisor
let client: Client<Methods, Events>

/** One app for all: its threads are slow to start where much else runs. */
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'twothirds-planner-'))
  supervisor = await startSupervisor({ dataDir: dir, app: true, host: plainHost('cli') })
  client = supervisor.client()
  await client.call('profile.save', { zone: 'UTC', postingDays: [0, 1, 2, 3, 4, 5, 6] })
}, 60_000)
afterAll(async () => {
  client.close()
  await supervisor.close()
  rmSync(dir, { recursive: true, force: true })
}, 60_000)

async function live(professional: number, personal: number): Promise<void> {
  for (let at = 0; at < professional + personal; at++) {
    await client.call('posts.log', { network: 'x', text: `Number ${at} of what I say myself`, side: at < professional ? 'professional' : 'personal' })
  }
}

const offer = (...texts: string[]) => client.call('queue.add', { content: JSON.stringify(texts.map(text => ({ text }))) })

/** Long enough for a machine that has much else to do. */
const PATIENT = { timeout: 30_000, interval: 100 }

describe('the planner', () => {
  test('keeps the plan of now without being asked, and says when there is a new one', async () => {
    await live(16, 5)
    let told = 0
    client.on('changed', ({ topics }) => { told += Number(topics.includes('plan')) })
    await offer('A bridge was opened')
    await expect.poll(async () => (await client.call('plan.get', {}))[0], PATIENT).toMatchObject({ settled: true, optimal: true })
    await expect.poll(() => told, PATIENT).toBeGreaterThan(0)
  }, 60_000)

  test('announces what becomes free when personal posts make room, once', async () => {
    const [held] = await client.call('advice.list', {})
    expect(held!.verdict).toBe('hold')
    expect(held!.reasons[0]!.code).toBe('mix')
    const told: EventOf<'freed'>[] = []
    client.on('freed', freed => void told.push(freed))
    await live(0, 4)
    const freed = { items: [{ item: held!.item, network: 'x', title: 'A bridge was opened' }] }
    await expect.poll(() => told, PATIENT).toEqual([freed])
    await live(0, 1)
    await client.call('plan.settle', {})
    expect(told).toEqual([freed])
  }, 60_000)
})

describe('twothirds plan', () => {
  const root = resolve(import.meta.dirname, '../..')

  /** Runs a command in a process of its own, as a script would. */
  function twothirds(...args: string[]): { status: number | null, out: unknown } {
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'src/hosts/cli/main.ts'), ...args, '--data', dir, '--json'], { encoding: 'utf8' })
    return { status, out: stdout === '' ? null : JSON.parse(stdout) }
  }

  test('gives every day, everything that is offered once, and the model by which it can be checked', async () => {
    await client.call('queue.add', { content: JSON.stringify({ text: 'The canteen has a prize', campaign: 'prizes', priority: 3 }) })
    const { status, out } = twothirds('plan', '--weeks', '2')
    expect(status).toBe(0)
    const [plan] = out as [Record<string, unknown> & { days: { date: string, item: number | null }[], unplanned: unknown[], model: { days: unknown[], items: unknown[] } }]
    expect(plan).toMatchObject({
      network: 'x', optimal: true, objective: expect.any(Number), days: { length: 14 }, model: { high: 0.73, gap: 2, cap: 1, between: 3, few: false, sinceLast: null }
    })
    expect(plan.model.days[0]).toEqual({ date: plan.days[0]!.date, professional: 16, counted: 26, own: 0, open: true })
    expect(plan.model.items).toMatchObject([{ item: 1, value: 1.5, campaign: null }, { item: 2, value: 2.25, campaign: 'prizes' }])
    expect(plan.days.filter(day => day.item !== null).length + plan.unplanned.length).toBe(2)
  }, 60_000)
})

describe('an app that closes', () => {
  test('answers what is asked while plans are made, and ends', async () => {
    await offer(...Array.from({ length: 40 }, (_, at) => `Piece ${at} of news about the ${at} th bridge of the town`))
    const settles = Promise.allSettled([4, 3, 2, 1].map(weeks => client.call('plan.settle', { weeks })))
    expect((await client.call('advice.list', {})).length).toBeGreaterThan(40)
    await supervisor.close()
    const ends = (await settles).map(end => end.status === 'fulfilled' ? 'fulfilled' : (end.reason as { code: string }).code)
    expect(ends.filter(end => end !== 'fulfilled' && end !== 'closed')).toEqual([])
  }, 60_000)
})
