import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { expectNoBarriers } from './axe.ts'
import { command } from './command.ts'
import { ROOT } from './host.ts'
import { countIn, recount } from './recount.ts'

/* One person's way through the whole app, as a newcomer goes it. */

async function tryDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it with a made-up person' }).click()
  await expect(page.getByRole('heading', { name: 'Your timeline' })).toBeVisible({ timeout: 40_000 })
}

/** The share on screen, in whole percent. */
async function shareOn(page: Page): Promise<number> {
  return Number.parseInt(await page.locator('.number').innerText(), 10)
}

function rowOf(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Your posts, newest first' }).getByRole('option')
}

async function expectShareOf(page: Page, data: string): Promise<void> {
  await expect.poll(() => shareOn(page)).toBe(Math.round(recount(data, 'x').share * 100))
}

test('a newcomer meets first start, tries the made-up person and sees a share that SQL counts too', async ({ page, data }) => {
  await expect(page.getByRole('heading', { name: 'Two thirds work, one third life.' })).toBeVisible()
  await expectNoBarriers(page, 'first start')
  await page.getByRole('button', { name: 'Try it with a made-up person' }).click()
  await expect(page.getByText('The made-up person is moving in…').or(page.getByRole('heading', { name: 'Your timeline' }))).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Your timeline' })).toBeVisible({ timeout: 40_000 })
  await expectShareOf(page, data)
  const { counted } = recount(data, 'x')
  await expect(page.getByText(`from ${counted} posts`)).toBeVisible()
  await expectNoBarriers(page, 'Balance')
  mkdirSync(join(ROOT, 'docs', 'images'), { recursive: true })
  await page.screenshot({ path: join(ROOT, 'docs', 'images', 'balance-light.png') })

  await page.keyboard.press('2')
  await expect(page.getByRole('heading', { name: 'Posts' })).toBeVisible()
  await expect(rowOf(page).first()).toBeVisible()
  await expectNoBarriers(page, 'Posts')
  await page.keyboard.press('3')
  await expect(page.getByRole('heading', { name: 'Fits today' })).toBeVisible()
  await expectNoBarriers(page, 'Queue')
  await page.keyboard.press('5')
  await expect(page.getByText('new, 0 changed')).toBeVisible()
  await expectNoBarriers(page, 'Sources')
})

test('a label by one key moves the share to exactly what a recount says, and undo moves it back', async ({ page, data }) => {
  await tryDemo(page)
  await expectShareOf(page, data)
  const before = recount(data, 'x')
  await page.keyboard.press('2')
  await page.keyboard.press('/')
  await page.getByLabel('Search').fill('release')
  await page.getByLabel('Kind').selectOption('post')
  const hits = countIn(data, "SELECT count(*) FROM post_text JOIN post ON post.id = post_text.rowid WHERE post_text MATCH 'text : release*' AND post.kind = 'post'")
  await expect(page.getByText(`${hits} post`)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByLabel('Side').selectOption('professional')
  await rowOf(page).first().click()
  await page.keyboard.press('l')
  await expect(page.getByText('Marked as personal.')).toBeVisible()
  await expect.poll(() => countIn(data, "SELECT count(*) FROM post WHERE label = 'personal' AND label_source = 'correction'")).toBe(1)
  // The label is learnt from: the command answers when that is done.
  const [told] = command(data, 'share', '--network', 'x') as [{ share: number; labelled: number }]
  const after = recount(data, 'x')
  expect(after.counted).toBe(before.counted)
  expect(after.share).toBeLessThan(before.share)
  expect(told.share).toBeCloseTo(after.share, 5)
  expect(told.labelled).toBe(1)
  await page.keyboard.press('z')
  await expect.poll(() => countIn(data, 'SELECT count(*) FROM post WHERE label IS NOT NULL')).toBe(0)
  await expect.poll(() => recount(data, 'x').share).toBe(before.share)
  await page.keyboard.press('1')
  await expectShareOf(page, data)
})

test('an item is held by the mix, freed before the eyes by a logged post, accepted, and counted once', async ({ page, data }) => {
  await tryDemo(page)
  await expectShareOf(page, data)
  const { share, counted } = recount(data, 'x')
  const work = share * counted
  // A band whose edge lies between what one more company post makes of the share now and after one personal post.
  const high = ((work + 1) / (counted + 1) + (work + 1) / (counted + 2)) / 2
  command(data, 'profile', '--network', 'x', '--target', String(high - 0.02), '--low', '0.4', '--high', String(high))

  await page.keyboard.press('3')
  await page.keyboard.press('n')
  await page.getByLabel('Text or link').fill('Our new demo greenhouse opens its doors. https://quillmarsh.example/doors')
  await page.getByRole('button', { name: 'Add to the queue' }).click()
  const detail = page.getByRole('region', { name: 'The item' })
  await expect(detail).toContainText('Our new demo greenhouse opens its doors.')
  await expect(detail).toContainText('One personal post would make room.')
  const id = countIn(data, 'SELECT max(id) FROM item')
  for (const other of [1, 2, 3, 4, 5, 6]) command(data, 'queue', 'drop', String(other))
  await expect(page.getByRole('heading', { name: 'Held back 1' })).toBeVisible()

  await page.keyboard.press('g')
  await page.getByRole('textbox', { name: 'Text' }).fill('Sang with the choir in a barn, hands frozen, heart warm.')
  await page.getByLabel('What is it?').selectOption('personal')
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByRole('heading', { name: 'Fits today 1' })).toBeVisible()
  // What was logged with a side is learnt from: the command answers when that is done.
  command(data, 'share')
  const logged = recount(data, 'x')
  expect(logged.counted).toBe(counted + 1)

  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: 'Did you post it?' })
  await expect(dialog).toBeVisible()
  await expectNoBarriers(page, 'Did you post it?')
  await dialog.getByLabel('What you posted').fill('Our demo greenhouse opens, and I get to show you around. https://quillmarsh.example/doors')
  await dialog.getByRole('button', { name: 'Yes, I posted it' }).click()
  await expect(page.getByText('Counted as a company post.')).toBeVisible()
  expect(countIn(data, 'SELECT count(*) FROM post WHERE item_id = ? AND company = 1', id)).toBe(1)
  expect(recount(data, 'x')).toMatchObject({ counted: counted + 2 })
  expect(recount(data, 'x').share).toBeCloseTo((logged.share * logged.counted + 1) / (counted + 2), 5)
  await expect(detail).toContainText('You posted this already')
  await page.keyboard.press('1')
  await expectShareOf(page, data)
})
