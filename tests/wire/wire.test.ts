import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Failure } from '../../src/domain/failure.ts'
import { connect } from '../../src/wire/connect.ts'
import type { Client } from '../../src/wire/connect.ts'
import { serve } from '../../src/wire/serve.ts'
import type { Handlers, Served } from '../../src/wire/serve.ts'
import { PAIRS } from './pairs.ts'
import type { Pair } from './pairs.ts'

const table = {
  double: { input: z.object({ n: z.number() }), output: z.object({ n: z.number() }) },
  fail: { input: z.object({ how: z.enum(['failure', 'surprise', 'wrong-output', 'uncloneable']) }), output: z.object({ any: z.unknown() }) },
  wait: { input: z.object({}), output: z.object({}) },
  unanswered: { input: z.object({}), output: z.object({}) }
} as const
const events = { tick: z.object({ n: z.number() }) } as const
type Table = typeof table

describe.each(PAIRS)('the wire over %s', (_name, make) => {
  let pair: Pair
  let client: Client<Table, typeof events>
  let served: Served<typeof events>
  let aborted = 0
  let waiting: (() => void)[] = []

  const handlers: Partial<Handlers<Table>> = {
    double: ({ n }) => ({ n: n * 2 }),
    fail: ({ how }) => {
      if (how === 'failure') throw new Failure('not-found', 'There is no post 7.', 'Look again.')
      if (how === 'surprise') throw new TypeError('something broke')
      if (how === 'uncloneable') return { any: { deep: 1n, call: () => undefined } }
      return 'no object' as never
    },
    wait: (_input, { signal }) => new Promise((resolve, reject) => {
      waiting.push(() => resolve({}))
      signal.addEventListener('abort', () => {
        aborted += 1
        reject(new Failure('cancelled', 'Cancelled.'))
      })
    })
  }

  beforeEach(async () => {
    aborted = 0
    waiting = []
    pair = await make()
    served = serve(pair.answering, table, handlers, events)
    client = connect(pair.asking, table, events)
  })
  afterEach(() => pair.cleanUp())

  /** Speaks frames by hand instead of through connect(). */
  async function byHand(frames: readonly unknown[]): Promise<{ answers: unknown[]; closed: () => boolean }> {
    await pair.cleanUp()
    pair = await make()
    served = serve(pair.answering, table, handlers, events)
    const answers: unknown[] = []
    let closed = false
    pair.asking.listen(raw => answers.push(raw))
    pair.asking.onClose(() => (closed = true))
    for (const frame of frames) pair.asking.post(frame)
    return { answers, closed: () => closed }
  }

  test('a call gets its answer, and many calls each get their own', async () => {
    expect(await client.call('double', { n: 21 })).toEqual({ n: 42 })
    const many = await Promise.all(Array.from({ length: 300 }, (_, n) => client.call('double', { n })))
    expect(many).toEqual(Array.from({ length: 300 }, (_, n) => ({ n: n * 2 })))
  })

  test('a failure arrives with code, sentence and hint', async () => {
    await expect(client.call('fail', { how: 'failure' })).rejects.toMatchObject({ code: 'not-found', message: 'There is no post 7.', hint: 'Look again.' })
  })

  test('a surprise arrives as a fault, and no frame carries a stack', async () => {
    const { answers } = await byHand([{ t: 'call', id: 1, method: 'fail', input: { how: 'surprise' } }])
    await expect.poll(() => answers).toEqual([{ t: 'fault', id: 1, fault: { code: 'internal', say: 'something broke' } }])
    expect(JSON.stringify(answers)).not.toContain('.ts')
  })

  test('an answer outside the contract or one that cannot be carried becomes a fault', async () => {
    await expect(client.call('fail', { how: 'wrong-output' })).rejects.toMatchObject({ code: 'internal' })
    await expect(client.call('fail', { how: 'uncloneable' })).rejects.toMatchObject({ code: 'internal' })
    expect(await client.call('double', { n: 1 })).toEqual({ n: 2 })
  })

  test('a method is found by own property only', async () => {
    const names = ['nothing', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'unanswered']
    for (const name of names) await expect(client.call(name as 'double', { n: 1 })).rejects.toMatchObject({ code: 'unsupported' })
    const { answers } = await byHand(names.map((method, i) => ({ t: 'call', id: i + 1, method, input: {} })))
    await expect.poll(() => answers.length).toBe(names.length)
    for (const answer of answers) expect(answer).toMatchObject({ t: 'fault', fault: { code: 'unsupported' } })
  })

  test('input that does not fit is refused with its place', async () => {
    await expect(client.call('double', { n: 'x' } as never)).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('double at n') })
  })

  test.each([
    ['no object', 7], ['an unknown kind', { t: 'hello' }], ['an id of 0', { t: 'call', id: 0, method: 'double', input: {} }],
    ['a key too many', { t: 'cancel', id: 1, more: 1 }], ['a method of 101 letters', { t: 'call', id: 1, method: 'm'.repeat(101), input: {} }]
  ])('%s instead of a frame closes the port', async (_what, frame) => {
    const { closed, answers } = await byHand([frame])
    await expect.poll(closed).toBe(true)
    expect(answers).toEqual([])
  })

  test('an id that is still open closes the port', async () => {
    const wait = { t: 'call', id: 5, method: 'wait', input: {} }
    const { closed } = await byHand([wait, wait])
    await expect.poll(closed).toBe(true)
    expect(aborted).toBe(1)
  })

  test('a call past its deadline rejects, is cancelled at the other end, and its late answer is dropped', async () => {
    await expect(client.call('wait', {}, { deadline: 20 })).rejects.toMatchObject({ code: 'timeout' })
    await expect.poll(() => aborted).toBe(1)
    expect(await client.call('double', { n: 2 })).toEqual({ n: 4 })
  })

  test('an abort cancels the call at both ends', async () => {
    const controller = new AbortController()
    const call = client.call('wait', {}, { signal: controller.signal })
    await expect.poll(() => waiting.length).toBe(1)
    controller.abort()
    await expect(call).rejects.toMatchObject({ code: 'cancelled' })
    await expect.poll(() => aborted).toBe(1)
    await expect(client.call('double', { n: 1 }, { signal: controller.signal })).rejects.toMatchObject({ code: 'cancelled' })
  })

  test.each(['asking', 'answering'] as const)('when the %s end closes, pending calls reject, handlers are aborted and later calls are refused', async end => {
    const calls = [client.call('wait', {}), client.call('wait', {}, { deadline: 0 })]
    await expect.poll(() => waiting.length).toBe(2)
    pair[end].close()
    for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'closed' })
    await expect.poll(() => aborted).toBe(2)
    await expect(client.call('double', { n: 1 })).rejects.toMatchObject({ code: 'closed' })
  })

  test('closing is told once, and at once to whoever asks later', async () => {
    let told = 0
    client.onClose(() => (told += 1))
    client.close()
    client.close()
    await expect.poll(() => told).toBe(1)
    client.onClose(() => (told += 10))
    expect(told).toBe(11)
    served.emit('tick', { n: 1 })
  })

  test('events reach every listener until it stops; unknown or misshapen ones reach nobody', async () => {
    const heard: number[] = []
    const stop = client.on('tick', ({ n }) => heard.push(n))
    client.on('tick', ({ n }) => heard.push(n * 100))
    served.emit('tick', { n: 1 })
    served.emit('tick', { n: 'x' } as never)
    served.emit('constructor' as 'tick', { n: 9 })
    await expect.poll(() => heard).toEqual([1, 100])
    stop()
    served.emit('tick', { n: 2 })
    await expect.poll(() => heard).toEqual([1, 100, 200])
  })

  test('the thousand-and-first open call is answered busy, and the others go on', async () => {
    const calls = Array.from({ length: 1000 }, () => client.call('wait', {}))
    await expect.poll(() => waiting.length, { timeout: 5000 }).toBe(1000)
    await expect(client.call('double', { n: 1 })).rejects.toMatchObject({ code: 'busy' })
    for (const resolve of waiting) resolve()
    expect(await Promise.all(calls)).toHaveLength(1000)
    expect(await client.call('double', { n: 1 })).toEqual({ n: 2 })
  })
})
