import { EventEmitter } from 'node:events'
import { describe, expect, test } from 'vitest'
import { handOverPorts, PORT_CHANNEL } from '../../electron/main/hand-over.ts'
import { ENTRY } from '../../electron/main/scheme.ts'
import { events, methods } from '../../src/contract/index.ts'
import { plainHost } from '../../src/hosts/host-answers.ts'
import { connect } from '../../src/wire/connect.ts'
import type { Port } from '../../src/wire/port.ts'
import { electronPort } from '../../src/wire/ports/electron.ts'
import { serve } from '../../src/wire/serve.ts'
import { fakeFrame, FakeMessageChannelMain, FakeWebContents } from '../fakes/electron.ts'
import type { FakeFrame } from '../fakes/electron.ts'

const KNOWN = 7

function desktop() {
  const ipc = new EventEmitter()
  const attached: Port[] = []
  const attach = (port: Port): void => {
    attached.push(port)
    serve(port, methods, plainHost('loopback'), events)
  }
  handOverPorts({ ipc: ipc as never, makeChannel: () => new FakeMessageChannelMain(), windows: new Set([KNOWN]), attach })
  const ask = (sender: FakeWebContents, senderFrame: FakeFrame | null): void => void ipc.emit(PORT_CHANNEL, { sender, senderFrame })
  return { ask, attached }
}

describe('who is handed a port', () => {
  test('our page in our window is, and the port speaks the contract', async () => {
    const { ask, attached } = desktop()
    const page = new FakeWebContents(KNOWN, ENTRY)
    ask(page, page.mainFrame)
    expect(attached).toHaveLength(1)
    const [sent] = page.mainFrame.sent
    expect(sent?.channel).toBe(PORT_CHANNEL)
    const client = connect(electronPort(sent!.ports[0]!), methods, events)
    expect(await client.call('app.host', {})).toHaveProperty('capabilities')
  })

  test('a reload gets a new port, and the old one closes with its page', async () => {
    const { ask, attached } = desktop()
    const page = new FakeWebContents(KNOWN, ENTRY)
    ask(page, page.mainFrame)
    let closed = false
    attached[0]!.onClose(() => (closed = true))
    page.mainFrame.sent[0]!.ports[0]!.close()
    ask(page, page.mainFrame)
    expect(attached).toHaveLength(2)
    await expect.poll(() => closed).toBe(true)
  })

  const wrong: readonly (readonly [string, () => { sender: FakeWebContents; frame: FakeFrame | null }])[] = [
    ['a frame inside our page', () => ({ sender: new FakeWebContents(KNOWN, ENTRY), frame: fakeFrame(ENTRY) })],
    ['our window at another address', () => at(KNOWN, 'https://evil.example/')],
    ['about:blank', () => at(KNOWN, 'about:blank')],
    ['a window that is gone', () => {
      const { sender, frame } = at(KNOWN, ENTRY)
      sender.destroyed = true
      return { sender, frame }
    }],
    ['a window that is not ours', () => at(8, ENTRY)],
    ['a frame that has navigated since', () => ({ sender: new FakeWebContents(KNOWN, ENTRY), frame: null })],
    ['an address that only begins like ours', () => at(KNOWN, 'twothirds://app.evil.example/')],
    ['a user name that looks like our host', () => at(KNOWN, 'twothirds://app@evil/')]
  ]

  test.each(wrong)('%s is not', (_what, make) => {
    const { ask, attached } = desktop()
    const { sender, frame } = make()
    ask(sender, frame)
    expect(attached).toEqual([])
    expect([...sender.mainFrame.sent, ...(frame?.sent ?? [])]).toEqual([])
  })
})

function at(id: number, url: string): { sender: FakeWebContents; frame: FakeFrame } {
  const sender = new FakeWebContents(id, url)
  return { sender, frame: sender.mainFrame }
}
