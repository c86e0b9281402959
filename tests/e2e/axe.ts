import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Barriers on what is shown now, as one line for each rule. Motion is reduced, so that no half-faded colour is judged. */
export async function barriersOn(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(({ target, failureSummary = '' }) => `${target.join(' ')} (${failureSummary.replaceAll(/\s+/g, ' ')})`)
    return `${colorScheme}: ${id} at ${places.join(', ')}`
  })
}

/** Looks for barriers in light and in dark, and leaves the page in light. */
export async function expectNoBarriers(page: Page, where: string): Promise<void> {
  const found = [...await barriersOn(page, 'dark'), ...await barriersOn(page, 'light')]
  expect(found, where).toEqual([])
}
