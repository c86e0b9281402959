import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { systemSealer } from '../../../electron/main/safe-storage.ts'
import { secretsInMemory } from '../../../src/hosts/secrets/memory.ts'
import { noSecrets } from '../../../src/workers/no-secrets.ts'
import { sealedSecrets, SEALED_FILE } from '../../../src/hosts/secrets/sealed.ts'
import { tempDir } from '../../store/data.ts'
import { fakeSafeStorage } from '../../fakes/safe-storage.ts'

const SECRET = 'abcd-efgh-ijkl-mnop'

describe('secrets on the desktop', () => {
  test('are sealed by the system, come back, and are written nowhere in the clear', async () => {
    const dir = tempDir()
    const sealer = systemSealer(fakeSafeStorage('gnome_libsecret'), 'linux')
    const open = (): ReturnType<typeof sealedSecrets> => sealedSecrets(dir, sealer)
    await open().put('connection-1', SECRET)
    expect(await open().get('connection-1')).toBe(SECRET)
    expect(await open().get('connection-2')).toBeNull()
    expect(await open().state()).toEqual({ keeping: 'system', why: null })
    const file = join(dir, SEALED_FILE)
    expect(readFileSync(file, 'utf8')).not.toContain(SECRET)
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  test.each(['basic_text', 'unknown'] as const)('are refused where the store is %s, and nothing is written', async backend => {
    const dir = tempDir()
    const secrets = sealedSecrets(dir, systemSealer(fakeSafeStorage(backend), 'linux'))
    await expect(secrets.put('connection-1', SECRET)).rejects.toMatchObject({ code: 'no-secrets', message: expect.stringContaining('no keyring') })
    expect(await secrets.state()).toMatchObject({ keeping: 'none' })
    expect(existsSync(join(dir, SEALED_FILE))).toBe(false)
  })

  test('are refused where there is no store at all', async () => {
    const secrets = sealedSecrets(tempDir(), systemSealer(fakeSafeStorage(null), 'darwin'))
    await expect(secrets.put('connection-1', SECRET)).rejects.toMatchObject({ code: 'no-secrets' })
  })

  test('need no name of a store on systems that always have one', async () => {
    const secrets = sealedSecrets(tempDir(), systemSealer(fakeSafeStorage('unknown'), 'darwin'))
    await secrets.put('connection-1', SECRET)
    expect(await secrets.get('connection-1')).toBe(SECRET)
  })

  test('are sealed again once the system has a new key, and are none once it has lost the old one', async () => {
    const storage = fakeSafeStorage('kwallet6')
    const secrets = sealedSecrets(tempDir(), systemSealer(storage, 'linux'))
    await secrets.put('connection-1', SECRET)
    storage.turnKey()
    expect(await secrets.get('connection-1')).toBe(SECRET)
    storage.loseOldKeys()
    expect(await secrets.get('connection-1')).toBe(SECRET)
    storage.turnKey()
    storage.loseOldKeys()
    expect(await secrets.get('connection-1')).toBeNull()
  })

  test('of accounts that are gone are forgotten, and the file with the last one', async () => {
    const dir = tempDir()
    const secrets = sealedSecrets(dir, systemSealer(fakeSafeStorage('kwallet6'), 'linux'))
    await Promise.all(['a', 'b', 'c'].map(name => secrets.put(name, `${name}-secret`)))
    await secrets.keepOnly(['a', 'b'])
    expect([await secrets.get('a'), await secrets.get('b'), await secrets.get('c')]).toEqual(['a-secret', 'b-secret', null])
    await secrets.keepOnly([])
    expect(existsSync(join(dir, SEALED_FILE))).toBe(false)
  })

  test('in a file that is no such file are said to be unreadable, and the file stays', async () => {
    const dir = tempDir()
    writeFileSync(join(dir, SEALED_FILE), 'not JSON')
    const secrets = sealedSecrets(dir, systemSealer(fakeSafeStorage('kwallet6'), 'linux'))
    await expect(secrets.get('a')).rejects.toMatchObject({ code: 'file-unreadable', message: expect.stringContaining(SEALED_FILE) })
    expect(readFileSync(join(dir, SEALED_FILE), 'utf8')).toBe('not JSON')
  })
})

describe('secrets elsewhere', () => {
  test('stay in memory on the loopback host, which says so', async () => {
    const secrets = secretsInMemory()
    await secrets.put('a', SECRET)
    await secrets.put('b', SECRET)
    await secrets.keepOnly(['a'])
    expect([await secrets.get('a'), await secrets.get('b')]).toEqual([SECRET, null])
    expect(await secrets.state()).toEqual({ keeping: 'memory', why: expect.stringContaining('until Twothirds closes') })
  })

  test('are not taken by the command line', async () => {
    await expect(noSecrets().put('a', SECRET)).rejects.toMatchObject({ code: 'no-secrets' })
    expect(await noSecrets().get('a')).toBeNull()
  })
})
