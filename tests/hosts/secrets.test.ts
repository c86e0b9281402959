import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { events, methods } from '../../src/contract/index.ts'
import { plainHost } from '../../src/hosts/host-answers.ts'
import { startLoopback } from '../../src/hosts/loopback/index.ts'
import { connect } from '../../src/wire/connect.ts'
import { Welcome } from '../../src/wire/hello.ts'
import { webSocketPort } from '../../src/wire/ports/web-socket.ts'
import { startSupervisor } from '../../src/workers/supervisor.ts'
import { makePage } from './page.ts'

test('the keys of a session stand in no file of the data, in no export, and in no argument of a process', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'twothirds-secrets-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const page = makePage()
  onTestFinished(page.remove)
  const supervisor = await startSupervisor({ dataDir: dir, app: true, host: plainHost('loopback') })
  const loopback = await startLoopback({ root: page.root, supervisor })
  const code = new URL(loopback.address()).hash.slice(1)
  const socket = new WebSocket(`ws://${loopback.host}/wire`, { origin: `http://${loopback.host}` })
  await once(socket, 'open')
  socket.send(JSON.stringify({ t: 'hello', code }))
  const [data] = await once(socket, 'message') as [Buffer]
  const { token } = Welcome.parse(JSON.parse(String(data)))
  const client = connect(webSocketPort(socket), methods, events)
  await client.call('posts.log', { network: 'x', text: 'Invented words' })
  await client.call('data.export', { path: join(dir, 'all.jsonl') })
  await client.call('data.backup', { path: join(dir, 'copy.db') })
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
  expect(files).toEqual(expect.arrayContaining(['twothirds.db', 'all.jsonl', 'copy.db']))
  const holding = files.filter(name => [code, token].some(secret => readFileSync(join(dir, name)).includes(secret)))
  expect(holding).toEqual([])
  expect(process.argv.concat(process.execArgv).join(' ')).not.toContain(token)
  await loopback.close()
  await supervisor.close()
}, 30_000)
