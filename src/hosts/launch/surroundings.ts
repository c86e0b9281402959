import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Env = Readonly<Record<string, string | undefined>>

/** Whether a window or a browser could be seen here. */
export function hasDisplay(env: Env, platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return true
  if (platform === 'darwin') return !env['SSH_CONNECTION']
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

/** The Electron binary as its package records it, or null where it was never fetched. */
export function electronBinary(electronDir: string): string | null {
  const record = join(electronDir, 'path.txt')
  if (!existsSync(record)) return null
  const binary = join(electronDir, 'dist', readFileSync(record, 'utf8').trim())
  return existsSync(binary) ? binary : null
}

/** Null when this Node can run everything from source, else what to tell. `required` as in package.json: ">=22.18". */
export function nodeComplaint(version: string, required: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [needMajor = 0, needMinor = 0] = required.replace(/^>=/, '').split('.').map(Number)
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return null
  return `Twothirds needs Node ${needMajor}.${needMinor} or newer and found ${version}. ` +
    'It brings its own: run “npm ci”, then start it with “npm start”.'
}

/** The command that opens an address in the person's browser, without a shell. */
export function opener(platform: NodeJS.Platform): readonly string[] {
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return ['xdg-open']
}
