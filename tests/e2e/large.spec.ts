import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeXArchive } from '../fixtures/x-archive.ts'
import { expect, test } from './app.ts'
import { countIn } from './recount.ts'

const POSTS = 200_000
/** Megabytes while it imports, and while it learns from what came. */
const MOST_IMPORTING = 400
const MOST_LEARNING = 450
/** Milliseconds from a key to the view that it opens, while two cores import. */
const SLOWEST = 1500

/** The most memory that a process has had, in megabytes; null where the system does not tell. */
function peakOf(pid: number): number | null {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return null
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8')) ?? []
  return kilobytes === undefined ? null : Number(kilobytes) / 1024
}

async function open(page: Page, key: string, heading: string): Promise<number> {
  const pressed = Date.now()
  await page.keyboard.press(key)
  await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible()
  return Date.now() - pressed
}

test('200,000 posts come in while the page stays usable and the host stays small', async ({ page, data, host }) => {
  test.setTimeout(240_000)
  const made = mkdtempSync(join(tmpdir(), 'twothirds-large-'))
  const { path, truth } = await writeXArchive(made, { posts: POSTS, parts: 3 })
  await page.getByRole('button', { name: 'Show my balance' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing to weigh yet' })).toBeVisible()
  await open(page, '5', 'Sources')
  await page.locator('input[type="file"]').first().setInputFiles(path)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('progressbar').first()).toBeVisible()
  const waits: number[] = []
  const found = page.getByText(`${truth.found.toLocaleString('en-GB')} posts found`)
  for (let turn = 0; turn < 60 && !(await found.isVisible()); turn++) {
    waits.push(await open(page, '2', 'Posts'), await open(page, '5', 'Sources'))
    await page.waitForTimeout(300)
  }
  await expect(found).toBeVisible({ timeout: 60_000 })
  const importing = peakOf(host.pid)
  await expect.poll(() => countIn(data, 'SELECT count(*) FROM post WHERE wordless = 0 AND scored_with = 0'), { timeout: 120_000 }).toBe(0)
  expect(countIn(data, 'SELECT count(*) FROM post')).toBe(truth.found)
  const peak = peakOf(host.pid)
  test.info().annotations.push({ type: 'measured', description: `peak ${importing?.toFixed(0)} MB importing, ${peak?.toFixed(0)} MB learning, slowest view ${Math.max(...waits)} ms of ${waits.length}` })
  if (importing !== null) expect(importing).toBeLessThan(MOST_IMPORTING)
  if (peak !== null) expect(peak).toBeLessThan(MOST_LEARNING)
  expect(Math.max(...waits)).toBeLessThan(SLOWEST)
  rmSync(made, { recursive: true, force: true })
})
