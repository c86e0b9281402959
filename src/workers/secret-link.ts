import type { MessagePort } from 'node:worker_threads'
import { z } from 'zod'
import { KEEPINGS } from '../domain/secret-store.ts'
import type { SecretStore } from '../domain/secret-store.ts'
import { connect } from '../wire/connect.ts'
import { workerPort } from '../wire/ports/worker.ts'
import { serve } from '../wire/serve.ts'

const Name = z.string().regex(/^[a-z0-9-]{1,60}$/u)

/** What the network thread asks of the host about secrets, on a link of their own that no page has. */
const secretMethods = {
  state: { input: z.object({}), output: z.object({ keeping: z.enum(KEEPINGS), why: z.string().nullable() }) },
  get: { input: z.object({ name: Name }), output: z.object({ secret: z.string().nullable() }) },
  put: { input: z.object({ name: Name, secret: z.string().max(20_000) }), output: z.object({}) },
  keepOnly: { input: z.object({ names: z.array(Name) }), output: z.object({}) }
} as const

/** The host's end. */
export function serveSecrets(port: MessagePort, secrets: SecretStore): void {
  serve(workerPort(port), secretMethods, {
    state: () => secrets.state(),
    get: async ({ name }) => ({ secret: await secrets.get(name) }),
    put: async ({ name, secret }) => {
      await secrets.put(name, secret)
      return {}
    },
    keepOnly: async ({ names }) => {
      await secrets.keepOnly(names)
      return {}
    }
  })
}

/** The thread's end. */
export function linkToSecrets(port: MessagePort | undefined): SecretStore {
  if (!port) throw new Error('This thread was started without a link to the secrets.')
  // The system may ask the person to unlock its store, which takes as long as they take.
  const patient = { deadline: 300_000 }
  const host = connect(workerPort(port), secretMethods, {})
  return {
    state: () => host.call('state', {}, patient),
    get: async name => (await host.call('get', { name }, patient)).secret,
    put: async (name, secret) => void await host.call('put', { name, secret }, patient),
    keepOnly: async names => void await host.call('keepOnly', { names: [...names] }, patient)
  }
}
