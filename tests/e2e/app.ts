import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { startHost } from './host.ts'
import type { RunningHost } from './host.ts'
import { noTrespasses, watch } from './watch.ts'
import type { Trespasses } from './watch.ts'

export { expect }

interface App {
  /** Folder of the person's data. */
  readonly data: string
  readonly host: RunningHost
  readonly trespasses: Trespasses
}

/**
 * A page of the app on a new data folder. Whatever a test does, it fails when the content policy had to stop something, when
 * anything but the host was asked for, or when a script failed.
 */
export const test = base.extend<App>({
  data: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'twothirds-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  host: async ({ data }, use) => {
    const host = await startHost(['--data', data])
    await use(host)
    await host.stop()
  },
  trespasses: async ({ context, host }, use) => {
    const seen = await watch(context, host.origin)
    await use(seen)
    expect(seen).toEqual(noTrespasses())
  },
  page: async ({ page, host, trespasses }, use) => {
    expect(trespasses).toEqual(noTrespasses())
    await page.goto(host.address)
    await use(page)
  }
})
