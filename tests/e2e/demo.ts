import type { Page } from '@playwright/test'
import { expect } from './app.ts'

/** Loads the made-up person, with their queue. */
export async function beginDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it with a made-up person' }).click()
  await expect(page.getByRole('heading', { name: 'Your timeline' })).toBeVisible({ timeout: 40_000 })
}
