import { startSupervisor } from '../../src/workers/supervisor.ts'
import { latencies } from './latencies.ts'

/*
 * An import as the app does it, with its threads; scoring left out. Arguments: the data folder, the archive and, if so wished, `look`: then
 * a page is read and a label is written all the while, and it is printed how long both took.
 */

const [dataDir, path, look] = process.argv.slice(2) as [string, string, string?]
const refuse = (): never => { throw new Error('Nobody asks the host here.') }
const supervisor = await startSupervisor({ dataDir, app: false, host: { 'app.host': refuse, 'app.pick': refuse } })
const client = supervisor.client()
const { ids } = await client.call('imports.start', { paths: [path] })
const ended = client.call('imports.wait', { id: ids[0]! }, { deadline: 0 })
const meanwhile = look === 'look' ? await latencies(client, ended) : null
const { state, found } = await ended
await supervisor.close()
client.close()
process.stdout.write(JSON.stringify({ state, found, meanwhile }))
