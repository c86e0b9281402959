import { expect, test } from 'vitest'
import { Profile } from '../../../src/contract/index.ts'
import { DEFAULT_TARGET } from '../../../src/domain/share.ts'
import { siteOf } from '../../../renderer/views/start/site.ts'
import { targetOf, targetsOf } from '../../../renderer/views/start/target.ts'

test.each([
  ['example.com', 'example.com'],
  ['https://www.Example.com/careers?x=1', 'example.com'],
  [' blog.example.co.uk ', 'blog.example.co.uk'],
  ['http://example.com:8080', 'example.com'],
  ['bücher.example', 'xn--bcher-kva.example']
])('takes %j as the site %s', (typed, site) => {
  expect(siteOf(typed)).toBe(site)
})

test.each(['nonsense', '', 'two words', 'mailto:me@example.com', 'https://', 'a..b'])('does not take %j for a site', typed => {
  expect(siteOf(typed)).toBeNull()
})

test('two thirds writes down nothing, so that LinkedIn keeps its own default', () => {
  expect(targetsOf(DEFAULT_TARGET)).toEqual({})
})

test('another target stands for every network but LinkedIn', () => {
  const targets = targetsOf(targetOf(50))
  expect(targets.x).toEqual({ share: 0.5, low: 0.43, high: 0.56 })
  expect(targets.linkedin).toBeUndefined()
  expect(targets.mastodon).toEqual(targets.x)
})

test('every whole percentage makes a target that the contract takes', () => {
  for (let percent = 0; percent <= 100; percent += 1) {
    expect(Profile.shape.targets.safeParse(targetsOf(targetOf(percent))).success, `${percent}%`).toBe(true)
  }
})
