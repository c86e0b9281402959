import { rmSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { expectNoBarriers } from './axe.ts'
import { command } from './command.ts'
import { archiveOf } from './one-post.ts'
import { countIn, recount } from './recount.ts'

/* From the company's text to the person's own, and out of the door with a yes. */

const PRESS = 'Our new demo greenhouse opens its doors to every school in the region, and engineers will explain how its computer keeps each plant well watered.'
const LINK = 'https://quillmarsh.example/open-doors'
const OWN = 'As a child I drowned every cactus I was given. Saturday I get to show a class how a machine does better.'

const opened = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { readonly openedAddresses: string[] }).openedAddresses)

/** The made-up person with one item in the queue, for which there is room today. */
async function begin(page: Page, data: string): Promise<Locator> {
  await page.addInitScript(() => {
    const openedAddresses: string[] = []
    Object.assign(window, { openedAddresses, open: (address: string) => void openedAddresses.push(address) })
  })
  await page.reload()
  await page.getByRole('button', { name: 'Try it with a made-up person' }).click()
  await expect(page.getByRole('heading', { name: 'Your timeline' })).toBeVisible({ timeout: 40_000 })
  command(data, 'profile', '--network', 'x', '--target', '0.8', '--low', '0.4', '--high', '0.9')
  for (const item of [1, 2, 3, 4, 5, 6]) command(data, 'queue', 'drop', String(item))
  await page.keyboard.press('3')
  await page.keyboard.press('n')
  await page.getByLabel('Text or link').fill(`${PRESS} ${LINK}`)
  await page.getByRole('button', { name: 'Add to the queue' }).click()
  await expect(page.getByRole('heading', { name: 'Fits today 1' })).toBeVisible()
  return page.getByRole('region', { name: 'The item' })
}

async function write(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Your words for X' })
  await field.fill(text)
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d$/u)).toBeVisible()
}

/** Says yes to the exact text; answers it. */
async function handOver(page: Page): Promise<string> {
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: 'Is this the text?' })
  const text = await dialog.getByLabel('The exact text').innerText()
  await dialog.getByRole('button', { name: 'Yes, open X' }).click()
  await expect(page.getByText('Handed over, not posted yet')).toBeVisible()
  return text
}

function idOf(at: number): string {
  return String(BigInt(at - 1_288_834_974_657) << 22n)
}

test('an item turns from rewrite to suggest under the hands, and what was written is there after a reload', async ({ page, data }) => {
  const detail = await begin(page, data)
  await page.keyboard.press('e')
  await write(page, PRESS)
  await expect(page.getByRole('heading', { name: 'Say it in your own words 1' })).toBeVisible()
  await expect(detail).toContainText('still the press text')
  await expect(page.getByRole('textbox', { name: 'Your words for X' })).toHaveAccessibleDescription(/^Copied from the company’s text: “Our new demo greenhouse opens/u)
  await expect(detail.locator('mark')).toHaveText([PRESS.slice(0, -1)])
  await expectNoBarriers(page, 'a copied draft')

  await write(page, OWN)
  await expect(page.getByRole('heading', { name: 'Fits today 1' })).toBeVisible()
  await expect(detail.getByRole('meter', { name: 'Own words' })).toHaveAttribute('aria-valuetext', '100%, own words')
  await expect(detail.locator('mark')).toHaveCount(0)
  await page.reload()
  await page.keyboard.press('e')
  await expect(page.getByRole('textbox', { name: 'Your words for X' })).toHaveValue(OWN)
  await page.getByRole('button', { name: 'Put it in' }).click()
  await expect(page.getByRole('textbox', { name: 'Your words for X' })).toHaveValue(`My employer: ${OWN}`)
})

test('a yes to the exact text opens the composer; it moves the share once it is posted, and no more when the archive has it too', async ({ page, data }) => {
  await begin(page, data)
  await write(page, OWN)
  const before = recount(data, 'x')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: 'Is this the text?' })).toBeVisible()
  await expectNoBarriers(page, 'Is this the text?')
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Your words for X' }).focus()
  const text = await handOver(page)
  expect(text.startsWith(`${OWN}\n\n${LINK}?utm_source=x&utm_medium=social&utm_content=`)).toBe(true)
  expect(await opened(page)).toEqual([`https://x.com/intent/tweet?text=${encodeURIComponent(text)}`])
  expect(recount(data, 'x')).toEqual(before)
  await expectNoBarriers(page, 'handed over')

  const at = Date.now()
  await page.getByLabel('Link to the post').fill(`https://x.com/noor_made_up/status/${idOf(at)}`)
  await page.getByRole('button', { name: 'Yes, it is posted' }).click()
  await expect(page.getByText('Counted as a company post.')).toBeVisible()
  const after = recount(data, 'x')
  expect(after.counted).toBe(before.counted + 1)
  expect(after.share).toBeCloseTo((before.share * before.counted + 1) / (before.counted + 1), 5)

  const folder = archiveOf({ id: idOf(at), at, text, link: text.split('\n').at(-1)! })
  expect(command(data, 'import', folder)).toMatchObject({ imports: [{ found: 1, added: 1 }] })
  rmSync(folder, { recursive: true })
  expect(countIn(data, 'SELECT count(*) FROM post WHERE item_id IS NOT NULL')).toBe(1)
  expect(countIn(data, 'SELECT count(*) FROM post WHERE native_id = ?', idOf(at))).toBe(1)
  // An import teaches the model: other posts may be judged anew, this one is work for certain and still the only one more.
  expect(countIn(data, 'SELECT probability FROM post WHERE item_id IS NOT NULL AND company = 1')).toBe(1e6)
  expect(recount(data, 'x').counted).toBe(after.counted)
  const [told] = command(data, 'share', '--network', 'x') as [{ share: number }]
  expect(recount(data, 'x').share).toBeCloseTo(told.share, 5)
})

test('a post that an archive brings before the person answers is that very post, and counts once', async ({ page, data }) => {
  await begin(page, data)
  const before = recount(data, 'x')
  await write(page, OWN)
  const text = await handOver(page)
  const at = Date.now()
  const folder = archiveOf({ id: idOf(at), at, text, link: text.split('\n').at(-1)! })
  command(data, 'import', folder)
  rmSync(folder, { recursive: true })
  expect(recount(data, 'x').counted).toBe(before.counted + 1)
  await page.getByRole('button', { name: 'Yes, it is posted' }).click()
  await expect(page.getByText('It counts once.')).toBeVisible()
  expect(recount(data, 'x').counted).toBe(before.counted + 1)
  expect(countIn(data, 'SELECT count(*) FROM post WHERE item_id IS NOT NULL')).toBe(1)
})

test('a post is told of from any view by a key, and taken back at once', async ({ page, data }) => {
  await begin(page, data)
  await page.keyboard.press('1')
  await expect(page.getByRole('heading', { name: 'Your timeline' })).toBeVisible()
  const { counted } = recount(data, 'x')
  await page.keyboard.press('g')
  await page.keyboard.insertText('Sang with the choir in a barn, hands frozen, heart warm.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Logged: it counts from now on.')).toBeVisible()
  expect(recount(data, 'x').counted).toBe(counted + 1)
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => recount(data, 'x').counted).toBe(counted)
})
