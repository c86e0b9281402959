import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { expectNoBarriers } from './axe.ts'
import { command } from './command.ts'
import { countIn, recount } from './recount.ts'

/* A person answers about their posts, with nothing but the keyboard. */

async function tryDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it with a made-up person' }).click()
  await expect(page.getByRole('heading', { name: 'Your timeline' })).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText(/^Likely between \d+% and \d+%, from \d+ posts, none answered by you/)).toBeVisible({ timeout: 40_000 })
}

/** The two ends on screen, in whole percent. */
async function interval(page: Page): Promise<{ low: number; high: number }> {
  const text = await page.getByText(/^Likely between/).first().innerText()
  const [, low, high] = /between (\d+)% and (\d+)%/.exec(text) ?? []
  return { low: Number(low), high: Number(high) }
}

/** The made-up person writes plainly: what the app believes of their posts is what they mean. */
function believed(data: string, words: string): 'professional' | 'personal' {
  return countIn(data, 'SELECT probability FROM post WHERE substr(text, 1, 40) = ?', words.slice(0, 40)) >= 500_000 ? 'professional' : 'personal'
}

const answers = (data: string, source: string): number => countIn(data, 'SELECT count(*) FROM post WHERE label_source = ?', source)

async function expectListed(page: Page, given: ReadonlyMap<string, string>): Promise<void> {
  await page.keyboard.press('2')
  await page.getByLabel('Your answer').selectOption('yes')
  await expect(page.getByText('20 posts', { exact: true })).toBeVisible()
  // Only the rows in sight are drawn.
  const seen = await page.getByRole('listbox', { name: 'Your posts, newest first' }).getByRole('option').all()
  expect(seen.length).toBeGreaterThan(8)
  for (const row of seen) {
    const side = given.get(await row.locator('.words').innerText())
    await expect(row.getByRole('img')).toHaveAccessibleName(side === 'personal' ? 'You say: personal' : 'You say: work')
  }
}

/** Answers the random sample card by card. */
async function answerAll(page: Page, data: string): Promise<Map<string, string>> {
  const card = page.getByRole('region', { name: 'Is this post work or personal?' })
  const given = new Map<string, string>()
  for (let n = 1; n <= 20; n++) {
    const words = await card.locator('.words').innerText()
    const side = believed(data, words)
    given.set(words, side)
    await page.keyboard.press(side === 'personal' ? 'l' : 'p')
    await expect(card.locator('.words')).not.toHaveText(words)
    await expect.poll(() => answers(data, 'random')).toBe(n)
  }
  return given
}

test('teaching by keyboard narrows the interval, the posts list agrees, and SQL counts the same share', async ({ page, data }) => {
  await tryDemo(page)
  const before = await interval(page)
  await page.keyboard.press('2')
  await expect(page.getByRole('heading', { name: 'Posts', exact: true })).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.getByRole('region', { name: 'Is this post work or personal?' })).toBeVisible()
  await expect(page.getByText('0 of 20 posts drawn at random')).toBeVisible()
  await expectNoBarriers(page, 'Teach')
  const given = await answerAll(page, data)
  await expect(page.getByText('What comes now are the posts that could be either')).toBeVisible()
  await page.keyboard.press('u')
  await expect.poll(() => answers(data, 'unsure')).toBe(1)
  await page.keyboard.press('z')
  await expect.poll(() => answers(data, 'unsure')).toBe(0)
  await page.keyboard.press('Escape')

  await expect(page.getByText(/, 20 of them answered by you/)).toBeVisible()
  await expect.poll(async () => (await interval(page)).high).toBeGreaterThan(0)
  const after = await interval(page)
  expect(after.high - after.low).toBeLessThan(0.8 * (before.high - before.low))
  const [told] = command(data, 'share', '--network', 'x') as [{ share: number; low: number; high: number; labelled: number }]
  expect(told.share).toBeCloseTo(recount(data, 'x').share, 5)
  expect(told.labelled).toBe(20)
  expect({ low: Math.round(told.low * 100), high: Math.round(told.high * 100) }).toEqual(after)

  const [next, ...others] = command(data, 'teach', '--count', '3') as { id: number; text: string; probability: number; why: string; source: string }[]
  expect(others).toHaveLength(2)
  expect(next).toMatchObject({ source: 'unsure', text: expect.any(String), why: expect.stringMatching(/\.$/) })
  expect(Math.abs(next!.probability - 0.5)).toBeLessThanOrEqual(Math.abs(others[1]!.probability - 0.5))
  await expectListed(page, given)
})

test('what speaks for what stands beside a post, and in Dutch the whole of Teach does', async ({ page, data }) => {
  await tryDemo(page)
  await page.keyboard.press('2')
  const detail = page.getByRole('region', { name: 'The post', exact: true })
  await expect(detail.getByRole('heading', { name: 'What speaks for what' })).toBeVisible()
  await expect(detail.getByRole('listitem').first()).toBeVisible()
  await expectNoBarriers(page, 'Why')
  command(data, 'profile', '--language', 'nl')
  await expect(page.getByRole('heading', { name: 'Wat waarvoor spreekt' })).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.getByRole('region', { name: 'Is dit bericht werk of privé?' })).toBeVisible()
  await expect(page.getByText('0 van de 20 willekeurig getrokken berichten')).toBeVisible()
  await page.keyboard.press('l')
  await expect(page.getByText('1 antwoord in deze ronde.')).toBeVisible()
  await page.keyboard.press('z')
  await expect.poll(() => countIn(data, 'SELECT count(*) FROM post WHERE label IS NOT NULL')).toBe(0)
})
