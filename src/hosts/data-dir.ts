import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly home: string
}

/** Where the person's data lives: the folder given, else TWOTHIRDS_DATA, else the platform's place; the same for every host. */
export function dataDir(given?: string, { env, platform, home }: Surroundings = { env: process.env, platform: process.platform, home: homedir() }): string {
  const chosen = given || env['TWOTHIRDS_DATA']
  if (chosen) return resolve(chosen)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Twothirds')
  if (platform === 'win32') return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Twothirds')
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'twothirds')
}
