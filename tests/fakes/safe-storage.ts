import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

type Backend = 'basic_text' | 'unknown' | 'gnome_libsecret' | 'kwallet6'

/** Electron's safeStorage with keys of its own; null has no store behind it. */
export function fakeSafeStorage(backend: Backend | null) {
  let keys = [randomBytes(32)]
  return {
    isAsyncEncryptionAvailable: async () => backend !== null,
    getSelectedStorageBackend: () => backend ?? 'unknown',
    async encryptStringAsync(text: string): Promise<Buffer> {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', keys[0]!, nonce)
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    async decryptStringAsync(sealed: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
      for (const [index, key] of keys.entries()) {
        try {
          const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAuthTag(sealed.subarray(-16))
          return { result: Buffer.concat([cipher.update(sealed.subarray(12, -16)), cipher.final()]).toString('utf8'), shouldReEncrypt: index > 0 }
        } catch (thrown) {
          if (!(thrown instanceof Error && /authenticate/u.test(thrown.message))) throw thrown
        }
      }
      throw new Error('Error while decrypting the ciphertext')
    },
    turnKey(): void {
      keys = [randomBytes(32), ...keys]
    },
    loseOldKeys(): void {
      keys = keys.slice(0, 1)
    }
  }
}
