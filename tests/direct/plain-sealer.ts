import type { Sealer } from '../../src/hosts/secrets/sealed.ts'

/** Seals nothing, so that a second process can open what a first one kept. */
export const plainSealer: Sealer = {
  unsafe: async () => null,
  seal: async secret => Buffer.from(secret),
  open: async sealed => ({ secret: sealed.toString(), stale: false })
}
