import { startSupervisor } from '../../src/workers/supervisor.ts'

/*
 * A process that imports one archive, as the command line does, and ends. Tests start it and kill it. Arguments: the data folder and the path.
 */

const [dataDir, path] = process.argv.slice(2) as [string, string]
const refuse = (): never => { throw new Error('Nobody asks the host here.') }
const supervisor = await startSupervisor({ dataDir, app: false, at: Date.UTC(2026, 10, 1), host: { 'app.host': refuse, 'app.pick': refuse } })
const client = supervisor.client()
const { ids } = await client.call('imports.start', { paths: [path] })
process.send?.('reading')
const ended = await client.call('imports.wait', { id: ids[0]! }, { deadline: 0 })
await supervisor.close()
client.close()
process.stdout.write(JSON.stringify(ended))
