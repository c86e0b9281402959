import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Failure } from '../../src/domain/failure.ts'
import { connect } from '../../src/wire/connect.ts'
import { workerPort } from '../../src/wire/ports/worker.ts'
import { serve } from '../../src/wire/serve.ts'

const table = {
  double: { input: z.object({ n: z.number() }), output: z.object({ n: z.number() }) },
  refuse: { input: z.object({}), output: z.object({}) },
  wait: { input: z.object({}), output: z.object({}) }
} as const

const open: { close(): void }[] = []
afterEach(() => {
  for (const port of open.splice(0)) port.close()
})

function pair(): { client: ReturnType<typeof connect<typeof table, Record<never, never>>>; aborted: Promise<void>; raw: (frame: unknown) => void } {
  const { port1, port2 } = new MessageChannel()
  open.push(port1, port2)
  let tellAborted: () => void
  const aborted = new Promise<void>(resolve => { tellAborted = resolve })
  serve(workerPort(port1), table, {
    double: ({ n }) => ({ n: n * 2 }),
    refuse: () => { throw new Failure('conflict', 'No.', 'Ask later.') },
    wait: (_input, { signal }) => new Promise(() => signal.addEventListener('abort', () => tellAborted()))
  })
  return { client: connect(workerPort(port2), table, {}), aborted, raw: frame => port2.postMessage(frame) }
}

describe('the wire over a worker port', () => {
  test('a call is answered', async () => {
    expect(await pair().client.call('double', { n: 21 })).toEqual({ n: 42 })
  })

  test('a failure arrives with code and hint and without the other side’s stack', async () => {
    const failure = await pair().client.call('refuse', {}).catch((thrown: unknown) => thrown)
    expect(failure).toMatchObject({ code: 'conflict', message: 'No.', hint: 'Ask later.' })
  })

  test('input that does not fit is refused and names the place', async () => {
    await expect(pair().client.call('double', { n: 'many' } as never)).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('n') })
  })

  test('a given-up call rejects here and aborts there', async () => {
    const { client, aborted } = pair()
    const controller = new AbortController()
    const call = client.call('wait', {}, { signal: controller.signal })
    controller.abort()
    await expect(call).rejects.toMatchObject({ code: 'cancelled' })
    await aborted
  })

  test('a deadline ends a call that nobody answers', async () => {
    await expect(pair().client.call('wait', {}, { deadline: 20 })).rejects.toMatchObject({ code: 'timeout' })
  })

  test('pending calls reject when the port closes', async () => {
    const { client } = pair()
    const call = client.call('wait', {})
    client.close()
    await expect(call).rejects.toMatchObject({ code: 'closed' })
  })

  test('something that is no frame closes the port', async () => {
    const { client, raw } = pair()
    const call = client.call('wait', {})
    raw({ t: 'call', id: -1 })
    await expect(call).rejects.toMatchObject({ code: 'closed' })
  })
})
