import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { events, methods } from '../../src/contract/index.ts'
import { plainHost } from '../../src/hosts/host-answers.ts'
import { startLoopback } from '../../src/hosts/loopback/index.ts'
import type { Loopback } from '../../src/hosts/loopback/index.ts'
import { connect } from '../../src/wire/connect.ts'
import { Welcome } from '../../src/wire/hello.ts'
import { webSocketPort } from '../../src/wire/ports/web-socket.ts'
import { serve } from '../../src/wire/serve.ts'
import { makePage } from './page.ts'
import type { Page } from './page.ts'

let page: Page
let loopback: Loopback

beforeEach(async () => {
  page = makePage()
  loopback = await startLoopback({ root: page.root, supervisor: { attach: port => void serve(port, methods, plainHost('loopback'), events) } })
})
afterEach(async () => {
  await loopback.close()
  page.remove()
})

async function open(): Promise<WebSocket> {
  const socket = new WebSocket(`ws://${loopback.host}/wire`, { origin: `http://${loopback.host}` })
  await once(socket, 'open')
  return socket
}

async function enter(secret: object) {
  const socket = await open()
  socket.send(JSON.stringify({ t: 'hello', ...secret }))
  const [data] = await once(socket, 'message') as [Buffer]
  return { socket, token: Welcome.parse(JSON.parse(String(data))).token, client: connect(webSocketPort(socket), methods, events) }
}

describe('the contract over the loopback host', () => {
  test('a page with a launch code asks, and a reload gets in again with its token', async () => {
    const first = await enter({ code: new URL(loopback.address()).hash.slice(1) })
    expect(await first.client.call('app.host', {})).toMatchObject({ host: 'loopback', capabilities: { nativePicker: false, nativePaths: false } })
    first.socket.close()
    const again = await enter({ token: first.token })
    expect(again.token).toBe(first.token)
    await expect(again.client.call('app.pick', { kind: 'file' })).rejects.toMatchObject({ code: 'unsupported' })
  })

  test('a question before the hello is no hello', async () => {
    const socket = await open()
    socket.send(JSON.stringify({ t: 'call', id: 1, method: 'app.host', input: {} }))
    const [status] = await once(socket, 'close') as [number]
    expect(status).toBe(1008)
  })

  test('a frame over 2 MiB costs the page its socket and nobody else theirs', async () => {
    const big = await enter({ code: new URL(loopback.address()).hash.slice(1) })
    const other = await enter({ code: new URL(loopback.address()).hash.slice(1) })
    big.socket.send(JSON.stringify({ t: 'call', id: 9, method: 'app.host', input: { x: 'x'.repeat(2_100_000) } }))
    const [status] = await once(big.socket, 'close') as [number]
    expect(status).toBe(1009)
    expect(await other.client.call('app.host', {})).toMatchObject({ host: 'loopback' })
  })

  test('closing the host closes every page, so that they notice', async () => {
    const { client } = await enter({ code: new URL(loopback.address()).hash.slice(1) })
    const closed = new Promise<void>(resolve => client.onClose(resolve))
    await loopback.close()
    await closed
    await expect(client.call('app.host', {})).rejects.toMatchObject({ code: 'closed' })
  })
})
