import { expect, test } from 'vitest'
import { corpus, soakSplitter } from './splitter.ts'

test('the splitter comes to the same end for whatever bytes, in whatever chunks', () => {
  expect(corpus().length).toBeGreaterThan(5)
  expect(soakSplitter(5000, 3)).toBeGreaterThan(500)
}, 60_000)
