import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { linkedInArchive } from '../fixtures/networks/linkedin.ts'
import { mastodonArchive } from '../fixtures/networks/mastodon.ts'
import { tarGz } from '../fixtures/networks/tar.ts'
import { writeZip } from '../fixtures/networks/truth.ts'
import { writeXArchive } from '../fixtures/x-archive.ts'
import { expect, test } from './app.ts'
import { expectNoBarriers } from './axe.ts'
import { command } from './command.ts'
import { countIn, idsIn } from './recount.ts'

let made: string
test.beforeEach(() => { made = mkdtempSync(join(tmpdir(), 'twothirds-made-')) })
test.afterEach(() => rmSync(made, { recursive: true, force: true }))

async function toSources(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show my balance' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing to weigh yet' })).toBeVisible()
  await page.keyboard.press('5')
  await expect(page.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible()
}

function drop(page: Page, ...paths: readonly string[]): Promise<void> {
  return page.locator('input[type="file"]').first().setInputFiles([...paths])
}

function importOf(page: Page, name: string | RegExp) {
  return page.getByRole('article', { name }).getByRole('button', { name: 'Import', exact: true })
}

test('three networks are seen before they are imported, have a share each and one together, and LinkedIn asks once', async ({ page, data }) => {
  test.setTimeout(180_000)
  const [linkedin, mastodon] = [linkedInArchive(3, 60), mastodonArchive(4, 60)]
  const x = await writeXArchive(made, { posts: 120 })
  const zip = await writeZip(join(made, 'linkedin.zip'), linkedin.files)
  const tar = join(made, 'mastodon.tar.gz')
  writeFileSync(tar, tarGz(mastodon.files))
  await toSources(page)
  await drop(page, x.path, zip, tar)
  await expect(page.getByRole('article', { name: 'linkedin.zip' })).toContainText(`${linkedin.posts.length} posts found.`)
  await expect(page.getByRole('article', { name: 'mastodon.tar.gz' })).toContainText(`${mastodon.posts.length} posts found.`)
  await expectNoBarriers(page, 'what was dropped')
  expect(countIn(data, 'SELECT count(*) FROM post')).toBe(0)
  for (const name of ['archive.zip', 'linkedin.zip', 'mastodon.tar.gz']) await importOf(page, name).click()
  await expect.poll(() => countIn(data, "SELECT count(*) FROM import WHERE state = 'done'"), { timeout: 60_000 }).toBe(3)
  expect(countIn(data, "SELECT count(*) FROM post JOIN account ON account.id = account_id WHERE network = 'linkedin'")).toBe(linkedin.posts.length)
  await expectNoBarriers(page, 'accounts')

  const file = join(made, 'labels.jsonl')
  const ids = idsIn(data, "SELECT post.id FROM post JOIN account ON account.id = account_id WHERE network = 'linkedin'")
  writeFileSync(file, ids.map(id => JSON.stringify({ id, label: 'professional' })).join('\n'))
  command(data, 'label', '--from', file)
  const told = command(data, 'share') as { network: string; share: number | null }[]
  expect(told.map(({ network }) => network)).toEqual(['x', 'linkedin', 'mastodon', 'all'])
  await page.keyboard.press('1')
  for (const name of ['X', 'LinkedIn', 'Mastodon', 'All together']) await expect(page.getByRole('tab', { name, exact: true })).toBeVisible()
  for (const { network, share } of told) {
    await page.getByRole('tab', { name: { x: 'X', linkedin: 'LinkedIn', mastodon: 'Mastodon' }[network] ?? 'All together', exact: true }).click()
    await expect(page.locator('.number').first()).toContainText(`${Math.round((share ?? -1) * 100)}%`)
  }
  const question = page.getByRole('complementary', { name: /^LinkedIn: 100% of your last year was about work/ })
  await expect(question).toBeVisible()
  await expectNoBarriers(page, 'the question about LinkedIn')
  await question.getByRole('button', { name: 'Keep it as it is, at 95%' }).click()
  await expect(question).toBeHidden()
  const [, kept] = command(data, 'share') as { target: { share: number } }[]
  expect(kept?.target.share).toBeCloseTo(0.95)
  await page.reload()
  await expect(page.getByRole('tab', { name: 'LinkedIn', exact: true })).toBeVisible()
  await expect(question).toBeHidden()
})

test('an account is removed with its posts and comes back whole, and the fast archive of LinkedIn says what to ask for', async ({ page, data }) => {
  const linkedin = linkedInArchive(5, 30)
  await toSources(page)
  const fast = await writeZip(join(made, 'fast.zip'), { 'Profile.csv': 'First Name,Last Name\nNoor,Prins\n', 'Connections.csv': 'First Name,Last Name\n' })
  await drop(page, fast)
  await expect(page.getByRole('alert')).toContainText('Ask for the larger one.')
  await page.getByRole('button', { name: 'Leave fast.zip out' }).click()
  await drop(page, await writeZip(join(made, 'linkedin.zip'), linkedin.files))
  await importOf(page, 'linkedin.zip').click()
  const remove = page.getByRole('button', { name: /^Remove LinkedIn / })
  await expect(remove).toBeVisible()
  await expect.poll(() => countIn(data, "SELECT count(*) FROM import WHERE state = 'done'")).toBe(1)
  await remove.click()
  await expect(remove).toBeHidden()
  await page.keyboard.press('z')
  await expect(remove).toBeVisible()
  await expect.poll(() => countIn(data, 'SELECT count(*) FROM post')).toBe(linkedin.posts.length)
})

test('a table that does not say whose posts it holds is asked about, and imported with the answers', async ({ page, data }) => {
  const table = join(made, 'old.csv')
  writeFileSync(table, 'id,date,text\n1,03/04/2024,Sang in a barn\n2,05/06/2024,Opened a bridge\n')
  await toSources(page)
  await drop(page, table)
  const card = page.getByRole('article', { name: 'old.csv' })
  await card.getByLabel('Which network are these posts from?').selectOption('threads')
  await card.getByLabel('What is your name there?').fill('noor')
  await card.getByRole('button', { name: 'Go on' }).click()
  await card.getByLabel('How are dates like 03/04/2024 meant?').selectOption('dmy')
  await card.getByRole('button', { name: 'Go on' }).click()
  await expect(card).toContainText('2 posts found.')
  await importOf(page, 'old.csv').click()
  await expect.poll(() => countIn(data, 'SELECT count(*) FROM post')).toBe(2)
  expect(countIn(data, 'SELECT min(at) FROM post')).toBe(Date.UTC(2024, 3, 3))
})

test('accounts can be connected where they are read, and a server on the own network has to be meant', async ({ page }) => {
  await toSources(page)
  await page.getByRole('button', { name: 'Connect an account' }).click()
  await expect(page.getByText('Passwords are kept for this run only.')).toBeVisible()
  await page.getByText('Connect Bluesky').click()
  await page.getByText('Connect Mastodon').click()
  await expectNoBarriers(page, 'connecting accounts')
  await page.getByLabel('Your server').fill('http://127.0.0.1:9')
  await page.getByRole('button', { name: 'Ask the server' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
})

test('settings are saved as they are changed, can be undone, and the privacy page has no barriers', async ({ page, data }) => {
  await toSources(page)
  await page.keyboard.press('6')
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await expectNoBarriers(page, 'Settings')
  const most = page.getByLabel('Most in a day')
  await most.fill('3')
  await most.blur()
  await expect.poll(() => (command(data, 'profile') as { cap: number }).cap).toBe(3)
  await page.keyboard.press('z')
  await expect.poll(() => (command(data, 'profile') as { cap: number }).cap).toBe(1)
  await page.getByRole('link', { name: 'Open the page' }).click()
  await expect(page.getByText('None yet.')).toBeVisible()
  await expectNoBarriers(page, 'the privacy page')
})
