import type { Methods } from '../../contract/index.ts'
import { toFault } from '../../contract/fault.ts'
import * as store from '../../store/index.ts'
import type { Handlers } from '../../wire/serve.ts'
import { logins } from './logins.ts'
import { mastodonSignIns } from './mastodon.ts'
import type { DirectPorts } from './ports.ts'
import { publishing } from './publish.ts'
import { signingIn } from './sign-in.ts'
import { syncing } from './sync.ts'

type Answered = 'direct.secrets' | 'direct.bluesky' | 'direct.mastodon' | 'direct.mastodonCode' | 'direct.disconnect' | 'direct.publish' | 'direct.goOn' | 'direct.delete'
  | 'sync.follow' | 'sync.now'

export interface Direct {
  readonly handlers: Pick<Handlers<Methods>, Answered>
  /** Takes up what was left on its way, reads accounts whose time has come, and goes on doing so. */
  keepUp(): { look(): void; stop(): Promise<void> }
}

/** How often it is looked whether something is due, in milliseconds. */
const EVERY = 60_000

/** Posting to networks and reading from them, in the thread that talks to the outside. */
export function direct(ports: DirectPorts): Direct {
  const keys = logins(ports)
  const accounts = signingIn(ports, keys)
  const mastodon = mastodonSignIns(ports, accounts)
  const posts = publishing(ports, keys)
  const reading = syncing(ports, keys)

  return {
    handlers: {
      'direct.secrets': () => ports.secrets.state(),
      'direct.bluesky': accounts.bluesky,
      'direct.mastodon': mastodon.begin,
      'direct.mastodonCode': mastodon.finish,
      'direct.disconnect': async ({ connection }) => {
        await accounts.disconnect(connection)
        return {}
      },
      'direct.publish': posts.publish,
      'direct.goOn': ({ id }) => posts.goOn(id),
      'direct.delete': ({ id }) => posts.remove(id),
      'sync.follow': accounts.follow,
      'sync.now': ({ connection, whole = false }) => reading.sync(connection, whole)
    },
    keepUp() {
      let looking: Promise<void> | null = null
      const work = async (): Promise<void> => {
        await keys.keepOnly(store.listConnections(ports.db))
        await posts.resume()
        await reading.syncDue()
      }
      const look = (): void => {
        looking ??= work().catch(reportUnlessExpected).finally(() => { looking = null })
      }
      const timer = setInterval(look, EVERY)
      look()
      return {
        look,
        async stop() {
          clearInterval(timer)
          await looking
        }
      }
    }
  }
}

/** What is due is told to nobody when it fails: it stands in the list of accounts or posts. A surprise must not be swallowed. */
function reportUnlessExpected(thrown: unknown): void {
  if (toFault(thrown).code === 'internal') throw thrown
}
