import { readFileSync } from 'node:fs'
import { FuseV1Options } from '@electron/fuses'
import { describe, expect, test } from 'vitest'
import { FUSES } from '../../electron/fuses.ts'
import { PORT_CHANNEL } from '../../electron/main/hand-over.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

describe('the packaged app', () => {
  test('sets all nine fuses, in the order of the wire', () => {
    expect(Object.entries(FUSES)).toEqual([
      ['RunAsNode', false], ['EnableCookieEncryption', true], ['EnableNodeOptionsEnvironmentVariable', false], ['EnableNodeCliInspectArguments', false],
      ['EnableEmbeddedAsarIntegrityValidation', true], ['OnlyLoadAppFromAsar', true], ['LoadBrowserProcessSpecificV8Snapshot', false],
      ['GrantFileProtocolExtraPrivileges', false], ['WasmTrapHandlers', true]
    ])
  })

  test('names every fuse that the installed tool knows, at its place', () => {
    const known = Object.entries(FuseV1Options).filter(([, place]) => typeof place === 'number').sort(([, a], [, b]) => Number(a) - Number(b))
    expect(Object.keys(FUSES).slice(0, known.length)).toEqual(known.map(([name]) => name))
    expect(known.length).toBe(Object.keys(FUSES).length)
  })

  test('is an archive from which only native binaries are unpacked, and its fuses are set by the hook', () => {
    const config = JSON.parse(read('electron.builder.json')) as Record<string, unknown>
    expect(config).toMatchObject({ asar: true, asarUnpack: ['**/*.node'], afterPack: './electron/fuses.ts' })
    expect(Object.keys(config)).toEqual(expect.arrayContaining(['appId', 'linux', 'win', 'mac']))
  })

  test('has a preload that imports nothing but Electron and speaks on the one channel', () => {
    const preload = read('electron/preload/index.ts')
    expect([...preload.matchAll(/from '([^']+)'/g)].map(match => match[1])).toEqual(['electron'])
    expect(preload).toContain(`'${PORT_CHANNEL}'`)
    expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1)
  })
})
