import { describe, expect, test } from 'vitest'
import { fuzz, PARSERS } from './run.ts'

describe('under mutation', () => {
  test.each(PARSERS.map(seed => [seed.parser, seed] as const))('the parser of %s gives sound posts or a named fault, whatever comes', async (_name, seed) => {
    const { read, wrong } = await fuzz(seed, 1, { runs: 120 })
    expect(wrong).toEqual([])
    // Mutation that only ever destroys the file would test nothing but its first line.
    expect(read).toBeGreaterThan(0)
  }, 60_000)
})
