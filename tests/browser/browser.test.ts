import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ensureBrowser } from './ensure.ts'
import type { Ways } from './ensure.ts'
import { findBrowser } from './find.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'browser-'))))
afterEach(() => rmSync(folder, { recursive: true }))

function program(name: string, mode = 0o755): string {
  const path = join(folder, name)
  writeFileSync(path, '')
  chmodSync(path, mode)
  return path
}

/** A machine on which programs leave traces instead of running. */
function machine(over: Partial<Ways>): { readonly ways: Ways; readonly ran: string[] } {
  const ran: string[] = []
  const run = (command: string, args: readonly string[]): boolean => ran.push([command, ...args].join(' ')) > 0
  return { ran, ways: { find: () => null, kept: () => null, root: false, run, ...over } }
}

describe('the browser of the tests', () => {
  test('is the likeliest name in the search path, wherever it stands', () => {
    const chrome = program('google-chrome')
    expect(findBrowser({ PATH: ['', join(folder, 'nowhere'), folder].join(delimiter) })).toBe(chrome)
    const chromium = program('chromium')
    expect(findBrowser({ PATH: folder })).toBe(chromium)
  })

  test('is the one that was chosen, and none when that cannot be run', () => {
    program('chromium')
    const mine = program('mine')
    expect(findBrowser({ PATH: folder, TWOTHIRDS_BROWSER: mine })).toBe(mine)
    expect(findBrowser({ PATH: folder, TWOTHIRDS_BROWSER: join(folder, 'gone') })).toBeNull()
  })

  test('is not a file that cannot be run', () => {
    program('chromium', 0o644)
    expect(findBrowser({ PATH: folder })).toBeNull()
  })

  test('is not installed where there is one', () => {
    const { ways, ran } = machine({ find: () => 'here' })
    expect(ensureBrowser(ways)).toBe('here')
    expect(ran).toEqual([])
  })

  test('comes from the system where we may install, and is then found like any other', () => {
    const looks = [null, 'installed']
    const { ways, ran } = machine({ root: true, find: () => looks.shift() ?? null })
    expect(ensureBrowser(ways)).toBe('installed')
    expect(ran).toEqual(['apt-get update', 'apt-get install -y chromium'])
  })

  test('is fetched by Playwright where we may not, or where the system has none', () => {
    const looks = [null, 'fetched']
    const { ways, ran } = machine({ root: true, kept: () => looks.shift() ?? null })
    expect(ensureBrowser(ways)).toBe('fetched')
    expect(ran).toEqual(['apt-get update', 'apt-get install -y chromium', 'npx playwright install chromium'])
  })

  test('is missed in plain words when nothing helps', () => {
    expect(() => ensureBrowser(machine({}).ways)).toThrow('install one, or set TWOTHIRDS_BROWSER')
  })
})
