import { createHash } from 'node:crypto'
import type { Publication } from '../../src/contract/index.ts'
import { wordsOfYes } from '../../src/domain/publish.ts'
import type { PostContent } from '../../src/domain/publish.ts'
import type { SecretStore } from '../../src/domain/secret-store.ts'
import { plainHost } from '../../src/hosts/host-answers.ts'
import { secretsInMemory } from '../../src/hosts/secrets/memory.ts'
import { startSupervisor } from '../../src/workers/supervisor.ts'
import type { Supervisor } from '../../src/workers/supervisor.ts'

export type Client = ReturnType<Supervisor['client']>

export interface App {
  readonly client: Client
  close(): Promise<void>
}

/** The app with all its threads, over a folder, as the loopback host runs it. */
export async function startApp(dataDir: string, secrets: SecretStore = secretsInMemory()): Promise<App> {
  const supervisor = await startSupervisor({ dataDir, app: true, host: plainHost('loopback'), secrets })
  const client = supervisor.client()
  return {
    client,
    async close() {
      client.close()
      await supervisor.close()
    }
  }
}

export function yesTo(connection: number, content: PostContent): string {
  return createHash('sha256').update(wordsOfYes(connection, content)).digest('hex')
}

/** Says yes to a content and posts it. */
export function publish(client: Client, connection: number, content: PostContent, item: number | null = null): Promise<Publication> {
  return client.call('direct.publish', { connection, item, content: { ...content, pictures: [...content.pictures] }, yes: yesTo(connection, content) })
}
