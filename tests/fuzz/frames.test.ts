import { expect, test } from 'vitest'
import { PAIRS } from '../wire/pairs.ts'
import { fuzzFrames } from './frames.ts'

const FRAMES = 25_000

test.each(PAIRS)(`${FRAMES} frames of any shape over %s are all answered, or close their port; nothing breaks`, async (_name, make) => {
  const surprises: unknown[] = []
  const note = (surprise: unknown): void => void surprises.push(surprise)
  process.on('unhandledRejection', note)
  process.on('uncaughtException', note)
  try {
    const { frames, answered, closed, unanswered } = await fuzzFrames(make, FRAMES, 11)
    expect(unanswered).toBe(0)
    expect(answered + closed).toBe(frames)
    expect(closed).toBeGreaterThan(5)
    expect(surprises).toEqual([])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  } finally {
    process.off('unhandledRejection', note)
    process.off('uncaughtException', note)
  }
}, 60_000)
