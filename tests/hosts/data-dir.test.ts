import { expect, test } from 'vitest'
import { dataDir } from '../../src/hosts/data-dir.ts'

const home = '/home/ada'

test.each([
  ['the folder given wins', '/given', { TWOTHIRDS_DATA: '/env' }, 'linux', '/given'],
  ['then TWOTHIRDS_DATA', undefined, { TWOTHIRDS_DATA: '/env' }, 'linux', '/env'],
  ['then XDG_DATA_HOME', undefined, { XDG_DATA_HOME: '/xdg' }, 'linux', '/xdg/twothirds'],
  ['then the place that Linux has', undefined, {}, 'linux', '/home/ada/.local/share/twothirds'],
  ['or macOS', undefined, {}, 'darwin', '/home/ada/Library/Application Support/Twothirds'],
  ['or Windows', undefined, { APPDATA: '/roaming' }, 'win32', '/roaming/Twothirds'],
  ['an empty setting counts as none', '', { TWOTHIRDS_DATA: '', XDG_DATA_HOME: '' }, 'linux', '/home/ada/.local/share/twothirds']
] as const)('%s', (_what, given, env, platform, expected) => {
  expect(dataDir(given, { env, platform, home })).toBe(expected)
})
