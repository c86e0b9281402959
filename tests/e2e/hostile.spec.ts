import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { HOSTILE_TEXTS } from '../fixtures/hostile-texts.ts'
import { expect, test } from './app.ts'
import { command } from './command.ts'

/** Milliseconds from a scroll to the frame that shows it. */
const SLOWEST = 2000

/** What a text would have to become to do anything. */
const FOREIGN = 'script:not([src]), iframe, object, embed, video, audio, form[action], base, math, marquee, img:not([src^="/"]), style:not([data-vite-dev-id]), '
  + '[onload], [onerror], [ontoggle], [onfocus], [onstart], [srcdoc], a[href^="javascript" i], a[href^="data:"], a[href^="vbscript" i], a[href^="file:"]'

interface Seen {
  readonly marks: string[]
  readonly foreign: string[]
  readonly taken: boolean
}

function look(page: Page): Promise<Seen> {
  return page.evaluate(selector => ({
    marks: [...document.querySelectorAll('[role="option"] .words')].flatMap(words => /number (\d+)!/.exec(words.textContent)?.[1] ?? []),
    foreign: [...document.querySelectorAll(selector)].map(element => new XMLSerializer().serializeToString(element).slice(0, 200)), taken: 'taken' in window
  }), FOREIGN)
}

async function scrolledTo(page: Page, top: number): Promise<number> {
  return page.evaluate(to => new Promise<number>(resolve => {
    const started = performance.now()
    document.querySelector('[role="listbox"]')!.scrollTop = to
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)))
  }), top)
}

test(`${HOSTILE_TEXTS.length} hostile texts are shown as text, in the list, in full and when they are searched for`, async ({ page, data }) => {
  test.setTimeout(120_000)
  expect(HOSTILE_TEXTS.length).toBeGreaterThanOrEqual(300)
  let dialogs = 0
  page.on('dialog', dialog => {
    dialogs++
    void dialog.dismiss()
  })
  const table = join(data, 'hostile.jsonl')
  const from = Date.UTC(2026, 0, 1)
  writeFileSync(table, HOSTILE_TEXTS.map((text, number) => JSON.stringify({ id: String(number), date: new Date(from + number * 60_000).toISOString(), text: `number ${number}! ${text}`, kind: 'post' })).join('\n'))
  command(data, 'import', table, '--network', 'x', '--account', 'noor')
  await page.getByRole('button', { name: 'Show my balance' }).click()
  await expect(page.getByRole('heading', { name: 'Balance', level: 1 })).toBeVisible()
  await page.keyboard.press('2')
  await expect(page.getByRole('heading', { name: 'Posts', level: 1 })).toBeVisible()
  await expect(page.locator('[role="option"]').first()).toBeVisible()

  const shown = new Set<string>()
  let slowest = 0
  for (let top = 0, turn = 0; shown.size < HOSTILE_TEXTS.length && turn < 150; turn++, top += 400) {
    slowest = Math.max(slowest, await scrolledTo(page, top))
    const { marks, foreign, taken } = await look(page)
    for (const mark of marks) shown.add(mark)
    expect([foreign, taken]).toEqual([[], false])
  }
  expect(shown.size).toBe(HOSTILE_TEXTS.length)
  expect(slowest).toBeLessThan(SLOWEST)

  for (let turn = 0; turn < 40; turn++) await page.keyboard.press('ArrowUp')
  expect(await look(page)).toMatchObject({ foreign: [], taken: false })
  await page.keyboard.press('/')
  for (const text of ['"; DROP', '* OR NEAR(', '<script>', '\u202eevil']) {
    await page.getByRole('searchbox').fill(text)
    expect(await look(page)).toMatchObject({ foreign: [], taken: false })
  }
  expect(dialogs).toBe(0)
})
