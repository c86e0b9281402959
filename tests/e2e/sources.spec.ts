import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeXArchive } from '../fixtures/x-archive.ts'
import { expect, test } from './app.ts'
import { command } from './command.ts'
import { countIn } from './recount.ts'

let made: string
test.beforeEach(() => { made = mkdtempSync(join(tmpdir(), 'twothirds-made-')) })
test.afterEach(() => rmSync(made, { recursive: true, force: true }))

test('an archive of one\'s own is picked, counted as it is, and found unchanged the second time', async ({ page, data }) => {
  const { path, truth } = await writeXArchive(made, { posts: 1500, parts: 2 })
  await page.getByLabel('Your name').fill('Ada')
  await toSources(page)
  await page.locator('input[type="file"]').first().setInputFiles(path)
  await expect(page.getByText(`${truth.found.toLocaleString('en-GB')} posts found.`)).toBeVisible()
  expect(countIn(data, 'SELECT count(*) FROM post')).toBe(0)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText(`${truth.found.toLocaleString('en-GB')} posts found: ${truth.found.toLocaleString('en-GB')} new, 0 changed, 0 known already.`)).toBeVisible({ timeout: 30_000 })
  for (const [kind, count] of Object.entries(truth.kinds)) {
    expect(countIn(data, 'SELECT count(*) FROM post WHERE kind = ?', kind), kind).toBe(count)
  }
  expect(countIn(data, 'SELECT min(at) FROM post')).toBe(truth.first)
  expect(countIn(data, 'SELECT max(at) FROM post')).toBe(truth.last)
  await page.locator('input[type="file"]').first().setInputFiles(path)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText(`0 new, 0 changed, ${truth.found.toLocaleString('en-GB')} known already.`)).toBeVisible({ timeout: 30_000 })
  const lines = command(data, 'import', path) as { imports: [{ found: number; unchanged: number; kinds: object }] }
  expect(lines.imports[0]).toMatchObject({ found: truth.found, unchanged: truth.found, kinds: truth.kinds })
})

async function toSources(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show my balance' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing to weigh yet' })).toBeVisible()
  await page.keyboard.press('5')
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible()
}

const WRONG: readonly (readonly [what: string, name: string, bytes: string | Buffer, say: RegExp])[] = [
  ['an empty file', 'empty.zip', '', /empty/i],
  ['a page that a server sent instead of the archive', 'archive.zip', '<!DOCTYPE html><html><body>Sign in</body></html>', /page/i],
  ['a text', 'notes.zip', 'just some words', /neither a zip nor/i]
]

test('what is no archive is told as what it is, and changes nothing', async ({ page, data }) => {
  await toSources(page)
  for (const [what, name, bytes, say] of WRONG) {
    const path = join(made, name)
    writeFileSync(path, bytes)
    await page.locator('input[type="file"]').first().setInputFiles(path)
    await expect(page.getByRole('alert').first(), what).toContainText(say)
    await expect(page.getByRole('alert').first(), what).toContainText(name)
    await page.getByRole('button', { name: `Leave ${name} out` }).click()
  }
  expect(countIn(data, 'SELECT count(*) FROM post')).toBe(0)
  expect(countIn(data, 'SELECT count(*) FROM account')).toBe(0)
})
