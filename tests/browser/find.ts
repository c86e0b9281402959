import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

type Env = Readonly<Record<string, string | undefined>>

/** Names under which Chromium stands in a search path, the likeliest first. */
export const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] as const

/** A browser of this machine: TWOTHIRDS_BROWSER where it is set, else the first in the search path; null where there is none. */
export function findBrowser(env: Env = process.env): string | null {
  const chosen = env['TWOTHIRDS_BROWSER']
  if (chosen) return isProgram(chosen) ? chosen : null
  const folders = (env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '')
  return BROWSERS.flatMap(name => folders.map(folder => join(folder, name))).find(isProgram) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
