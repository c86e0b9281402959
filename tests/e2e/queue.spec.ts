import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { expectNoBarriers } from './axe.ts'
import { command } from './command.ts'
import { beginDemo } from './demo.ts'
import { serveFeed } from './feed-server.ts'
import { countIn, recount } from './recount.ts'

/* Company content comes in, is decided on by key, and is let go when there is room. */

test('a feed on one\'s own machine is typed, asked only after a yes, and asked again without doubles', async ({ page, data }) => {
  const feed = await serveFeed('Quillmarsh news', ['A sluice that opens by itself in a storm', 'Seven growers test a quieter pump'])
  await beginDemo(page)
  await page.keyboard.press('3')
  await page.keyboard.press('f')
  const dialog = page.getByRole('dialog', { name: 'Feeds' })
  await dialog.getByLabel('Address of a feed').fill(feed.address)
  await dialog.getByRole('button', { name: 'Follow' }).click()
  await expect(dialog).toContainText('This address leads to your own network')
  expect(feed.asked()).toBe(0)
  await expectNoBarriers(page, 'a feed that waits for a yes')
  await dialog.getByRole('button', { name: 'Yes, I mean this address' }).click()
  await expect(dialog.getByRole('heading', { name: 'Quillmarsh news' })).toBeVisible()
  await expect(dialog).toContainText('2 items added.')
  await expect(dialog).toContainText('It answered well.')
  await expect(dialog).toContainText('next asked')
  expect(feed.asked()).toBe(1)
  await dialog.getByRole('button', { name: 'Ask now' }).click()
  await expect.poll(() => feed.asked()).toBe(2)
  expect(countIn(data, "SELECT count(*) FROM item WHERE text LIKE '%sluice%' OR text LIKE '%quieter pump%'")).toBe(2)
  await dialog.getByRole('button', { name: 'Stop following' }).click()
  await expect(dialog).toContainText('You follow no feeds yet.')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('navigation', { name: 'Items in the queue' })).toContainText('A sluice that opens by itself in a storm')
  await feed.close()
})

test('the inbox is worked by keys alone: put off with a note, taken back, skipped, and all of it is logged', async ({ page }) => {
  await beginDemo(page)
  await page.keyboard.press('3')
  await expect(page.getByRole('heading', { name: 'Fits today 1' })).toBeVisible()
  const detail = page.getByRole('region', { name: 'The item' })
  const first = await detail.getByRole('heading', { level: 2 }).innerText()
  await page.keyboard.press('j')
  await expect(detail.getByRole('heading', { level: 2 })).not.toHaveText(first)
  await page.keyboard.press('k')
  await expect(detail.getByRole('heading', { level: 2 })).toHaveText(first)

  await page.keyboard.press('o')
  const later = page.getByRole('dialog', { name: 'Look at this later' })
  await later.getByLabel('Note').fill('Ask Amaya for the photo first')
  await expectNoBarriers(page, 'to put off')
  await later.getByRole('button', { name: 'Later' }).click()
  await expect(detail).toContainText('Your note: Ask Amaya for the photo first')
  await expect(detail).toContainText('You put it off')
  await page.keyboard.press('z')
  await expect(detail).not.toContainText('Your note:')

  await page.keyboard.press('s')
  await expect(detail).toContainText('You skipped it')
  await page.keyboard.press('z')
  await expect(detail).not.toContainText('You skipped it')
  await page.keyboard.press('r')
  await expect(detail).toContainText('You chose to say it in your own words')
  await page.keyboard.press('m')
  await page.getByRole('dialog').getByLabel('Note').fill('Tell of the first time')
  await page.getByRole('button', { name: 'Keep the note' }).click()
  await expect(detail).toContainText('Your note: Tell of the first time')
  await expectNoBarriers(page, 'the inbox')

  await expectTakenBack(page)
})

async function expectTakenBack(page: Page): Promise<void> {
  await page.keyboard.press('l')
  const log = page.getByRole('dialog', { name: 'Decisions' })
  await expect(log.getByRole('listitem').filter({ hasText: 'Put off' })).toContainText('taken back')
  await expect(log.getByRole('listitem').filter({ hasText: 'Skipped' }).first()).toContainText('taken back')
  await expectNoBarriers(page, 'the decisions')
  await page.keyboard.press('Escape')
}

test('filters leave what matches all of them', async ({ page, data }) => {
  await beginDemo(page)
  await page.keyboard.press('3')
  const list = page.getByRole('navigation', { name: 'Items in the queue' })
  await page.getByLabel('Advice', { exact: true }).selectOption('Held')
  await expect(list.getByRole('heading')).toHaveText([/^Held back/u])
  await page.getByLabel('Campaign', { exact: true }).selectOption('Water')
  const water = countIn(data, "SELECT count(*) FROM item WHERE campaign = 'Water'")
  expect(await list.getByRole('listitem').count()).toBeLessThanOrEqual(water)
})

test('an accept against the advice is allowed, told, and stands in the log', async ({ page }) => {
  await beginDemo(page)
  await page.keyboard.press('3')
  await page.getByLabel('Advice', { exact: true }).selectOption('Held')
  const detail = page.getByRole('region', { name: 'The item' })
  await page.getByRole('heading', { name: 'Queue' }).click()
  await page.keyboard.press('a')
  await page.getByRole('dialog', { name: 'Did you post it?' }).getByRole('button', { name: 'Not yet' }).click()
  await page.getByLabel('Advice', { exact: true }).selectOption('Any')
  await expect(detail).toContainText('You decided otherwise than advised.')
  await page.getByRole('heading', { name: 'Queue' }).click()
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog', { name: 'Decisions' }).getByRole('listitem').first()).toContainText('against the advice')
})

test('a table with doubtful dates asks which order it means, adds what is right and names the line that is not', async ({ page, data }) => {
  await beginDemo(page)
  await page.keyboard.press('3')
  await page.keyboard.press('n')
  const [year] = [new Date().getFullYear() + 1]
  await page.locator('input[type="file"]').setInputFiles({
    name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(`text,link,expires\nOur pump won a prize,,03/04/${year}\n,,05/06/${year}\n`)
  })
  const dialog = page.getByRole('dialog', { name: 'Add company content' })
  await expect(dialog).toContainText('Which comes first in this file?')
  await expectNoBarriers(page, 'the order of dates')
  await dialog.getByRole('button', { name: 'The day' }).click()
  await expect(dialog).toContainText('1 item added')
  await expect(dialog).toContainText('Line 3:')
  const expires = countIn(data, "SELECT expires FROM item WHERE text = 'Our pump won a prize'")
  expect(new Date(Number(expires)).getMonth()).toBe(3)
})

test('a held item is let go, and that is told, when a personal post makes room', async ({ page, data }) => {
  await beginDemo(page)
  for (const item of [1, 2, 3, 4, 5, 6]) command(data, 'queue', 'drop', String(item))
  const { share, counted } = recount(data, 'x')
  // One company post more is just over the edge; with one personal post it is just under.
  const high = ((share * counted + 1) / (counted + 1.5)).toFixed(4)
  command(data, 'profile', '--network', 'x', '--target', '0.5', '--low', '0.3', '--high', high)
  await page.keyboard.press('3')
  await page.keyboard.press('n')
  await page.getByLabel('Text or link').fill('Our new demo greenhouse opens its doors to every school in the region.')
  await page.getByRole('button', { name: 'Add to the queue' }).click()
  const detail = page.getByRole('region', { name: 'The item' })
  await expect(page.getByRole('heading', { name: 'Held back 1' })).toBeVisible()
  await expect(detail).toContainText('with this it would be')
  await expect(detail).toContainText(/personal post would make room|Planned for/u)
  await page.keyboard.press('g')
  const log = page.getByRole('dialog', { name: 'Log a post of yours' })
  await log.getByLabel('Text').fill('Sang with the choir in a barn, hands frozen, heart warm.')
  await log.getByLabel('What is it?').selectOption('Personal')
  await log.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByRole('heading', { name: 'Fits today 1' })).toBeVisible()
  await expect(page.getByText('There is room now on X: “Our new demo greenhouse')).toBeVisible()
})
