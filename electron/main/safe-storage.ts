import type { SafeStorage } from 'electron'
import type { Sealer } from '../../src/hosts/secrets/sealed.ts'

type Storage = Pick<SafeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'>

/** On Linux Electron falls back to a key that everybody knows, which seals nothing. */
const OPEN_TO_ALL = new Set(['basic_text', 'unknown'])

/** The system's secret store, by way of Electron. Asked only once the app is ready. */
export function systemSealer(storage: Storage, platform: NodeJS.Platform): Sealer {
  return {
    async unsafe() {
      if (!await storage.isAsyncEncryptionAvailable()) return 'The secret store of this system is not available, so passwords are not kept.'
      const open = platform === 'linux' && OPEN_TO_ALL.has(storage.getSelectedStorageBackend())
      return open ? 'This system has no keyring, and passwords are not kept where anybody could read them.' : null
    },
    seal: secret => storage.encryptStringAsync(secret),
    async open(sealed) {
      const { result, shouldReEncrypt } = await storage.decryptStringAsync(sealed)
      return { secret: result, stale: shouldReEncrypt }
    }
  }
}
