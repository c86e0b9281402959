import { Failure } from '../domain/failure.ts'
import type { SecretStore } from '../domain/secret-store.ts'

const WHY = 'Passwords cannot be kept here.'

/** For a host that takes no secrets, such as the command line. */
export function noSecrets(): SecretStore {
  return {
    state: async () => ({ keeping: 'none', why: WHY }),
    get: async () => null,
    put: async () => {
      throw new Failure('no-secrets', WHY, 'Connect the account in the app.')
    },
    // What another host keeps is none of its business.
    keepOnly: async () => undefined
  }
}
