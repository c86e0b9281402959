import { sealedSecrets } from '../../src/hosts/secrets/sealed.ts'
import { content } from '../networks/contents.ts'
import { publish, startApp } from './app.ts'
import { plainSealer } from './plain-sealer.ts'

/* The app in a process of its own, which posts one text and is killed meanwhile. */

const [dir = '', text = ''] = process.argv.slice(2)
const { client } = await startApp(dir, sealedSecrets(dir, plainSealer))
const [account] = await client.call('direct.accounts', {})
await publish(client, account!.id, content({ text }))
