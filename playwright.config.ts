import { chromium, defineConfig } from '@playwright/test'
import { findBrowser } from './tests/browser/find.ts'

/** What a browser says to its maker by itself is no request of ours, but it would stand in the log of requests. */
const QUIET = [
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-default-apps',
  '--metrics-recording-only', '--disable-domain-reliability', '--disable-features=OptimizationHints,MediaRouter'
]

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 860 },
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findBrowser() ?? chromium.executablePath(),
      args: [...QUIET, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
    }
  }
})
