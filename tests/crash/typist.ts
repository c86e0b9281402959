import { plainHost } from '../../src/hosts/host-answers.ts'
import { startSupervisor } from '../../src/workers/supervisor.ts'
import { autosave } from '../../renderer/bridge/autosave.ts'

/*
 * A person who types without a pause into a draft, in a process of its own with all its threads. Every keystroke is told with the time at which it
 * came, so that whoever kills the process knows what had been typed by then.
 */

const [dir = '', text = ''] = process.argv.slice(2)
const EVERY_MS = 20

const supervisor = await startSupervisor({ dataDir: dir, app: true, host: plainHost('cli') })
const client = supervisor.client()
const { ids: [item = 0] } = await client.call('queue.add', { content: 'Company news that nobody has put into words of their own yet.' })
const keeper = autosave(typed => client.call('drafts.save', { item, network: null, text: typed }), () => undefined)

for (let length = 1; length <= text.length; length++) {
  keeper.typed(text.slice(0, length))
  process.stdout.write(`${length} ${Date.now()}\n`)
  await new Promise(resolve => setTimeout(resolve, EVERY_MS))
}
await keeper.flush()
process.stdout.write('done\n')
