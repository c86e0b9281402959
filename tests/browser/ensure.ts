import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findBrowser } from './find.ts'

export interface Ways {
  /** A browser of this machine, or null. */
  readonly find: () => string | null
  /** The browser that Playwright keeps, or null while it has none. */
  readonly kept: () => string | null
  readonly root: boolean
  /** Runs a program with its output shown; true where it ended well. */
  readonly run: (command: string, args: readonly string[]) => boolean
}

export const WAYS: Ways = {
  find: findBrowser,
  kept: () => existsSync(chromium.executablePath()) ? chromium.executablePath() : null,
  root: process.getuid?.() === 0,
  run: (command, args) => spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
}

/**
 * The path of a Chromium, installed first where there is none: from the system's packages where we may, else Playwright's own.
 * Throws an error that says what to do when neither works.
 */
export function ensureBrowser({ find, kept, root, run }: Ways = WAYS): string {
  const there = find() ?? kept()
  if (there !== null) return there
  if (root && run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium'])) {
    const installed = find()
    if (installed !== null) return installed
  }
  const fetched = run('npx', ['playwright', 'install', 'chromium']) ? kept() : null
  if (fetched !== null) return fetched
  throw new Error('There is no Chromium here and none could be installed: install one, or set TWOTHIRDS_BROWSER to its path.')
}
