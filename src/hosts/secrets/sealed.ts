import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { Failure } from '../../domain/failure.ts'
import type { SecretStore } from '../../domain/secret-store.ts'

/** Encrypts by a key that the system keeps for this person and this app. */
export interface Sealer {
  /** Null where sealing is safe, else a sentence that says why it is not. */
  unsafe(): Promise<string | null>
  seal(secret: string): Promise<Buffer>
  /** `stale`: the key has changed since, and the secret should be sealed again. */
  open(sealed: Buffer): Promise<{ readonly secret: string; readonly stale: boolean }>
}

export const SEALED_FILE = 'secrets.json'
const Kept = z.record(z.string(), z.base64())

/**
 * Secrets as a file of the data folder that only the system can open, for this person on this machine. Where the system has no safe key, nothing
 * is written and `put` throws `no-secrets`.
 */
export function sealedSecrets(dir: string, sealer: Sealer): SecretStore {
  const file = join(dir, SEALED_FILE)
  // One change after the other, so that none is lost between reading and writing.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const turn = last.then(change)
    last = turn.catch(() => undefined)
    return turn
  }

  async function put(name: string, secret: string): Promise<void> {
    const why = await sealer.unsafe()
    if (why !== null) throw new Failure('no-secrets', why, 'Unlock or install the keyring of your system, and start Twothirds again.')
    const sealed = (await sealer.seal(secret)).toString('base64')
    write(file, { ...read(file), [name]: sealed })
  }

  return {
    async state() {
      const why = await sealer.unsafe()
      return why === null ? { keeping: 'system', why } : { keeping: 'none', why }
    },
    get: name => inTurn(async () => {
      const sealed = read(file)[name]
      if (sealed === undefined || await sealer.unsafe() !== null) return null
      const opened = await openOrNull(sealer, Buffer.from(sealed, 'base64'))
      if (opened?.stale) await put(name, opened.secret)
      return opened?.secret ?? null
    }),
    put: (name, secret) => inTurn(() => put(name, secret)),
    keepOnly: names => inTurn(async () => {
      const kept = Object.entries(read(file))
      const left = kept.filter(([name]) => names.includes(name))
      if (left.length === 0) rmSync(file, { force: true })
      else if (left.length < kept.length) write(file, Object.fromEntries(left))
    })
  }
}

/** A secret that was sealed on another machine, or by a key that is gone, is none any more: the person signs in again. */
async function openOrNull(sealer: Sealer, sealed: Buffer): Promise<Awaited<ReturnType<Sealer['open']>> | null> {
  return sealer.open(sealed).catch(() => null)
}

function read(file: string): Record<string, string> {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw new Failure('file-unreadable', `${file} cannot be read.`, 'Remove it, and connect your accounts again.', { cause: thrown })
  }
}

function write(file: string, kept: Record<string, string>): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.part`, JSON.stringify(kept), { mode: 0o600 })
  renameSync(`${file}.part`, file)
}
