import type { SecretStore } from '../../domain/secret-store.ts'

const WHY = 'This host has no secret store of the system, so passwords are remembered until Twothirds closes.'

/** For the loopback host: nothing is written anywhere. */
export function secretsInMemory(): SecretStore {
  const secrets = new Map<string, string>()
  return {
    state: async () => ({ keeping: 'memory', why: WHY }),
    get: async name => secrets.get(name) ?? null,
    put: async (name, secret) => void secrets.set(name, secret),
    async keepOnly(names) {
      for (const name of secrets.keys()) if (!names.includes(name)) secrets.delete(name)
    }
  }
}
