import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { expectNoBarriers } from './axe.ts'
import { command } from './command.ts'
import { beginDemo } from './demo.ts'

/* The coming weeks: what lies where and why, moved by key and by hand, tried out, saved. */

interface Told {
  readonly network: string
  readonly days: readonly { readonly date: string; readonly item: number | null }[]
  readonly model: { readonly days: readonly { readonly professional: number; readonly counted: number }[] }
}

function planOf(data: string): Told {
  const [plan] = command(data, 'plan', '--network', 'x') as Told[]
  return plan!
}

async function toPlan(page: Page): Promise<Locator> {
  await beginDemo(page)
  await page.keyboard.press('4')
  await expect(page.getByText('No other plan within your rules does better.')).toBeVisible()
  return page.getByRole('region', { name: 'Calendar' })
}

test('an item is pinned by keys and saved as a calendar file; unpinned, it goes where it was best', async ({ page, data }) => {
  const calendar = await toPlan(page)
  const before = planOf(data)
  const item = calendar.getByRole('button').nth(1)
  const title = (await item.innerText()).trim()
  await item.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(calendar.getByRole('status')).toContainText(`“${title}” on`)
  await page.keyboard.press('Escape')
  await expect(calendar.getByRole('status')).toBeEmpty()
  expect(planOf(data).days).toEqual(before.days)

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Pinned to /u)).toBeVisible()
  const from = before.days.filter(day => day.item !== null)[1]!
  const at = before.days.findIndex(day => day === from) + 7
  const target = before.days[at]!.date
  await expect.poll(() => planOf(data).days.some(day => day.item === from.item && day.date === target)).toBe(true)
  await expectNoBarriers(page, 'the plan with a pin')

  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('i')])
  expect(file.suggestedFilename()).toMatch(/^twothirds-.*\.ics$/u)
  const text = readFileSync(await file.path(), 'utf8')
  expect(text).toContain('BEGIN:VCALENDAR')
  expect(text).toContain(`DTSTART;VALUE=DATE:${target.replaceAll('-', '')}`)

  await calendar.getByRole('button', { name: title.slice(0, 20) }).first().click()
  await page.getByRole('button', { name: 'Unpin' }).click()
  await expect(page.getByText('Not pinned any more.')).toBeVisible()
  await expect.poll(() => planOf(data).days).toEqual(before.days)
})

test('an item is dragged to another day and stays there', async ({ page, data }) => {
  const calendar = await toPlan(page)
  const before = planOf(data)
  const at = before.days.findIndex(day => day.item !== null)
  await calendar.getByRole('button').first().dragTo(calendar.getByRole('listitem').nth(at + 1))
  await expect(page.getByText(/^Pinned to /u)).toBeVisible()
  await expect.poll(() => planOf(data).days.findIndex(day => day.item === before.days[at]!.item)).toBe(at + 1)
})

test('a what-if tells the share with what is ticked, and saves nothing', async ({ page, data }) => {
  await toPlan(page)
  const before = planOf(data)
  const sheet = page.getByRole('region', { name: 'What if?' })
  await sheet.getByRole('checkbox').nth(0).check()
  await sheet.getByRole('checkbox').nth(1).check()
  const last = before.model.days[before.days.findIndex(day => day.item === before.days.filter(one => one.item !== null)[1]!.item)]!
  const share = Math.round((last.professional + 2) / (last.counted + 2) * 100)
  await expect(sheet).toContainText(`With these 2: ${share}% work`)
  await expectNoBarriers(page, 'a what-if')
  expect(planOf(data).days).toEqual(before.days)
})

test('a pause has a reason and an end; nothing is suggested meanwhile, and dropping an item closes its gap', async ({ page, data }) => {
  const calendar = await toPlan(page)
  await page.keyboard.press('p')
  const dialog = page.getByRole('dialog', { name: 'Pause company content' })
  await dialog.getByLabel('Reason').fill('moving house')
  await expectNoBarriers(page, 'a pause')
  await dialog.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText(/Company content is paused until .*: moving house/u)).toBeVisible()
  const advised = command(data, 'advise', '--network', 'x') as { verdict: string }[]
  expect(advised.filter(({ verdict }) => verdict === 'suggest')).toEqual([])
  await page.keyboard.press('p')
  await expect(page.getByText('The pause is over. The plan is made anew.')).toBeVisible()

  await expect(calendar.getByRole('button').first()).toBeVisible()
  const dropped = planOf(data).days.find(day => day.item !== null)!
  await calendar.getByRole('button').first().click()
  await page.getByRole('button', { name: 'Remove from the queue' }).click()
  await expect(page.getByText('Removed from the queue. What comes after it moves up.')).toBeVisible()
  await expect.poll(() => planOf(data).days.some(day => day.item === dropped.item)).toBe(false)
})
